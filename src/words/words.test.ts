import { describe, expect, it, vi } from 'vitest';
import { CHECKS } from '../core/checks.ts';
import { INDICATORS } from '../core/indicators.ts';
import { EN } from './en.ts';
import { languageOf } from './language.ts';
import { WORDS } from './words.ts';
import { ZH } from './zh.ts';

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
});
