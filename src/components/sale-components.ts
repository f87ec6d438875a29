// What writers may use on the page of the scenario explorer.
import { proseComponents } from './prose-components.ts';
import ScenarioCases from './tables/ScenarioCases.astro';
import ScenarioExplorer from './tools/ScenarioExplorer.astro';

export const saleComponents = { ...proseComponents, ScenarioCases, ScenarioExplorer };
