import { expect, it } from 'vitest';
import { periodFaults, regionFaults } from './expectations.ts';
import { rulebook } from './situations.ts';

it('each requirement holds on the days, and for those, that were written down a second time', () => {
  expect([...periodFaults(rulebook)]).toEqual([]);
});

it('each region has as many countries/regions as in the tables it was read from', () => {
  expect([...regionFaults(rulebook)]).toEqual([]);
});
