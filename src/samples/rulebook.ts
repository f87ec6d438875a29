// node rulebook.ts direct-bill-partner new 2025-09-30 2025-10-01
import { createHash } from 'node:crypto';

const folder = 'https://csp-guide.example/rulebook/';
const [role = 'direct-bill-partner', applicant = 'new', ...days] = process.argv.slice(2);

interface Boundary { earliest?: string; latest?: string }
interface Reach { applicant: string; from?: Boundary; until?: Boundary }
interface Requirement { id: string; kind: string; from: Boundary; until: Boundary | null; applies: Reach[] }

// The newest version, checked against the list.
const versions = await (await fetch(`${folder}versions.json`)).json();
const { date, files } = versions.at(-1);
const text = await (await fetch(`${folder}${date}/rulebook.json`)).text();
if (createHash('sha256').update(text).digest('hex') !== files['rulebook.json']) throw new Error('Not the file in the list');
const rulebook = JSON.parse(text);
if (rulebook.format !== 1) throw new Error('The fields may mean something else');

// Between the first and the last possible day, nobody can tell.
const happened = ({ earliest = '', latest = '9999' }: Boundary, day: string) =>
  day >= latest ? 'yes' : day >= earliest ? 'unknown' : 'no';

const inForce = (it: Requirement, day: string): string => {
  const reach = it.applies.find((to) => to.applicant === applicant);
  if (!reach) return 'no';
  const until = reach.until ?? it.until;
  const begun = happened(reach.from ?? it.from, day);
  const ended = until ? happened(until, day) : 'no';
  if (begun === 'no' || ended === 'yes') return 'no';
  return begun === 'yes' && ended === 'no' ? 'yes' : 'unknown';
};

const requirements: Requirement[] = rulebook.roles
  .filter((it: { role: string }) => it.role === role || it.role === 'all-roles')
  .flatMap((it: { requirements: Requirement[] }) => it.requirements)
  .filter((it: Requirement) => it.kind === 'mandatory' || it.kind === 'recommended');

// With one day: what is in force. With two: what differs between them.
const [first = rulebook.lastChecked, second] = days;
for (const it of requirements) {
  const before = inForce(it, first);
  const after = second ? inForce(it, second) : before;
  if (second ? before !== after : before !== 'no') console.log(it.id, second ? `${before} > ${after}` : before);
}
