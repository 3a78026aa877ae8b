import { type Fact, factId } from '../core/fact.ts';
import { itemOf } from '../core/items.ts';
import type { NotFigure } from '../core/not-figures.ts';
import type { FormReading } from './forms.ts';
import type { OutlineLine } from './outline.ts';
import type { ReadingContext } from './read.ts';
import { readAssetTable } from './statutory/assets.ts';
import { readCoded } from './statutory/coded.ts';
import { readEconomic } from './statutory/economic.ts';
import type { Figure, Mark, Read, Setting } from './statutory/figures.ts';
import type { Shape } from './statutory/kinds.ts';
import { readListed } from './statutory/listed.ts';
import { readProjects } from './statutory/projects.ts';
import { readSangong } from './statutory/sangong.ts';
import { type Sheet, sheetAt } from './statutory/sheet.ts';
import { standingSheetAt } from './statutory/standing.ts';
import { amountsTold } from './units-told.ts';

const READERS: Readonly<Record<Shape, (sheet: Sheet, setting: Setting) => Read>> = {
  coded: readCoded,
  listed: readListed,
  economic: readEconomic,
  sangong: readSangong,
  projects: readProjects,
  assets: readAssetTable,
};

/** Reads the tables every final account must publish (决算公开01表 and after), where they are filled in. */
export function readStatutory(lines: readonly OutlineLine[], context: ReadingContext): FormReading[] {
  const setting: Setting = { year: context.year, names: new Map() };
  const readings: FormReading[] = [];
  let last = 0;
  const series: Series = { unit: null, amounts: new Set(), told: amountsTold(lines) };
  lines.forEach((line, index) => {
    if (line.number <= last) return;
    // Cells one under another make no rows of lines: such a table is put together only where no row a line was read.
    for (const sheetOf of [sheetAt, standingSheetAt]) {
      const found = sheetOf(lines, index, context.year);
      if (!found) continue;
      const sheet = inSeries(found, series);
      const read = READERS[sheet.kind.shape](sheet, setting);
      if (!read.figures.some(({ item }) => item !== null)) continue;
      const reading = readingOf(sheet, read, context);
      last = reading.table.lastLine;
      readings.push(reading);
      return;
    }
  });
  return readings;
}

/** The unit that the tables before stated, the amounts they print in it, and those that sentences tell. */
type Series = {
  unit: Sheet['unit'] | 'several';
  readonly amounts: Set<string>;
  /** The amounts that sentences tell in 万元. */
  readonly told: ReadonlySet<string>;
};

/** An amount of fewer digits stands in many tables. */
const TELLING = /\d{2}.*\d/u;

/** So many amounts of a table told in 万元 are no chance. */
const FEWEST_TOLD = 2;

/**
 * A table with its unit: where it states none, that of the tables before it, which all state one, as long as it prints an
 * amount of theirs again; where no table states any, 万元 if sentences tell its amounts so.
 */
function inSeries(sheet: Sheet, series: Series): Sheet {
  const amounts = sheet.body.flatMap(({ cells }) =>
    cells.flatMap(({ text }) => (/\.\d/u.test(text) && TELLING.test(text) ? [text] : [])),
  );
  const { unit } = series;
  const isOneOf = amounts.some((text) => series.amounts.has(text));
  const toldAgain = new Set(amounts.filter((text) => series.told.has(text.replaceAll(',', ''))));
  const own =
    unit !== null && unit !== 'several' && isOneOf
      ? unit
      : unit === null && toldAgain.size >= FEWEST_TOLD
        ? '万元'
        : null;
  const known = sheet.unit === null && own !== null ? { ...sheet, unit: own } : sheet;
  if (known.unit !== null && unit !== known.unit) series.unit = unit === null ? known.unit : 'several';
  if (known.unit !== null) for (const text of amounts) series.amounts.add(text);
  return known;
}

function readingOf(sheet: Sheet, { figures, marks }: Read, context: ReadingContext): FormReading {
  const id = `t${sheet.opening.number}`;
  return {
    table: {
      id,
      title: sheet.title,
      section: sheet.opening.section,
      form: 'table',
      firstLine: sheet.opening.number,
      lastLine: [...figures, ...marks].reduce((last, { cell }) => Math.max(last, cell.line.number), 0),
    },
    facts: figures.map((figure) => factOf(figure, sheet, id, context)),
    rows: [],
    reasons: new Map([...marks, ...columnNumbers(sheet)].flatMap(reasonsOf)),
  };
}

function factOf(figure: Figure, sheet: Sheet, table: string, { report }: ReadingContext): Fact {
  const { cell, item, measure, year, label, path, column } = figure;
  const { line } = cell;
  const place = {
    line: line.number,
    start: cell.start,
    end: cell.end,
    section: sheet.opening.section,
    table,
    row: label,
    column,
  };
  const unit = figure.counted === undefined ? sheet.unit : figure.counted;
  const bound = unit === null || item === null ? null : itemOf(item).id;
  return {
    id: factId(report, place),
    report,
    item: bound,
    label,
    path,
    measure: bound === null ? null : measure,
    year,
    value: cell.text.replaceAll(',', ''),
    unit,
    printed: line.text.slice(cell.start, cell.end),
    hedge: null,
    place,
  };
}

const columnNumbers = ({ ordinals }: Sheet): Mark[] =>
  ordinals.flatMap(({ cells }) => cells.map((cell): Mark => ({ cell, reason: 'ordinal' })));

function reasonsOf({ cell, reason }: Mark): [string, NotFigure][] {
  const { line } = cell;
  const printed = line.text.slice(cell.start, cell.end);
  return [...printed.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/gu)].map(({ index }) => [
    `${line.number}.${cell.start + index}`,
    reason,
  ]);
}
