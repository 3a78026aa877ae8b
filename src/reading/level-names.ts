import { type Piece, textOf } from './cell-pieces.ts';
import { WEIGHED_NAME } from './form-columns.ts';

/** Names of levels in the official templates; a piece that is part of one is a level printed in a narrow column. */
const LEVELS = [
  '产出指标',
  '效益指标',
  '项目完成指标',
  '项目效益指标',
  '数量指标',
  '质量指标',
  '时效指标',
  '经济成本指标',
  '社会成本指标',
  '生态环境成本指标',
  '经济效益指标',
  '社会效益指标',
  '生态效益指标',
  '可持续影响指标',
  '可持续发展指标',
  '服务对象满意度指标',
  '社会公众或服务对象满意度指标',
  '年度绩效指标',
  '投入管理指标',
] as const;

const isLevel = (text: string): boolean => LEVELS.some((name) => name.includes(text));
const BRACKET = /^\((\d{1,3}(?:\.\d{1,2})?)分?\)$/u;
/** A name no longer than this is the end of one that was broken in a narrow column: 三公经费⏎管理（5分）. */
const STUMP = 3;

/** A level's name and the piece and characters its weight is printed at. */
export type LevelWeight = {
  readonly name: string;
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
};

/** The words before a row's figures: the weights of the levels that begin there, the last level, and what is left. */
export type RowWords = {
  readonly weights: readonly LevelWeight[];
  readonly level: string | null;
  readonly label: readonly Piece[];
};

/** Tells levels from labels in the words between two rows. What stands before a level belongs to the row before. */
export function tellLevels(words: readonly Piece[]): RowWords {
  const weights: LevelWeight[] = [];
  let parts: Piece[] = [];
  let label: Piece[] = [];
  let level: string | null = null;
  for (const piece of words) {
    const alone = BRACKET.test(piece.text);
    const weighed = alone ? null : WEIGHED_NAME.exec(piece.text);
    if (alone || (weighed && weighed[3] !== '%')) {
      const own = weighed?.[1] ?? '';
      const before = parts.length > 0 && (alone || isLevel(own)) ? parts : stumpBefore(label, own);
      level = textOf(before) + own;
      weights.push({
        name: level,
        piece,
        start: piece.text.lastIndexOf('(') + 1,
        end: piece.text.length - 1,
      });
      parts = [];
      label = [];
    } else if (isLevel(piece.text)) {
      parts.push(piece);
      label = [];
      level = textOf(parts);
    } else {
      parts = [];
      label.push(piece);
    }
  }
  return { weights, level, label };
}

const stumpBefore = (label: readonly Piece[], own: string): readonly Piece[] =>
  own.length <= STUMP ? label.slice(-1) : [];
