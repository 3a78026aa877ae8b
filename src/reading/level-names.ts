import { type Piece, textOf } from './cell-pieces.ts';
import { WEIGHED_NAME } from './form-columns.ts';

/** Names of levels in the official templates; narrow columns break them into pieces of one letter or more. */
const LEVELS = [
  '产出指标',
  '产出',
  '效益指标',
  '效益',
  '满意度指标',
  '满意度',
  '成本指标',
  '项目完成指标',
  '项目效益指标',
  '完成指标',
  '数量指标',
  '质量指标',
  '时效指标',
  '经济成本指标',
  '社会成本指标',
  '生态环境成本指标',
  '经济效益指标',
  '经济效益',
  '社会效益指标',
  '社会效益',
  '生态效益指标',
  '生态效益',
  '可持续影响指标',
  '可持续影响',
  '可持续发展指标',
  '服务对象满意度指标',
  '服务对象满意度',
  '社会公众满意度指标',
  '社会公众或服务对象满意度指标',
  '年度绩效指标',
  '绩效指标',
  '投入管理指标',
  '指标',
] as const;
const NAMES: ReadonlySet<string> = new Set(LEVELS);
const isPart = (text: string): boolean => LEVELS.some((name) => name.includes(text));
/** Whether a text is a level's name, or what one begins with. */
export const spellsLevel = (text: string): boolean => LEVELS.some((name) => name.startsWith(text));
/** A level's name is broken into at most so many pieces. */
const PARTS = 8;

/** How many pieces from one on spell a level's name: the most that do, or 0. */
function levelLength(words: readonly Piece[], from: number): number {
  let text = '';
  let found = 0;
  for (let at = from; at < Math.min(words.length, from + PARTS); at += 1) {
    text += words[at]?.text ?? '';
    if (NAMES.has(text.replace(/\(\d+(?:\.\d+)?分?\)$/u, ''))) found = at - from + 1;
    if (!isPart(text)) break;
  }
  return found;
}

const WEIGHT = /\(\d{1,3}(?:\.\d{1,2})?分?\)$/u;
const BRACKET = /^\((\d{1,3}(?:\.\d{1,2})?)分?\)$/u;
/** A name no longer than this is the end of one that was broken in a narrow column: 三公经费⏎管理（5分）. */
const STUMP = 3;

/** The column of points that are printed in brackets behind the name of a level. */
export const HEADING_POINTS = '上级指标';

/** A level's name, '' when it is not certain, and the piece and characters its weight is printed at. */
export type LevelWeight = {
  readonly name: string;
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
};

/** The words before a row's figures: the weights of the levels that begin there, the last level, the row's own words. */
export type RowWords = {
  readonly weights: readonly LevelWeight[];
  readonly level: string | null;
  readonly levelLine: number | null;
  readonly label: readonly Piece[];
  readonly left: readonly Piece[];
};

/**
 * Tells levels from labels in the words between two rows. What stands before a level belongs to the row before
 * (`left`): a remark, or the end of its label.
 */
export function tellLevels(words: readonly Piece[]): RowWords {
  const weights: LevelWeight[] = [];
  const left: Piece[] = [];
  let parts: Piece[] = [];
  let label: Piece[] = [];
  let level: string | null = null;
  let levelLine: number | null = null;
  const begin = (): void => {
    if (weights.length === 0 && level === null) left.push(...label);
    label = [];
  };
  for (let at = 0; at < words.length; at += 1) {
    const piece = words[at];
    if (!piece) break;
    const length = levelLength(words, at);
    // What is left of a name whose other letters stand among those of the next column.
    const rest = label.length === 0 && piece.text.length <= (level === null ? 1 : 2) && isPart(piece.text);
    if (length > 0 || rest) {
      begin();
      if (length > 0) parts = [];
      parts.push(...words.slice(at, at + Math.max(1, length)));
      at += Math.max(1, length) - 1;
      const last = parts.at(-1);
      level = textOf(parts).replace(/\(.*$/u, '');
      levelLine = last?.lastLine ?? null;
      if (last && WEIGHT.test(last.text)) {
        weights.push(weightOf(level, last));
        parts = [];
      }
      continue;
    }
    const weighed = BRACKET.test(piece.text) ? null : WEIGHED_NAME.exec(piece.text);
    const named = weighed && weighed[3] !== '%' && isName(weighed[1] ?? '');
    if (BRACKET.test(piece.text) || named) {
      const own = weighed?.[1] ?? '';
      const before = own === '' && parts.length > 0 ? parts : stumpBefore(label, own);
      const name = textOf(before) + own;
      begin();
      level = name;
      levelLine = piece.lastLine;
      weights.push(weightOf(name, piece));
    } else label.push(piece);
    parts = [];
  }
  return { weights, level, levelLine, label, left };
}

/** A level is named in a few words; a sentence that gives points in brackets is a rule of scoring. */
const isName = (text: string): boolean => text.length <= 16 && !/[，。；:]|是否|得|扣/u.test(text);

const weightOf = (name: string, piece: Piece): LevelWeight => ({
  name,
  piece,
  start: piece.text.lastIndexOf('(') + 1,
  end: piece.text.length - 1,
});

/**
 * What a broken name begins with: all words of a column as narrow as its end. Among wider words only a whole name
 * right before it is certain, and a stump is none.
 */
function stumpBefore(label: readonly Piece[], own: string): readonly Piece[] {
  if (own.length > STUMP) return [];
  if (label.every(({ text }) => text.length <= STUMP)) return label;
  const last = label.slice(-1);
  return own !== '' || textOf(last).length > STUMP ? last : [];
}
