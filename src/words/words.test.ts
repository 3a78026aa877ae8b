import { describe, expect, it, vi } from 'vitest';
import { CHECKS } from '../core/checks.ts';
import { INDICATORS } from '../core/indicators.ts';
import { EN } from './en.ts';
import { languageOf } from './language.ts';
import { WORDS } from './words.ts';
import { ZH } from './zh.ts';

/** Curly quotation marks are drawn full width by Chinese fonts. */
const CHINESE = /\p{Script=Han}|[，。：；、（）《》　“”‘’]/u;

/** A text for each way of calling a word made of what it is given: with words, with numbers, with lists. */
function toldWith(word: (...given: never[]) => unknown): readonly string[] {
  const samples: readonly unknown[] = ['x', 2, ['x', 'y'], true];
  const calls = Array.from({ length: word.length }).reduce<readonly (readonly unknown[])[]>(
    (sofar) => sofar.flatMap((given) => samples.map((sample) => [...given, sample])),
    [[]],
  );
  return calls.flatMap((given) => {
    try {
      return [String(Reflect.apply(word, null, given))];
    } catch {
      // Not what this word is made of: a list was expected, or a text.
      return [];
    }
  });
}

/** Every text of a part, by the path of its key. */
function textsOf(part: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof part === 'string') return [[path, part]];
  if (typeof part === 'function')
    return toldWith(part as (...given: never[]) => unknown).map((text) => [path, text] as const);
  return Object.entries(part as object).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

describe('the words of the interface', () => {
  it('name every topic an indicator belongs to', () => {
    for (const { topic } of INDICATORS) expect(WORDS.topics).toHaveProperty(topic);
  });

  it('need no names for checks, which bring their own', () => {
    for (const { name, group, sentence } of CHECKS)
      expect([name, group, sentence].every((text) => text !== '')).toBe(true);
  });

  it('are Chinese unless the address asks for another language that there is', () => {
    expect(languageOf('?page=method')).toBe('zh');
    expect(languageOf('?lang=fr')).toBe('zh');
    expect(languageOf('?page=method&lang=en')).toBe('en');
  });

  it('are those of the language the page was loaded in', async () => {
    vi.stubGlobal('location', { search: '?lang=en' });
    vi.resetModules();
    const english = await import('./words.ts');
    vi.unstubAllGlobals();
    expect(english.LANGUAGE).toBe('en');
    expect(english.WORDS.skip).toBe(EN.site.skip);
    expect(WORDS.skip).toBe(ZH.site.skip);
  });

  it.each(Object.keys(EN))('have no Chinese character or point in the English of %s', (part) => {
    const texts = textsOf(EN[part as keyof typeof EN]);
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter(([, text]) => CHINESE.test(text))).toEqual([]);
  });

  it('stand under the same keys in both languages, and none is empty in one alone', () => {
    const keysOf = (words: unknown) => {
      const empty = new Map(textsOf(words).map(([path, text]) => [path, text === '']));
      // Chinese sentences follow one another without a space.
      empty.delete('.writing.between');
      return empty;
    };
    expect(keysOf(EN)).toEqual(keysOf(ZH));
  });

  it('find Chinese where a word is made of what it is given', () => {
    expect(
      textsOf({ one: (n: number) => `共 ${n} 家`, list: (all: string[]) => all.join('、') }),
    ).toContainEqual(['.list', 'x、y']);
  });
});
