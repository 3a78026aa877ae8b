import { byPlace, type Fact, factId, type Measure, type ReportId } from '../../src/core/fact.ts';
import { itemOf } from '../../src/core/items.ts';
import type { Unit } from '../../src/core/quantity.ts';
import type { Kept } from '../record.ts';

/** What may be said otherwise than usual of a figure. */
export type Differing = {
  readonly year?: number;
  readonly hedge?: string;
  readonly asOf?: string;
  readonly path?: readonly string[];
  readonly column?: string;
};

/** A document that is never written: what would be read of it, with the places it would stand at. */
export type Sheet = {
  /** Begins a section, a source table of its own. */
  section(chapter: string, title: string, form?: 'narrative' | 'table'): void;
  /** Begins a line. */
  line(): void;
  /** States a figure at the end of the line; a value of null says in words that there is none. */
  say(item: string, measure: Measure, value: string | null, unit: Unit, differing?: Differing): void;
  /** A figure that nothing binds to an item. */
  mention(label: string, value: string, unit: Unit): void;
  /** A number that is no figure, or could not be read. */
  token(printed: string, verdict: 'year' | 'ordinal' | 'page-number' | 'unread'): void;
  /** What was read of it all. */
  read(): Kept;
};

/** Characters between two figures of a line, as if there were words. */
const WORDS = 9;

/** Opens an empty sheet of a report. */
export function openSheet(report: ReportId, year: number): Sheet {
  const facts: Fact[] = [];
  const ledger: Kept['ledger'][number][] = [];
  const tables: Kept['tables'][number][] = [];
  let line = 1;
  let column = 0;
  let open: {
    id: string;
    section: readonly string[];
    form: 'narrative' | 'table';
    title: string;
    first: number;
  } | null = null;

  const close = (): void => {
    if (open === null) return;
    const { id, title, section, form, first } = open;
    tables.push({ id, title, section, form, firstLine: first, lastLine: line });
  };
  const stand = (printed: string) => {
    column += WORDS;
    const place = { line, start: column, end: column + printed.length };
    column = place.end;
    return place;
  };
  const put = (
    stated: Pick<Fact, 'item' | 'label' | 'measure' | 'value' | 'unit'>,
    printed: string,
    { year: of = year, hedge, asOf, path = [], column: titled }: Differing,
  ): void => {
    const place = stand(printed);
    ledger.push({ ...place, printed, verdict: stated.item === null ? 'unbound' : 'fact' });
    facts.push({
      id: factId(report, place),
      report,
      item: stated.item,
      label: stated.label,
      path,
      measure: stated.measure,
      year: of,
      ...(asOf === undefined ? {} : { asOf }),
      value: stated.value,
      unit: stated.unit,
      printed,
      hedge: hedge ?? null,
      place: {
        ...place,
        section: open?.section ?? [],
        ...(open === null ? {} : { table: open.id }),
        ...(titled === undefined ? {} : { row: stated.label, column: titled }),
      },
    });
  };

  return {
    section(chapter, title, form = 'narrative') {
      close();
      line += 2;
      column = 0;
      open = { id: `t${line}`, section: [chapter, title], form, title, first: line };
    },
    line() {
      line += 1;
      column = 0;
    },
    say(item, measure, value, unit, differing = {}) {
      const { id, name } = itemOf(item);
      const amount = value?.replace(/^-/u, '') ?? null;
      const printed = amount === null ? '未发生' : `${amount}${differing.hedge ?? ''}${unit}`;
      put({ item: id, label: name, measure, value, unit: value === null ? null : unit }, printed, differing);
    },
    mention(label, value, unit) {
      put({ item: null, label, measure: null, value, unit }, `${value}${unit}`, {});
    },
    token(printed, verdict) {
      ledger.push({ ...stand(printed), printed, verdict });
    },
    read() {
      close();
      open = null;
      return { facts: facts.sort(byPlace), tables, ledger };
    },
  };
}
