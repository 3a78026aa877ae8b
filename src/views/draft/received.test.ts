import { describe, expect, it } from 'vitest';
import { DRAFT } from '../../words/zh/draft.ts';
import { mistakeIn } from './received.ts';

const file = (name: string, size = 1) => ({ name, size });
const said = (...files: { name: string; size: number }[]) => mistakeIn(files)?.sentence ?? null;

describe('what is dropped on the page', () => {
  it('is taken when it is one file of a format that is read, whatever the case of its ending', () => {
    for (const name of ['a.txt', '决算.docx', 'B.PDF', 'c.xlsx', 'd.html', 'e.ods', 'f.csv', 'g.md'])
      expect(said(file(name))).toBeNull();
  });

  it('is refused in words when it is nothing, two files, another format, empty or too large', () => {
    expect(said()).toBe(DRAFT.notFile);
    expect(said(file('a.txt'), file('b.txt'))).toBe(DRAFT.several);
    expect(said(file('a.doc'))).toBe(DRAFT.why.format);
    expect(said(file('folder'))).toBe(DRAFT.why.format);
    expect(said(file('a.pdf', 0))).toBe(DRAFT.why.empty);
    expect(said(file('a.pdf', 100 * 1024 * 1024))).toBeNull();
    expect(said(file('a.pdf', 100 * 1024 * 1024 + 1))).toBe(DRAFT.tooLarge(101, 100));
  });
});
