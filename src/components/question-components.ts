// What writers may use on the pages of the checkers that ask one question after the other: little beside the checkers, so
// that these pages carry little else.
import { proseComponents } from './prose-components.ts';
import DecisionTable from './tables/DecisionTable.astro';
import EligibilityCalculator from './tools/EligibilityCalculator.astro';
import ModelSelector from './tools/ModelSelector.astro';

export const questionComponents = { ...proseComponents, DecisionTable, EligibilityCalculator, ModelSelector };
