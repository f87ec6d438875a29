/** Strings that are rightly the same in another language: names, and words the languages share. */
export const sameInEnglish: ReadonlySet<string> = new Set([
  'Advanced Support for Partners (ASfP)',
  'Azure Active Directory',
  'Azure Partner Shared Services',
  'CSP Guide',
  'CSP Guide: {{page}}',
  'MPN ID',
  'Menu',
  'Microsoft',
  'Microsoft AI Cloud Partner Program (MAICPP)',
  'Microsoft Cloud Agreement',
  'Microsoft Cloud Partner Program',
  'Microsoft Entra ID',
  'Microsoft Partner Network (MPN)',
  'PartnerID (PGA ID, PLA ID)',
  'Partner Membership Center (PMC)',
  'Premier Support for Partners (PSfP)',
  'Scenario',
  'Scenario {{number}}',
  'Scenario {{number}}: {{title}}',
  // Places that English and another language write alike.
  'Canada', 'China', 'India', 'Japan', 'Taiwan',
]);
