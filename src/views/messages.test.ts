import { describe, expect, it } from 'vitest';
import { CHECKS } from '../core/checks.ts';
import { INDICATORS } from '../core/indicators.ts';
import { NOT_FIGURES } from '../reading/not-figures.ts';
import { LEDGER_REASONS, TOPICS } from './messages.ts';

describe('the words of the interface', () => {
  it('name every reason for which a number is not a figure as the reading does', () => {
    expect(LEDGER_REASONS).toMatchObject(NOT_FIGURES);
  });

  it('name every topic an indicator belongs to', () => {
    for (const { topic } of INDICATORS) expect(TOPICS).toHaveProperty(topic);
  });

  it('need no names for checks, which bring their own', () => {
    for (const { name, group, sentence } of CHECKS)
      expect([name, group, sentence].every((text) => text !== '')).toBe(true);
  });
});
