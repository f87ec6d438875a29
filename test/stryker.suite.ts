// The quick tests of the rules in one file, the ones that notice most first: mutation testing loads them a thousand
// times. The long enumerations are left out; they would notice more, not less.
import './rules/expectations.test.ts';
import './rules/examples.test.ts';
import './rules/finding.test.ts';
import './rules/values.test.ts';
import './rules/eligibility.test.ts';
import './rules/amount.test.ts';
import './rules/time.test.ts';
import './rules/in-force.test.ts';
import './rules/region.test.ts';
import './rules/case-link.test.ts';
import './rules/model.test.ts';
import './rules/changes.test.ts';
import './rules/through-time.test.ts';
import './rules/scenario.test.ts';
import './rules/next-question.test.ts';
