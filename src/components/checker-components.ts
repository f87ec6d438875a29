// What writers may use on the pages of the checkers: little beside the checkers, so that these pages carry little else.
import { proseComponents } from './prose-components.ts';
import DecisionTable from './tables/DecisionTable.astro';
import ScenarioCases from './tables/ScenarioCases.astro';
import EligibilityCalculator from './tools/EligibilityCalculator.astro';
import ModelSelector from './tools/ModelSelector.astro';
import ScenarioExplorer from './tools/ScenarioExplorer.astro';

export const checkerComponents = { ...proseComponents, DecisionTable, EligibilityCalculator, ModelSelector, ScenarioCases, ScenarioExplorer };
