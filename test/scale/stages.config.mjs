// The configuration of the site, with a line about each step of the build in the file that STAGES names.
import { appendFileSync } from 'node:fs';
import config from '../../astro.config.mjs';

/** Time by the clock, and of processors, which other programs on the machine change less. Compression runs beside other steps and counts with them. */
const moment = () => ({ clock: performance.now(), processor: process.cpuUsage() });
const start = moment();
let isFirst = true;
const say = (name, from) => {
  const { user, system } = process.cpuUsage(from.processor);
  appendFileSync(process.env['STAGES'], `${JSON.stringify({ name, seconds: (performance.now() - from.clock) / 1000, processor: (user + system) / 1e6 })}\n`);
};

export default {
  ...config,
  integrations: config.integrations.map((it) => {
    const done = it.hooks['astro:build:done'];
    const timed = async (options) => {
      if (isFirst) say('pages', start);
      isFirst = false;
      const from = moment();
      await done(options);
      say(it.name, from);
    };
    return done === undefined ? it : { ...it, hooks: { ...it.hooks, 'astro:build:done': timed } };
  }),
};
