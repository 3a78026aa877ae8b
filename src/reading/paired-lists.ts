import type { Fact } from '../core/fact.ts';
import { figuresBetween, type Said, type Standing, type Told } from './remark-parts.ts';

/** Words that begin a list of what the figures before them are made of. */
const OPENS = /其中|(?:具体内容)?包括|分别(?:为|是)|主要(?:是|为|用于)|[。:](?=[^，。；:()\d]{2,12}\d)/gu;
/** No list and no way back to its wholes is longer than this. */
const REACH = 300;
/** ，主要是上级检查的接待支出。其中: what the whole was for may end its sentence before the list begins. */
const AFTER_STOP = /(?:，(?:主要)?(?:是|为|用于)[^。；:\d]{2,80})?。$/u;
/** Figures of these words are none that are taken apart, nor parts. */
const OTHERS = /[增减]|较|比|下降|上升|提高|上年|去年|预算|标准|人均|次均|平均|占|目标|计划|最[高低多]/u;
/** What is worked out of the figures before a list is none of them. */
const MEAN = /(?:人均|次均|例均|平均)[^，。；:、\d]{0,6}$/u;
/** Before a list: brackets, 截至, no other statement. */
const NO_STATEMENT = /[。；]/u;
/** What each of them is given is no part of what all are: 特困人员4180人（每人320元）. */
const EACH = /每[人户名例次]?[^，。；、\d]{0,6}$/u;
const LEAST = 2;

/** What is counted or paid, as lists set it side by side: 次 of receptions are 批次. */
const KINDS = {
  money: ['元', '万元', '亿元'],
  visits: ['人次', '万人次'],
  persons: ['人', '万人'],
  batches: ['批次', '次', '个', '团组'],
  institutions: ['家'],
} as const;
type Kind = keyof typeof KINDS;
type Row = ReadonlyMap<Kind, Standing>;

const kindOf = ({ unit }: Fact): Kind | null => {
  for (const kind of Object.keys(KINDS) as Kind[]) if (KINDS[kind].some((name) => name === unit)) return kind;
  return null;
};

const isFirm = ({ value, unit, hedge, measure }: Fact): boolean =>
  value !== null && unit !== null && hedge === null && (measure === null || !/change|budget/u.test(measure));

/**
 * Figures of several kinds told together and taken apart together (救助300人次、20万元，其中住院…人次、…万元，门诊…人次、…万元):
 * where the parts of one kind add up, so must those of the other.
 */
export function readPairedLists({ passage: { text }, figures }: Told): Said[] {
  return [...text.matchAll(OPENS)].flatMap((match): Said[] => {
    const from = match.index + match[0].length;
    const wholes = wholesBefore(
      text,
      figures,
      match.index - (AFTER_STOP.exec(text.slice(0, match.index))?.[0].length ?? 0),
    );
    if (wholes.size < LEAST) return [];
    const rows = rowsAfter(text, figures, from, new Set(wholes.keys()));
    const kinds = [...wholes.keys()].filter((kind) => rows.every((row) => row.has(kind)));
    if (kinds.length < LEAST || rows.length === 0) return [];
    // Behind a mark alone it is a list only where one kind adds up.
    const isBare = match[0].length === 1;
    if (isBare && (rows.length < LEAST || !kinds.some((kind) => addsUp(kind, wholes, rows)))) return [];
    return [
      {
        kind: 'paired-parts',
        start: match.index,
        end: from,
        ...(isBare ? { word: '随后' } : {}),
        beside: String(kinds.length),
        facts: [wholes, ...rows].flatMap((row) => kinds.flatMap((kind) => row.get(kind)?.fact ?? [])),
      },
    ];
  });
}

const addsUp = (kind: Kind, wholes: Row, rows: readonly Row[]): boolean => {
  const sizeOf = (row: Row): number => {
    const { value, unit } = row.get(kind)?.fact ?? { value: null, unit: null };
    return Number(value ?? 0) * (unit?.startsWith('万') ? 1e4 : unit?.startsWith('亿') ? 1e8 : 1);
  };
  return Math.abs(rows.reduce((sum, row) => sum + sizeOf(row), 0) - sizeOf(wholes)) < 0.5;
};

/** The last figure of each kind before a list, in its sentence, up to one that repeats a kind or is of something else. */
function wholesBefore(text: string, figures: readonly Standing[], at: number): Row {
  const wholes = new Map<Kind, Standing>();
  let end = at;
  for (const figure of [...figuresBetween(figures, Math.max(0, at - REACH), at)].reverse()) {
    if (figure.start >= end) continue;
    const kind = kindOf(figure.fact);
    const words = text.slice(figure.end, end);
    const aside = /^[^()]*\)/u.test(words) ? text.lastIndexOf('(', figure.start) : -1;
    if (aside >= 0 && /^\((?:其中)?(?:含|包括)/u.test(text.slice(aside))) {
      end = aside;
      continue;
    }
    if (MEAN.test(clauseBefore(text, figure.start))) {
      end = figure.start;
      continue;
    }
    if (kind === null || wholes.has(kind) || NO_STATEMENT.test(words) || !isFirm(figure.fact)) break;
    if (OTHERS.test(clauseBefore(text, figure.start))) break;
    wholes.set(kind, figure);
    end = figure.start;
  }
  // In the order they are told.
  return new Map([...wholes].reverse());
}

const clauseBefore = (text: string, at: number): string =>
  /[^，。；:、\d]*$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';

/** The rows of a list, each with one figure of each kind, up to the stop or to what is none of them. */
function rowsAfter(
  text: string,
  figures: readonly Standing[],
  from: number,
  kinds: ReadonlySet<Kind>,
): readonly Row[] {
  const rows: Map<Kind, Standing>[] = [];
  let at = from;
  let isOpen = false;
  for (const figure of figuresBetween(figures, from, from + REACH)) {
    const words = text.slice(at, figure.start);
    if (EACH.test(words)) {
      at = figure.end;
      continue;
    }
    const kind = kindOf(figure.fact);
    if (/[。]|其中|合计|共计[^支]/u.test(words)) break;
    const isOther = kind === null || !kinds.has(kind);
    if (isOther || !isFirm(figure.fact) || OTHERS.test(words)) {
      isOpen = isOther && rows.length > 1;
      break;
    }
    const row = rows.at(-1);
    if (row && !row.has(kind)) row.set(kind, figure);
    else rows.push(new Map([[kind, figure]]));
    at = figure.end;
  }
  // ；对743人实施倾斜救助479万元: the list goes on in another manner.
  const stop = text.indexOf('。', at);
  const after = isOpen ? figuresBetween(figures, at, stop < 0 ? text.length : stop) : [];
  const others = new Set(after.map(({ fact }) => kindOf(fact)));
  return rows.map((row) => new Map([...row].filter(([kind]) => !others.has(kind))));
}
