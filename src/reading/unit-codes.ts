import { canonical } from './canonical.ts';
import type { Across, SaidAt } from './remark-parts.ts';

/** A bureau with the code of its budget behind or before its name, in a row of a form or a line of its own. */
const CODED =
  /(?:^|(?:单位|部门)(?:名称)?(?:(?:及|和|与)?代码)?:?|代码:?|:)(?:(\d{6,9}))?((?:[\p{Script=Han}]{2,12}?(?:省|市|县|区|旗|州|盟))(?:医疗保障|医疗保险|医保)局)(\d{6,9})?(?=$|[^\d年])/gu;

/** The name of the field itself, where nothing stands between it and the name. */
const FIELD = /^.*(?:单位|部门)(?:名称)?(?:(?:及|和|与)?代码)?|^.*代码/u;

type Coded = { readonly name: string; readonly code: string; readonly said: Omit<SaidAt, 'kind' | 'beside'> };

/** The codes a report prints with one name, each beside the code it prints most often with it. */
export function readUnitCodes({ lines }: Across): SaidAt[] {
  const coded = lines.flatMap(({ kind, text, number, section }): Coded[] => {
    if (kind === 'blank' || !/\d{6}/u.test(text) || !/局/u.test(text)) return [];
    return [...canonical(text).matchAll(CODED)].flatMap(([, before, words = '', behind]): Coded[] => {
      const name = words.replace(FIELD, '');
      const code = before ?? behind;
      const start = code === undefined ? -1 : text.indexOf(code);
      if (code === undefined || start < 0) return [];
      const place = { line: number, start, end: start + code.length, section };
      return [{ name, code, said: { word: code, place } }];
    });
  });
  return coded.flatMap(({ name, code, said }, index): SaidAt[] => {
    const same = coded.filter((other) => other.name === name && other.code.length === code.length);
    const usual = usualOf(same.map((other) => other.code));
    // The first says what it is; what is told most often says it of all others.
    return same[0] === coded[index] && code === usual ? [] : [{ kind: 'unit-code', beside: usual, ...said }];
  });
}

/** The text that stands most often, the first of those that stand as often. */
function usualOf(texts: readonly string[]): string {
  const times = (text: string): number => texts.filter((other) => other === text).length;
  return [...texts].sort((a, b) => times(b) - times(a))[0] ?? '';
}
