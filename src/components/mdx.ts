// What writers may use in MDX without an import.
import KeepOffline from './offline/KeepOffline.astro';
import { proseComponents } from './prose-components.ts';
import Earlier from './prose/Earlier.astro';
import AllChanges from './tables/AllChanges.astro';
import AllRequirements from './tables/AllRequirements.astro';
import Alternatives from './tables/Alternatives.astro';
import CertaintyCounts from './tables/CertaintyCounts.astro';
import Chains from './tables/Chains.astro';
import ClaimCounts from './tables/ClaimCounts.astro';
import ClaimList from './tables/ClaimList.astro';
import ComingChanges from './tables/ComingChanges.astro';
import Conditions from './tables/Conditions.astro';
import Disagreements from './tables/Disagreements.astro';
import Doors from './tables/Doors.astro';
import Glossary from './tables/Glossary.astro';
import Lapses from './tables/Lapses.astro';
import JudgedByMicrosoft from './tables/JudgedByMicrosoft.astro';
import LaterChanges from './tables/LaterChanges.astro';
import Names from './tables/Names.astro';
import NotRequired from './tables/NotRequired.astro';
import OpenDisagreements from './tables/OpenDisagreements.astro';
import PublishedVersions from './tables/PublishedVersions.astro';
import ReadAgain from './tables/ReadAgain.astro';
import RecentChanges from './tables/RecentChanges.astro';
import RegionMap from './tables/RegionMap.astro';
import RegionTable from './tables/RegionTable.astro';
import Requirement from './tables/Requirement.astro';
import Requirements from './tables/Requirements.astro';
import RuleFigures from './tables/RuleFigures.astro';
import RuleSetTable from './tables/RuleSetTable.astro';
import Sample from './tables/Sample.astro';
import ScenarioExamples from './tables/ScenarioExamples.astro';
import Series from './tables/Series.astro';
import SourceList from './tables/SourceList.astro';
import Timeline from './tables/Timeline.astro';
import TranslationStatus from './tables/TranslationStatus.astro';
import Verdict from './tables/Verdict.astro';
import VerdictWords from './tables/VerdictWords.astro';
import VersionFiles from './tables/VersionFiles.astro';
import WorkedExamples from './tables/WorkedExamples.astro';

export const mdxComponents = {
  ...proseComponents,
  AllChanges, AllRequirements, Alternatives, CertaintyCounts, Chains, ClaimCounts, ClaimList, ComingChanges, Conditions,
  Disagreements, Doors, Earlier, Glossary, JudgedByMicrosoft, KeepOffline, Lapses, LaterChanges, Names, NotRequired,
  OpenDisagreements, PublishedVersions, ReadAgain, RecentChanges, RegionMap, RegionTable, Requirement, Requirements, RuleFigures, RuleSetTable,
  Sample, ScenarioExamples, Series, SourceList, Timeline, TranslationStatus, Verdict, VerdictWords, VersionFiles, WorkedExamples,
};
