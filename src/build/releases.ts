// A site on a server of one's own: each release in a folder of its own, and a link to the one that is served. Changing
// that link is a single step, so that no reader meets half of one release and half of another.
import { randomUUID } from 'node:crypto';
import { cp, link, mkdir, readdir, readFile, readlink, rename, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { headerRulesIn, redirectsIn } from './header-rules.ts';
import { nginxRules } from './nginx-rules.ts';

/** Files whose name changes with their text, and which pages still open in a browser may ask for. The lists of what a device keeps are none: an older worker must find its own gone. */
const outlivesRelease = (name: string): boolean => /^(?:assets\/|pagefind\/.*\.pf_)/.test(name);

/** How long such files stay after the release they came with has been left, in milliseconds: thirty days. */
const stay = 30 * 24 * 60 * 60 * 1000;

const releasesIn = async (place: string): Promise<readonly string[]> => (await readdir(join(place, 'releases'))).filter((it) => !it.endsWith('.part')).toSorted();

/** Name of the release that is served; nothing before the first. */
export const servedRelease = async (place: string): Promise<string | undefined> => readlink(join(place, 'current')).then(basename, () => undefined);

const siteIn = (place: string, release: string): string => join(place, 'releases', release, 'site');

/** Serves a release: the link is made anew beside the old one and takes its place in one step. */
const serve = async (place: string, release: string): Promise<void> => {
  const next = join(place, `current.${randomUUID()}`);
  await symlink(join('releases', release), next);
  await rename(next, join(place, 'current'));
};

const filesIn = async (site: string): Promise<readonly string[]> => (await readdir(site, { recursive: true })).map((it) => it.replaceAll('\\', '/')).filter(outlivesRelease);

/** Names of the files that a release came with, as against those it answers for. */
const ownFilesOf = (place: string, release: string): string => join(place, 'releases', release, 'own-files.json');

/** Marks the files that a release came with by the moment at which it is left: from then on their time runs. */
const leave = async (place: string, release: string, now: number): Promise<void> => {
  const own: readonly string[] = JSON.parse(await readFile(ownFilesOf(place, release), 'utf8'));
  for (const name of own) await utimes(join(siteIn(place, release), name), now / 1000, now / 1000);
};

/**
 * Lets a release answer for the files of another, too: those that a page still open, or a page of the other release that
 * was sent while the server changed over, may ask for.
 */
const addFiles = async (of: string, site: string, now: number): Promise<void> => {
  for (const name of await filesIn(of)) {
    const [from, to] = [join(of, name), join(site, name)];
    const { mtimeMs, isFile } = await stat(from).then((it) => ({ mtimeMs: it.mtimeMs, isFile: it.isFile() }));
    if (!isFile || now - mtimeMs > stay || (await stat(to).catch(() => undefined)) !== undefined) continue;
    await mkdir(dirname(to), { recursive: true });
    await link(from, to);
  }
};

/**
 * Lays a built site beside the releases before it and serves it.
 * @param site folder of the built site
 * @param place folder on the server, with `releases/` and the link `current`; made if there is none
 * @returns name of the release
 */
export const publishRelease = async (site: string, place: string, now = Date.now()): Promise<string> => {
  const name = new Date(now).toISOString().replace(/[:.]/g, '-');
  const folder = join(resolve(place), 'releases', name);
  const before = await servedRelease(place);
  await mkdir(`${folder}.part`, { recursive: true });
  await cp(site, join(`${folder}.part`, 'site'), { recursive: true, preserveTimestamps: true });
  const [headers, redirects] = await Promise.all(['_headers', '_redirects'].map(async (it) => readFile(join(site, it), 'utf8')));
  await writeFile(join(`${folder}.part`, 'rules.conf'), nginxRules(headerRulesIn(headers ?? ''), redirectsIn(redirects ?? ''), join(folder, 'site')));
  const own = (await filesIn(site)).filter((it) => /\.\w+$/.test(it));
  await writeFile(join(`${folder}.part`, 'own-files.json'), JSON.stringify(own));
  await rename(`${folder}.part`, folder);
  if (before !== undefined) {
    await leave(place, before, now);
    const old = siteIn(place, before);
    await addFiles(old, join(folder, 'site'), now);
    await addFiles(join(folder, 'site'), old, now);
  }
  await serve(place, name);
  return name;
};

/**
 * Serves the release before the one that is served; that one stays where it is.
 * @returns its name, or nothing where there is no earlier one
 */
export const goBack = async (place: string, now = Date.now()): Promise<string | undefined> => {
  const [served, all] = await Promise.all([servedRelease(place), releasesIn(place)]);
  const earlier = all.filter((it) => served !== undefined && it < served).at(-1);
  if (served === undefined || earlier === undefined) return undefined;
  await leave(place, served, now);
  await addFiles(siteIn(place, served), siteIn(place, earlier), now);
  await serve(place, earlier);
  return earlier;
};
