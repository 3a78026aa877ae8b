import type { Cell, Twin } from '../charts/chart.ts';
import { cellOf, isPresent, wordCell } from '../charts/mark.ts';
import { wordFor } from '../words/language.ts';
import { indicatorName, ruleWords, unitName } from '../words/registries.ts';
import { COMPARE_WORDS, WORDS, WRITING } from '../words/words.ts';
import type { Incomparable } from './address.ts';
import { type Known, knownDifference, knownRatio, tellContrast } from './contrast-words.ts';
import { printedPlaces } from './printed-places.ts';
import type { Held, Side, SideCell, SideTopic } from './side-by-side.ts';

const NOTHING = wordCell('');

/** Bureaus side by side as a table for a file: for each the figure, its year, difference, ratio, remark and printed place. */
export function sideTwin(
  topics: readonly SideTopic[],
  sides: readonly Side[],
  base: string,
  incomparable: Incomparable,
): Twin {
  const baseName = sides.find(({ code }) => code === base)?.name ?? base;
  return {
    columns: [
      { key: 'topic', title: COMPARE_WORDS.topic, numeric: false },
      { key: 'indicator', title: COMPARE_WORDS.indicator, numeric: false },
      { key: 'unit', title: COMPARE_WORDS.unit, numeric: false },
      ...sides.flatMap(({ code, name }) => [
        { key: `${code}v`, title: name, numeric: true },
        { key: `${code}y`, title: COMPARE_WORDS.ofYear(name), numeric: true },
        ...(code === base
          ? []
          : [
              { key: `${code}d`, title: COMPARE_WORDS.difference(name, baseName), numeric: true },
              { key: `${code}r`, title: COMPARE_WORDS.ratio(name, baseName), numeric: true },
              { key: `${code}n`, title: COMPARE_WORDS.remark(name), numeric: false },
            ]),
        { key: `${code}p`, title: COMPARE_WORDS.place(name), numeric: false },
      ]),
    ],
    rows: topics.flatMap(({ topic, rows }) =>
      rows.map(({ indicator, cells }) => ({
        topic: wordCell(wordFor(WORDS.topics, topic)),
        indicator: wordCell(indicatorName(indicator.id)),
        unit: wordCell(unitName(indicator.unit)),
        ...Object.assign({}, ...cells.map((cell) => cellsOf(cell, incomparable))),
      })),
    ),
  };
}

/** The cells one bureau fills, by the key of their column. */
function cellsOf(
  { mark, value, held }: SideCell,
  incomparable: Incomparable,
): Readonly<Record<string, Cell>> {
  const code = mark.bureau;
  const worked = workedOut(held, incomparable);
  const span = worked?.kind === 'apart' ? worked : null;
  return {
    [`${code}v`]: cellOf(mark),
    [`${code}y`]: value === null ? NOTHING : { text: String(mark.year), number: mark.year },
    [`${code}d`]: span === null ? NOTHING : knownCell(knownDifference(span.difference)),
    [`${code}r`]:
      span === null || typeof span.ratio === 'string' ? NOTHING : knownCell(knownRatio(span.ratio)),
    [`${code}n`]: wordCell(remarkOf(held, mark.unit)),
    [`${code}p`]: wordCell(
      value === null || !isPresent(mark) ? '' : printedPlaces(value.inputs, COMPARE_WORDS.placeAt),
    ),
  };
}

/** A worked-out number for a file: its known digits as a number, a range as words. */
const knownCell = ({ text, kind }: Known): Cell =>
  kind === 'range' ? wordCell(text) : { text, number: Number(text) };

const workedOut = (held: Held, incomparable: Incomparable) =>
  held.kind === 'compared' || (held.kind === 'withheld' && incomparable === 'show') ? held.contrast : null;

/** Why there is no difference, or why the one given is not comparable; empty where there is one. */
function remarkOf(held: Held, unit: string): string {
  switch (held.kind) {
    case 'base':
    case 'none':
      return '';
    case 'compared':
      return held.contrast.kind === 'apart' ? '' : tellContrast(held.contrast, unit);
    case 'withheld':
      return COMPARE_WORDS.withheld(WRITING.listOf(held.bars.map(({ code }) => ruleWords(code).name)));
  }
}
