// `npm run status -- --on 2027-03-01`: the page of the site about its own state, on the command line and for any day.
import { throughVite } from '../build/through-vite.ts';
import { deviceDay } from '../i18n/device-day.ts';

const { status } = await throughVite<typeof import('./status-command.ts')>('src/cli/status-command.ts');
const { text, code } = status(process.argv.slice(2), deviceDay());
console[code === 2 ? 'error' : 'log'](text);
process.exitCode = code;
