import { describe, expect, it } from 'vitest';
import { INDICATORS } from '../src/core/indicators.ts';
import { spell } from './pinyin.ts';
import { readRegions } from './record.ts';

describe('how a name is spelled', () => {
  it.each([
    ['江油市', 'jiang you shi'],
    ['重庆市', 'chong qing shi'],
    ['厦门市', 'xia men shi'],
    ['长治市', 'chang zhi shi'],
    ['六安市', 'lu an shi'],
    ['台州市', 'tai zhou shi'],
    ['蔚县', 'yu xian'],
    ['喀什地区', 'ka shi di qu'],
    ['丰都县', 'feng du xian'],
    ['吕梁市', 'lv liang shi'],
    ['铅山县', 'yan shan xian'],
  ])('%s is read %s', (name, spelled) => expect(spell(name)).toBe(spelled));

  it('leaves punctuation out and keeps Latin words and numbers', () => {
    expect(spell('“三公”经费（DRG 2）')).toBe('san gong jing fei drg 2');
  });

  it('has a syllable for every character of every region and indicator', async () => {
    const names = [...(await readRegions()).values(), ...INDICATORS].map(({ name }) => name);
    for (const name of names) {
      const characters = name.match(/\p{Script=Han}/gu) ?? [];
      const syllables = spell(name).match(/(?<=^| )[a-z]+(?=$| )/gu) ?? [];
      expect(syllables.length, `${name}: ${spell(name)}`).toBeGreaterThanOrEqual(characters.length);
    }
  });
});
