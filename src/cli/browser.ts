// Which browser the tests and the drawing of pictures use: CHROMIUM_PATH, else an installed Chrome or Chromium, else
// (on linux-x64) the one that comes inside an npm package.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const installed: Readonly<Record<string, readonly string[]>> = {
  linux: ['/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'],
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

/** Path of a browser, or an error that says what to do. */
export const browserPath = async (): Promise<string> => {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw missing(`CHROMIUM_PATH names ${named}, which does not exist. Set it to the program file of Chrome or Chromium.`);
  }
  const found = installed[process.platform]?.find((path) => existsSync(path));
  if (found !== undefined) return found;
  if (process.platform === 'linux' && process.arch === 'x64') return packagedBrowser();
  throw missing('No Chrome or Chromium was found. Install one, or set CHROMIUM_PATH to its program file, then run npm test again.');
};
