import { compare, type Exact, subtract } from '../core/exact.ts';
import { CHART_COLUMN, type Fact, factId } from '../core/fact.ts';
import { CLASS_ITEMS, ITEMS, type Item, itemOf } from '../core/items.ts';
import { parseQuantity } from '../core/quantity.ts';
import { findCharts } from './chart-labels.ts';
import type { OutlineLine } from './outline.ts';
import { joinPassages, type Passage, placeOf, quote } from './passages.ts';
import { parsePhrase, vocabularyOf } from './phrases.ts';
import type { ReadingContext, SourceTable } from './read.ts';
import { findTokens, type Token } from './tokens.ts';

/** Items whose change on last year the template's charts draw, by the words of the caption. */
const CHANGE_CAPTIONS: readonly (readonly [RegExp, string])[] = [
  [/一般公共预算财政拨款支出决算变动/u, 'general'],
  [/财政拨款收、?支(?:决算)?总计变动/u, 'fiscal-total'],
  [/收、?支(?:决算)?总计变动/u, 'total'],
];

const SHARE_ITEMS: readonly Item[] = ITEMS.filter(
  ({ id, topic, dimension }) =>
    dimension === 'money' &&
    (topic === 'sangong' ||
      /^(?:income|expenditure)-/u.test(id) ||
      CLASS_ITEMS.some((known) => known === id)),
);
const SHARES = vocabularyOf(SHARE_ITEMS);

/** Reads the figures that charts left in the text: two bars of a change chart, or the labelled parts of a pie. */
export function readChartLabels(
  text: readonly string[],
  lines: readonly OutlineLine[],
  context: ReadingContext,
  narrative: readonly Fact[],
): { facts: Fact[]; tables: SourceTable[] } {
  const facts: Fact[] = [];
  const tables: SourceTable[] = [];
  for (const run of findCharts(text)) {
    const passage = passageOf(lines, run.lines);
    if (!passage) continue;
    const tokens = findTokens(passage.text).filter((token) => token.notFigure === null);
    if (tokens.length === 0) continue;
    const table: SourceTable = {
      id: `t${passage.firstLine}`,
      title: run.title,
      section: passage.section,
      form: 'chart',
      firstLine: passage.firstLine,
      lastLine: passage.lastLine,
    };
    tables.push(table);
    const chart: Chart = { passage, title: run.title, tokens, context, table, lines: text };
    const read = readChange(chart, narrative) ?? readShares(chart);
    facts.push(...read);
  }
  return { facts, tables };
}

function passageOf(lines: readonly OutlineLine[], numbers: readonly number[]): Passage | null {
  const chosen = numbers.flatMap((number): OutlineLine[] => {
    const line = lines[number - 1];
    return line ? [{ ...line, kind: 'prose', starts: false }] : [];
  });
  return joinPassages(chosen)[0] ?? null;
}

type Chart = {
  readonly passage: Passage;
  readonly title: string;
  readonly tokens: readonly Token[];
  readonly context: ReadingContext;
  readonly table: SourceTable;
  readonly lines: readonly string[];
};
type Bound = { item: Item | null; label: string; measure: Fact['measure']; year: number; unit: Fact['unit'] };

function factAt({ passage, context, table, lines }: Chart, token: Token, bound: Bound): Fact {
  const place = placeOf(passage, token.start, token.end);
  return {
    id: factId(context.report, place),
    report: context.report,
    item: bound.item?.id ?? null,
    label: bound.label,
    path: [],
    measure: bound.measure,
    year: bound.year,
    value: token.value,
    unit: bound.unit,
    printed: quote(lines, passage, token.start, token.end),
    hedge: token.hedge,
    place: { ...place, table: table.id, row: bound.label, column: CHART_COLUMN },
  };
}

/**
 * Two amounts under a change chart are this year's and last year's, but not always in one order: the narrative
 * decides, by the amount it states or the prior amount its change implies. Without its word they stay unbound.
 */
function readChange(chart: Chart, narrative: readonly Fact[]): Fact[] | null {
  const { title, tokens, context } = chart;
  const id = CHANGE_CAPTIONS.find(([caption]) => caption.test(title))?.[1];
  const [a, b] = tokens;
  const inCaption = chart.passage.text.includes('(单位:万元)') ? '万元' : null;
  const isMoney = ({ unit }: Token): boolean => (unit ?? inCaption) === '万元';
  if (!id || !a || !b || tokens.length !== 2 || !isMoney(a) || !isMoney(b)) return null;
  const ids = id === 'general' ? [id] : [id, `${id}-income`];
  const stated = (measure: Fact['measure']): Fact | undefined =>
    narrative.find(
      (fact) =>
        ids.includes(fact.item ?? '') &&
        fact.measure === measure &&
        fact.year === context.year &&
        fact.value !== null,
    );
  const current = stated('outturn');
  const change = stated('change');
  const value = (fact: Fact): ReturnType<typeof parseQuantity> =>
    parseQuantity(fact.value ?? '0', fact.unit ?? '万元');
  const now = current ? value(current).value : null;
  const before = current && change ? subtract(value(current).value, value(change).value) : null;
  const amount = (token: Token): Exact => parseQuantity(token.value, '万元').value;
  const is = (token: Token, wanted: Exact | null): boolean => {
    return wanted !== null && compare(amount(token), wanted) === 0;
  };
  const straight = is(a, now) || is(b, before);
  const turned = is(b, now) || is(a, before);
  const item = straight !== turned ? itemOf(current?.item ?? id) : null;
  const years = straight ? [context.year, context.year - 1] : [context.year - 1, context.year];
  return [a, b].map((token, index) =>
    factAt(chart, token, {
      item,
      label: title,
      measure: item ? 'outturn' : null,
      year: item ? (years[index] ?? context.year) : context.year,
      unit: '万元',
    }),
  );
}

/** The labelled parts of a pie: the words since the last figure name the part. A share may have lost its sign. */
function readShares(chart: Chart): Fact[] {
  const { passage, tokens, context } = chart;
  let from = 0;
  return tokens.map((token) => {
    const words = passage.text
      .slice(from, token.start)
      .replace(/^.*(?:结构图?|变动情况图?|决算表)\)?(?:\([^()]*\))*/u, '');
    from = token.end;
    const phrase = parsePhrase(words, SHARES);
    const [label] = phrase.labels;
    const item = phrase.whole && phrase.labels.length === 1 ? (label?.items[0] ?? null) : null;
    const share = token.unit === '%' || (token.unit === null && Number(token.value) <= 100);
    const bound = item && share;
    return factAt(chart, token, {
      item: bound ? item : null,
      label: label?.text ?? words.slice(-12),
      measure: bound ? 'share' : null,
      year: context.year,
      unit: token.unit,
    });
  });
}
