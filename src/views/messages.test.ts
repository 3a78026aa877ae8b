import { describe, expect, it } from 'vitest';
import { CHECKS } from '../core/checks.ts';
import { INDICATORS } from '../core/indicators.ts';
import { TOPICS } from './messages.ts';

describe('the words of the interface', () => {
  it('name every topic an indicator belongs to', () => {
    for (const { topic } of INDICATORS) expect(TOPICS).toHaveProperty(topic);
  });

  it('need no names for checks, which bring their own', () => {
    for (const { name, group, sentence } of CHECKS)
      expect([name, group, sentence].every((text) => text !== '')).toBe(true);
  });
});
