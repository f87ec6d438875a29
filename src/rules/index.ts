// The one place that evaluates the rulebook: pure functions of their arguments, no clock, no locale, no I/O. Every
// function takes a situation: the rulebook, the day asked about, and the answers. Nothing throws on bad answers.
export { isReadable, notKnown, questionById, type Answers, type Question, type Situation } from './answers.ts';
export { amountParts, readAmount, trailingMonths } from './amount.ts';
export { caseFormat, decodeCase, encodeCase, isDay, type Case, type LinkProblem } from './case-link.ts';
export { changesToQualify, type AnswerChange, type Changes } from './changes.ts';
export { contrast, type Contrast } from './contrast.ts';
export { askedInDeal, dealResult, decideDeal, type DealResult } from './deal.ts';
export { decidingAnswers, decidingForRole, decidingRows } from './deciding.ts';
export { difference, fulfillingAnswers, questionsOfStage, type Difference, type VerdictChange } from './difference.ts';
export { askedQuestions, decideStage, eligibility, notesFor, openQuestions, rowsOf, type Eligibility, type EligibilityVerdict, type Note, type Stage } from './eligibility.ts';
export { exactVerdict, possibleVerdicts, type Decide, type Decision } from './exact.ts';
export { findingFor, type Finding, type State } from './finding.ts';
export { inForceOn, periodFor, requirementStanding } from './in-force.ts';
export { asApplicantFor, chooseModel, decideModel, openModelQuestions, possibleRoles, type ModelChoice, type ModelVerdict, type RoleChoice } from './model.ts';
export { isRelevant, nextQuestion, relevantQuestions } from './next-question.ts';
export type { Reason } from './reading.ts';
export { receipt, type Receipt } from './receipt.ts';
export { compareRegions, regionOn, type RegionAnswer, type RegionMatch } from './region.ts';
export { askedInScenario, decideCase, decideScenario, scenarioById, scenarioResult, type ScenarioResult, type ScenarioVerdict } from './scenario.ts';
export { verdictThroughTime, type Span } from './through-time.ts';
export { dayBefore, hasHappened, standingOn, type Answer, type Period, type Standing } from './time.ts';
export { valuesOf } from './values.ts';
