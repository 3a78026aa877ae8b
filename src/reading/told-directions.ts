import { DIRECTIONS_TOLD } from '../core/checks/told-directions.ts';
import type { Said, Told } from './remark-parts.ts';
import { before, between, isFirm, saidAt, sizeOf } from './told-figures.ts';

const UP = '增加|增长|上升|提高|上涨';
const DOWN = '减少|下降|降低|压减|缩减|压缩';
/** 较上年减少1.35万元: which way an amount moved. */
const MOVED = new RegExp(`(${UP}|${DOWN})(?:了|约)?$`, 'u');
/** ，下降4.2%: the same in per cent, in the same clause. */
const BY_RATE = new RegExp(
  `^[，,(](?:同比|幅度|比例)?(?:为)?(${UP}|${DOWN})(?:了|幅度|比例|率)?(?:为|约|达)?$`,
  'u',
);
/** 分别增加286.14万元和减少57.92万元，增长8.1%和下降2.4%: the next rate is of the first of the two. */
const TOLD_APART = new RegExp(`[和及与](?:${UP}|${DOWN})(?:了|约)?$`, 'u');
const isDown = (word: string): boolean => new RegExp(`^(?:${DOWN})$`, 'u').test(word);

/** Changes told as an amount and in per cent right behind it, with the way each of them is said to go. */
export const readToldDirections = ({ passage: { text }, figures }: Told): Said[] =>
  figures.flatMap((amount, index): Said[] => {
    const rate = figures[index + 1];
    if (!rate || !isFirm(amount.fact) || !isFirm(rate.fact)) return [];
    if (sizeOf(amount.fact) === 'ratio' || sizeOf(rate.fact) !== 'ratio') return [];
    const way = MOVED.exec(before(text, amount))?.[1];
    const same = BY_RATE.exec(between(text, amount, rate))?.[1];
    if (way === undefined || same === undefined || TOLD_APART.test(before(text, amount))) return [];
    const beside = isDown(way) === isDown(same) ? DIRECTIONS_TOLD.alike : DIRECTIONS_TOLD.opposed;
    return [{ ...saidAt('told-direction', amount, `${way}…${same}`, [amount, rate]), beside }];
  });
