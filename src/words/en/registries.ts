import { CHECKS } from './registries/checks.ts';
import { INDICATORS } from './registries/indicators.ts';
import { ITEMS } from './registries/items.ts';
import { PEERS } from './registries/peers.ts';
import { ABSENCES, KINDS, LEVELS, MEASURES, NOT_FIGURES } from './registries/reports.ts';
import { ROW_SETS } from './registries/rows.ts';
import { tellRules } from './registries/rules.ts';
import { TALLIES } from './registries/tallies.ts';
import { UNITS } from './registries/units.ts';

/** The names and sentences of the registries of core in English; in Chinese the registries speak for themselves. */
export const REGISTRIES = {
  absences: ABSENCES,
  checks: CHECKS,
  indicators: INDICATORS,
  items: ITEMS,
  kinds: KINDS,
  levels: LEVELS,
  measures: MEASURES,
  notFigures: NOT_FIGURES,
  peers: PEERS,
  rowSets: ROW_SETS,
  rules: tellRules,
  tallies: TALLIES,
  units: UNITS,
} as const;
