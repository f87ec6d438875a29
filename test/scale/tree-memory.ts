// Memory of a program with all it starts, sampled while it runs.
import { readdirSync, readFileSync } from 'node:fs';

const everyMs = 250;
const pageBytes = 4096;

/** Bytes resident in a process and those it started, as Linux tells them; 0 where it does not. */
const residentIn = (root: number): number => {
  const children = new Map<number, number[]>();
  const bytes = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((it) => /^\d+$/.test(it))) {
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
      const parent = Number(fields[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
      bytes.set(Number(name), Number(fields[21]) * pageBytes);
    } catch {
      // It ended meanwhile.
    }
  }
  const all = [root];
  for (const id of all) all.push(...(children.get(id) ?? []));
  return all.reduce((sum, id) => sum + (bytes.get(id) ?? 0), 0);
};

/** @returns a function that ends the sampling and tells the peak in bytes */
export const memoryOf = (root: number): (() => number) => {
  let peak = 0;
  const timer = process.platform === 'linux' ? setInterval(() => { peak = Math.max(peak, residentIn(root)); }, everyMs) : undefined;
  return () => {
    clearInterval(timer);
    return peak;
  };
};
