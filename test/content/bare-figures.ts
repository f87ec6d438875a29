// Amounts, percentages, dates and spans of time that stand in prose as such. They belong into the rulebook, where each
// has a source and a date, and reach prose through a component or a placeholder.
const number = String.raw`(?:\d[\d.,\u00a0 ]*\d|\d)`;
const words = 'two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|sixty|ninety|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf';
const units = 'business days?|working days?|days?|weeks?|months?|years?|hours?|dagar|dygn|veckor|månader|månad|år|timmar|timme|werkdagen|dagen|dag|weken|week|maanden|maand|jaar|uur|个月|天|小时|工作日|年';
const months = 'January|February|March|April|May|June|July|August|September|October|November|December|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|maart|mei|augustus';

const shapes = [
  new RegExp(String.raw`(?:USD|EUR|SEK|US\$|[$€£])\s?${number}|${number}\s?(?:万|亿)?\s?(?:USD|EUR|SEK|美元|dollars?)`, 'giu'),
  new RegExp(String.raw`${number}\s?%|百分之`, 'gu'),
  new RegExp(String.raw`(?<![\w.-])(?:19|20)\d\d(?![\w-])`, 'gu'),
  new RegExp(String.raw`\b\d{1,2}\s(?:${months})\b|\b(?:${months})\s\d{1,2}\b`, 'giu'),
  new RegExp(String.raw`(?<![\w-])(?:${number}(?:\s?(?:to|–|-|till|tot|至|到)\s?${number})?|${words})\s?(?:${units})(?![\p{Script=Latin}])`, 'giu'),
];

const blank = (match: string): string => ' '.repeat(match.length);

/** Bare figures in a text, with their position. Components, placeholders, link targets and proper names do not count. */
export const bareFigures = (text: string): { readonly text: string; readonly index: number }[] => {
  const prose = text
    .replace(/<[A-Z]\w*(?:\s+\w+="[^"]*")*\s*\/?>/g, (tag) => {
      const title = /\btitle="([^"]*)"/.exec(tag);
      return title ? tag.replace(/="(?!.*title=)[^"]*"/g, blank) : blank(tag);
    })
    .replace(/\{\{[^}]*\}\}/g, blank)
    .replace(/\]\([^)]*\)/g, blank)
    .replace(/https?:[^\s"]+/g, blank);
  return shapes.flatMap((shape) => [...prose.matchAll(shape)].map((match) => ({ text: match[0], index: match.index })));
};
