// Which browser the tests and the drawing of pictures use: CHROMIUM_PATH, else an installed Chrome or Chromium, else
// (on linux-x64) the one that comes inside an npm package. And which Firefox the main paths are tried on: FIREFOX_PATH,
// else an installed one; no npm package brings one along.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const installed: Readonly<Record<string, readonly string[]>> = {
  linux: ['/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'],
};

const installedFirefox: Readonly<Record<string, readonly string[]>> = {
  linux: ['/usr/bin/firefox', '/usr/bin/firefox-esr', '/usr/local/bin/firefox', '/snap/bin/firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe', 'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe'],
};

/** Told as one sentence: whoever reads it needs the remedy, not the place in our code. */
const missing = (sentence: string): Error => Object.assign(new Error(sentence), { stack: sentence });

/** The Chromium inside the npm package. Where the machine lacks its few libraries, those of the package serve. */
const packagedBrowser = async (): Promise<string> => {
  const { default: chromium, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  if (execFileSync('ldd', [path], { encoding: 'utf8' }).includes('not found')) {
    const folder = dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium')));
    setupLambdaEnvironment(join(await inflate(join(folder, '../bin/al2023.tar.br')), 'lib'));
  }
  return path;
};

/** The path that a variable names, or nothing where it is unset. Where there is no such file, an error that says so. */
const namedIn = (variable: string, browser: string): string | undefined => {
  const named = process.env[variable];
  if (named === undefined || named === '') return undefined;
  if (existsSync(named)) return named;
  throw missing(`${variable} names ${named}, which does not exist. Set it to the program file of ${browser}.`);
};

/** Path of a browser, or an error that says what to do. */
export const browserPath = async (): Promise<string> => {
  const named = namedIn('CHROMIUM_PATH', 'Chrome or Chromium');
  if (named !== undefined) return named;
  const found = installed[process.platform]?.find((path) => existsSync(path));
  if (found !== undefined) return found;
  if (process.platform === 'linux' && process.arch === 'x64') return packagedBrowser();
  throw missing('No Chrome or Chromium was found. Install one, or set CHROMIUM_PATH to its program file, then run npm test again.');
};

/** Path of Firefox, or nothing where there is none. Where none may be missing, an error that says what to do. */
export const firefoxPath = (isRequired: boolean): string | undefined => {
  const path = namedIn('FIREFOX_PATH', 'Firefox') ?? installedFirefox[process.platform]?.find((it) => existsSync(it));
  if (path === undefined && isRequired) throw missing('No Firefox was found. Install one (on Debian: apt-get install firefox-esr), or set FIREFOX_PATH to its program file, then run npm run sweep again.');
  return path;
};
