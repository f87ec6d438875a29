// Which browser the tests drive: CHROMIUM_PATH, else an installed Chrome or Chromium, else (on linux-x64) the one that
// comes inside an npm package.
import { existsSync } from 'node:fs';

const installed: Readonly<Record<string, readonly string[]>> = {
  linux: ['/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'],
};

/** Path of a browser, or an error that says what to do. */
export const browserPath = async (): Promise<string> => {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist. Set it to the program file of Chrome or Chromium.`);
  }
  const found = installed[process.platform]?.find((path) => existsSync(path));
  if (found !== undefined) return found;
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: chromium } = await import('@sparticuz/chromium');
    return chromium.executablePath();
  }
  throw new Error('No Chrome or Chromium was found. Install one, or set CHROMIUM_PATH to its program file, then run npm test again.');
};
