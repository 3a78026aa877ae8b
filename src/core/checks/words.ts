import type { Statements } from '../choose.ts';
import type { Fact, FactId } from '../fact.ts';
import type { Finding, Severity, Verdict } from '../finding.ts';
import type { Remark, RemarkKind } from '../remark.ts';
import { ALL_OF } from './all-of.ts';
import { ATTAINMENT } from './attainment.ts';
import { BUDGET_WORDS } from './budget-words.ts';
import type { ExampleFigure } from './claim.ts';
import { DIRECTIONS } from './directions.ts';
import { FUNCTIONAL_WORDS } from './functional-words.ts';
import { INDICATOR_SYSTEMS } from './indicator-systems.ts';
import { MEASURED_WORDS } from './measured-words.ts';
import { NAMES_TOLD_TWICE } from './names-told-twice.ts';
import { ONE_AMONG_MANY } from './one-among-many.ts';
import { PAIRED_LISTS } from './paired-lists.ts';
import { PART_LISTS } from './part-lists.ts';
import { PAYER_SHARES } from './payer-shares.ts';
import { PLAIN_TABLES } from './plain-tables.ts';
import { PRINT } from './print.ts';
import { REACHED } from './reached.ts';
import { RESTATED } from './restated.ts';
import { SENTENCES } from './sentences.ts';
import { SHARE_LISTS } from './share-lists.ts';
import { TOLD_AGAIN } from './told-again.ts';
import { TOLD_CHANGES } from './told-changes.ts';
import { TOLD_DIRECTIONS } from './told-directions.ts';
import { TOLD_MEANS } from './told-means.ts';
import { TOLD_SHARES } from './told-shares.ts';
import { TOLD_SUMS } from './told-sums.ts';
import { WORDING } from './wording.ts';
import { WORDS_AND_FIGURES } from './words-and-figures.ts';
import { YEARS_AND_NAMES } from './years-and-names.ts';

/** What a remark is held against: the report's figures, its card, and what else it says. */
export type WordContext = Statements & {
  readonly title: string;
  readonly remarks: readonly Remark[];
  readonly byId: ReadonlyMap<FactId, Fact>;
};

/** What comes of one remark: broken unless the words and the figures agree, doubtful where they may speak of two things, unchecked where nothing decides. */
export type Judgement = {
  readonly verdict: Extract<Verdict, 'holds' | 'broken' | 'doubtful' | 'unchecked'>;
  readonly claim: string;
  readonly explanation?: string;
  /** How serious the words are where they are broken; minor unless said. */
  readonly severity?: Severity;
  /** The figures it was decided by, where these are not those the words stand with. */
  readonly operands?: readonly FactId[];
  /** What is printed, what was recomputed and how far they stand apart, where the words ask for arithmetic. */
  readonly amounts?: Pick<Finding, 'printed' | 'low' | 'high' | 'difference' | 'unit'>;
};

/** Words of an invented report of 2022 by 示例县医疗保障局, with the figures they stand with. */
export type WordExample = {
  readonly kind: RemarkKind;
  readonly word: string;
  readonly beside?: string;
  readonly figures?: readonly ExampleFigure[];
};

/** What must hold of words, as data: the remarks it is about, how one is judged, and an example of each verdict. */
export type WordCheck = {
  readonly id: string;
  readonly group: string;
  readonly name: string;
  readonly sentence: string;
  readonly kinds: readonly RemarkKind[];
  readonly judge: (remark: Remark, context: WordContext) => Judgement;
  /** The claim that holds where every line was read and no such words were found; undefined where that says nothing. */
  readonly whenNone?: string;
  /** What must have been read for `whenNone` to hold: any figure unless said. */
  readonly asks?: keyof typeof ASKED;
  readonly holds: WordExample | null;
  readonly breaks: WordExample;
  /** null where words that were found decide by themselves: unchecked is then a report without what the check `asks`. */
  readonly unchecked: WordExample | null;
};

/** What must have been read before the absence of words says anything, and what is said where it was not. */
export const ASKED = {
  figures: {
    isRead: (facts: readonly Fact[]): boolean => facts.length > 0,
    why: '没有读出数字：文字可能没有读全，不能判定。',
  },
  forms: {
    isRead: (facts: readonly Fact[]): boolean =>
      facts.some(({ item }) => item === 'performance' || item === 'score'),
    why: '没有读到绩效目标表或评分表，无从核对。',
  },
} as const;

/** REGISTRY: what must hold of what a report says in words. A new check is one entry in a part, with its examples. */
export const WORD_CHECKS: readonly WordCheck[] = [
  ...BUDGET_WORDS,
  ...DIRECTIONS,
  ...YEARS_AND_NAMES,
  ...PRINT,
  ...ATTAINMENT,
  ...REACHED,
  ...SENTENCES,
  ...PART_LISTS,
  ...PAIRED_LISTS,
  ...SHARE_LISTS,
  ...TOLD_CHANGES,
  ...TOLD_DIRECTIONS,
  ...TOLD_SHARES,
  ...TOLD_MEANS,
  ...PAYER_SHARES,
  ...FUNCTIONAL_WORDS,
  ...NAMES_TOLD_TWICE,
  ...WORDING,
  ...INDICATOR_SYSTEMS,
  ...WORDS_AND_FIGURES,
  ...ALL_OF,
  ...MEASURED_WORDS,
  ...TOLD_SUMS,
  ...TOLD_AGAIN,
  ...RESTATED,
  ...ONE_AMONG_MANY,
  ...PLAIN_TABLES,
];
