import { ABSENCES, type Absence } from '../core/absence.ts';
import { ALL_CHECKS } from '../core/check-of.ts';
import { OWN_RULES, RULES, SANGONG_SCOPE_YEAR } from '../core/comparability.ts';
import { FIRST_YEAR } from '../core/derive.ts';
import {
  LINE_GROUPS,
  LINE_STATUSES,
  type LineGroup,
  type LineStatus,
  lineName as lineNameOf,
} from '../core/disclosure.ts';
import { type Expression, TALLY_NAMES, tellExpression } from '../core/expression.ts';
import { isMeasure, MEASURES, type Measure } from '../core/fact.ts';
import { type Indicator, indicatorOf } from '../core/indicators.ts';
import { itemOf } from '../core/items.ts';
import { type PeerGroupId, peerGroupOf } from '../core/peers.ts';
import { LEVELS, type Level } from '../core/region.ts';
import { isKind, KINDS } from '../core/report.ts';
import { ENGLISH_REGISTRIES as ENGLISH, WRITING } from './words.ts';

/** A word by its key, or the other word where the record has none. */
const said = (words: Readonly<Record<string, string>> | undefined, key: string, otherwise: string): string =>
  words !== undefined && Object.hasOwn(words, key) ? (words[key] ?? otherwise) : otherwise;

/** What an indicator is called. Throws on an id that is not registered. */
export const indicatorName = (id: string): string => ENGLISH?.indicators[id]?.name ?? indicatorOf(id).name;

/** The definition of an indicator in one sentence. Throws on an id that is not registered. */
export const indicatorSentence = (id: string): string =>
  ENGLISH?.indicators[id]?.sentence ?? indicatorOf(id).sentence;

/** The sign, name and sentence of a reason why there is no number. */
export const absenceWords = (
  absence: Absence,
): { readonly sign: string; readonly name: string; readonly sentence: string } =>
  (ENGLISH?.absences ?? ABSENCES)[absence];

/** What a level of administration is called. */
export const levelName = (level: Level): string => (ENGLISH?.levels ?? LEVELS)[level];

/** What a kind of report is called; a kind this page does not know is shown as published. */
export const kindName = (kind: string): string => (isKind(kind) ? (ENGLISH?.kinds ?? KINDS)[kind] : kind);

/** What a kind of statement about an item is called; one this page does not know is shown as published. */
export const measureName = (measure: string): string =>
  isMeasure(measure) ? (ENGLISH?.measures ?? MEASURES)[measure] : measure;

/** What a thing that reports state is called. Throws on an id that is not registered. */
export const itemName = (id: string): string => said(ENGLISH?.items, id, itemOf(id).name);

/** A unit of figures that are derived; units are printed as they are where English has no word for them. */
export const unitName = (unit: string): string => said(ENGLISH?.units, unit, unit);

/** An indicator with its name, sentence and unit in the language of the page. */
export type ToldIndicator = Omit<Indicator, 'unit'> & { readonly unit: string };

/** A registry entry told in the language of the page. */
export const tellIndicator = (indicator: Indicator): ToldIndicator => ({
  ...indicator,
  name: indicatorName(indicator.id),
  sentence: indicatorSentence(indicator.id),
  unit: unitName(indicator.unit),
});

/** An indicator told in the language of the page. Throws on an id that is not registered. */
export const toldIndicator = (id: string): ToldIndicator => tellIndicator(indicatorOf(id));

/** The sign and name of what came of looking for an expected line. */
export const lineStatusWords = (status: LineStatus): { readonly sign: string; readonly name: string } =>
  (ENGLISH?.lineStatuses ?? LINE_STATUSES)[status];

/** What a part of a report is called that expected lines stand in. */
export const lineGroupName = (group: LineGroup): string => (ENGLISH?.lineGroups ?? LINE_GROUPS)[group];

/** What an expected line is called. Throws on an id that is not registered. */
export const lineName = (id: string): string => said(ENGLISH?.lines, id, lineNameOf(id));

/** The name and sentence of a group of peers. */
export const peerGroupWords = (id: PeerGroupId): { readonly name: string; readonly sentence: string } =>
  ENGLISH?.peers[id] ?? peerGroupOf(id);

type RuleWords = { readonly name: string; readonly sentence: string };

const RULE_WORDS: Readonly<Record<string, RuleWords>> =
  ENGLISH?.rules(SANGONG_SCOPE_YEAR, FIRST_YEAR) ??
  Object.fromEntries([...RULES, ...OWN_RULES].map(({ code, name, sentence }) => [code, { name, sentence }]));

/** The name and sentence of a rule of comparison; a code no rule stands for is its own name. */
export const ruleWords = (code: string): RuleWords => RULE_WORDS[code] ?? { name: code, sentence: '' };

const BY_ID = new Map(ALL_CHECKS.map((check) => [check.id, check]));

/** The group, name and sentence of a check; an id no check has is its own name. */
export const checkWords = (
  id: string,
): { readonly group: string; readonly name: string; readonly sentence: string } =>
  ENGLISH?.checks[id] ?? BY_ID.get(id) ?? { group: '', name: id, sentence: '' };

const QUIET: readonly string[] = ['outturn', 'count'] satisfies readonly Measure[];

/** An item with what is said of it: 上年公务接待费, 公务接待费占比. Outturns and counts go without saying. */
export function statementName(item: string, measure: string, lastYear = false): string {
  const name = QUIET.includes(measure)
    ? itemName(item)
    : WRITING.saidOf(itemName(item), measureName(measure));
  return lastYear ? WRITING.lastYear(name) : name;
}

/** An expression as a reader would write it: 公务接待费 ÷ 国内公务接待人次. */
export const formulaOf = (expression: Expression): string =>
  tellExpression(expression, {
    item: statementName,
    rows: (set, measure) => {
      const name = said(ENGLISH?.rowSets, set.name, set.name);
      return WRITING.eachAdded(QUIET.includes(measure) ? name : WRITING.saidOf(name, measureName(measure)));
    },
    tally: (id) => said(ENGLISH?.tallies, id, TALLY_NAMES[id]),
    quoted: (name, measure) =>
      measure === null || QUIET.includes(measure) ? name : WRITING.saidOf(name, measureName(measure)),
    bracketed: (text) => WRITING.inBrackets(text).trim(),
    plus: WRITING.plus,
    minus: WRITING.minus,
    over: WRITING.over,
    otherwise: WRITING.otherwise,
  });
