// Cases that the reader keeps on this device, by name. Storage may be closed or full; then nothing is kept, and the
// reader is told so.
const key = 'csp-guide-cases';

export interface SavedCase {
  readonly name: string;
  readonly checker: string;
  readonly link: string;
}

const isSaved = (it: unknown): it is SavedCase =>
  typeof it === 'object' && it !== null && 'name' in it && 'checker' in it && 'link' in it && [it.name, it.checker, it.link].every((text) => typeof text === 'string');

const all = (): readonly SavedCase[] => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isSaved) : [];
  } catch {
    return [];
  }
};

export const savedCases = (checker: string): readonly SavedCase[] => all().filter((it) => it.checker === checker);

const keep = (cases: readonly SavedCase[]): boolean => {
  try {
    localStorage.setItem(key, JSON.stringify(cases));
    return true;
  } catch {
    return false;
  }
};

/** Keeps a case under its name, in place of one of the same name. @returns whether the device could keep it */
export const saveCase = (added: SavedCase): boolean => keep([...all().filter((it) => it.checker !== added.checker || it.name !== added.name), added]);

export const forgetCase = ({ checker, name }: SavedCase): boolean => keep(all().filter((it) => it.checker !== checker || it.name !== name));
