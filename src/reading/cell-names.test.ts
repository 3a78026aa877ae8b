import { expect, test } from 'vitest';
import { namesIn } from './cell-names.ts';
import { findTokens } from './tokens.ts';

const named = (text: string, told = false): readonly (string | null)[] =>
  namesIn(
    text,
    findTokens(text).filter(({ notFigure }) => notFigure === null),
    told,
  );

test('each figure of a cell has the words before it, or is what they count', () => {
  expect(named('聘用保安3人、保洁2人，食堂工作人员5人')).toEqual(['聘用保安', '保洁', '食堂工作人员']);
  expect(named('对全县412家定点机构和6家经办机构检查')).toEqual(['定点机构', '经办机构检查']);
  expect(named('编印政策汇编、办事指南等12项工作手册，参保率持续稳定在97%以上')).toEqual([
    '编印政策汇编、办事指南等工作手册',
    '参保率',
  ]);
  expect(named('培训乡镇干部和310家药店业务培训费8万元')).toEqual(['培训乡镇干部和药店', '业务培训费']);
});

test('a list before a rate is one name with it, and a figure with a complete name counts nothing behind it', () => {
  expect(named('享受居民医保、大病保险待遇完成率达100%', true)).toEqual(['享受居民医保、大病保险待遇完成率']);
  expect(named('完成困难人员参保人数3万人计划', true)).toEqual(['完成困难人员参保人数']);
  expect(named('保障全县18名老红军看病就医', true)).toEqual(['保障全县老红军看病就医']);
  expect(named('吸收积极分子1人培养对象2人')).toEqual(['吸收积极分子', '培养对象']);
});

test('a row names the first figure of its cell, no other one', () => {
  expect(named('完成12场，2场在线上')).toEqual(['', null]);
  expect(named('其中8项，2项')).toEqual([null, null]);
});

test('neither factor of a calculation is a figure of its row, and words such as 按照 name nothing', () => {
  expect(named('300元×20%')).toEqual([null, null]);
  expect(named('按照310元的标准', true)).toEqual([null]);
});

test('both ends of a range are of one name', () => {
  expect(named('基金结余可支付月数5-8个月', true)).toEqual(['基金结余可支付月数', '基金结余可支付月数']);
});
