import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGES } from '../../src/views/address.ts';
import { PAGE_POLICY } from '../policy.ts';
import { arrive, SIZES, type Visitor } from './visit.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await arrive();
});
afterAll(() => visitor.leave());

describe('the built page', () => {
  const html = readFileSync('dist/index.html', 'utf8').replaceAll('&#39;', "'");

  test('carries the policy itself, for hosts that send no headers', () => {
    expect(html).toContain(`content="${PAGE_POLICY}"`);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
  });

  test('has nothing inline that the policy would refuse', () => {
    const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes]) => attributes);
    expect(scripts.length).toBeGreaterThan(0);
    for (const attributes of scripts) expect(attributes).toMatch(/\ssrc="\.\//);
    expect(html).not.toMatch(/<style\b|\sstyle=|\son[a-z]+=|javascript:/);
  });
});

describe.each(SIZES)('at $width px', (size) => {
  test.each(PAGES)(
    '%s opens under a sub-path without an error, a refused source or a request elsewhere, and passes axe',
    async (name) => {
      const { page, complaints } = await visitor.visit(`?page=${name}`, size);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, 'px the page is wider than the window').toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});

describe('the visitor', () => {
  test('notices an error, a refused source and a request elsewhere, so that silence means something', async () => {
    const { page, complaints } = await visitor.visit();
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('thrown for the test');
      });
      const image = new Image();
      image.src = 'http://127.0.0.1:9/elsewhere.png';
      document.body.append(image);
      document.body.append(
        Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }),
      );
    });
    await expect.poll(() => complaints.join('\n')).toContain('thrown for the test');
    await expect
      .poll(() => complaints.filter((text) => text.includes('Content Security Policy')).length)
      .toBeGreaterThanOrEqual(2);
    await page.goto('http://127.0.0.1:9/elsewhere').catch(() => {});
    await expect
      .poll(() => complaints.join('\n'))
      .toContain('request elsewhere: http://127.0.0.1:9/elsewhere');
    await page.context().close();
  });
});
