// What nobody should type into a field, with the problem that Continue has to name (problem.<kind> in checkers.json).
type Typed = readonly [typed: string, problem: string];

const markup = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '{{constructor}}', '[[x]]', '__proto__', 'constructor', 'toString'];
const notNumbers = [...markup, '1e6', '0x10', 'NaN', 'Infinity', '\u221e', '\u0661\u0660\u0660\u0660', '1\u041e0', '\u00bd', '1/2', '1.2.3', '--5', '5-5', '1;2', 'null', '1'.repeat(40) + 'x', `1${' '.repeat(500)}x`];
const all = (typed: readonly string[], problem: string): readonly Typed[] => typed.map((it) => [it, problem]);

export const amounts: readonly Typed[] = [
  ...all([...notNumbers, '10 EUR', '1 000 00', '\u20ac5'], 'not-a-number'),
  ...all(['-1', '\u22125', '\u20131 000', '-0.01'], 'negative'),
  ...all(['1000000000001', '9'.repeat(400), '2000000M'], 'too-large'),
  ['1.23456', 'decimals'],
];

export const months: readonly Typed[] = [...all(notNumbers, 'not-a-number'), ...all(['-3', '\u22123'], 'negative'), ...all(['99999', '9'.repeat(400)], 'too-large'), ['12.5', 'whole']];

export const hours: readonly Typed[] = [...all([...notNumbers, '24h', '12:30'], 'not-a-number'), ['-1', 'negative'], ['100000', 'too-large']];

/** A rate of another currency; every fault of it has the same words. */
export const rates: readonly Typed[] = all(['', '0', '0.00', '-1', 'x', '10000000', '0.000000001', '\u0661.\u0660\u0668', '<b>1</b>'], 'rate');

export const places: readonly Typed[] = all([...markup, 'Atlantis', '\u0405\u0415', 'ZZ', 'XX', 'QO', 'EU', 'S', 'SE; DE', '46', 'hasOwnProperty'], 'place');

/** Names that a case may have, strange as they are. */
export const names = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '__proto__', 'constructor', '[[x]] {{name}}', '\u202eesac', '\u6848\u4f8b \ud83d\ude42', 'x'.repeat(60)];

/** Texts that may lie where saved cases lie, none of which holds a case. */
export const storedRubbish = ['', '{', 'null', '1', '"text"', '{}', '[null]', '[1,"x",[]]', '[{"name":"A"}]', '[{"name":1,"checker":"eligibility","link":"v=1"}]', '[{"name":"A","checker":"eligibility"}]', '{"length":1,"0":{"name":"A","checker":"eligibility","link":"v=1"}}', '[{"__proto__":{"name":"A","checker":"eligibility","link":"v=1"}}]', `[${'['.repeat(5000)}${']'.repeat(5000)}]`];
