import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { BROWSER_ARGS, ensureBrowser } from '../browser.ts';
import { BUILT } from '../build.ts';
import { type Site, serve } from '../serve.ts';

/** Sizes pages are looked at in: a desk and a phone. */
export const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

/** A page being visited, and everything it did that the site promises not to: errors, refused sources, requests elsewhere. */
export type Visit = { readonly page: Page; readonly complaints: string[] };

export type Visitor = {
  readonly site: Site;
  /** Opens an address below the site's, e.g. `?page=sangong`, in a browser that has never been there. */
  readonly visit: (address?: string, size?: { width: number; height: number }) => Promise<Visit>;
  readonly leave: () => Promise<void>;
};

/** What is open while a test runs: a page left open goes on drawing behind the tests after it. */
const open: BrowserContext[] = [];
// At the top of the file, so that it is of every test that imports it: within a hook it would be of none.
afterEach(async () => {
  await Promise.all(open.splice(0).map((context) => context.close()));
});

/**
 * Serves the built site, over another snapshot if one is given, under a sub-path, as a host that gives it a corner of a
 * larger one, and opens a browser for it.
 */
export async function arrive(snapshot?: string): Promise<Visitor> {
  if (!existsSync(BUILT)) throw new Error('there is no built site: run npm run build first');
  const site = await serve({ base: '/x/y/', snapshot });
  const browser: Browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: [...BROWSER_ARGS],
  });
  return {
    site,
    visit: async (address = '', size = SIZES[0]) => {
      const context = await browser.newContext({ viewport: size, locale: 'zh-CN', acceptDownloads: true });
      open.push(context);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error')
          complaints.push(`console: ${message.text()} ${message.location().url}`);
      });
      context.on('request', (request) => {
        const url = request.url();
        if (/^https?:/.test(url) && !url.startsWith(site.url)) complaints.push(`request elsewhere: ${url}`);
      });
      context.on('response', (response) => {
        if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
      });
      await page.goto(site.url + address);
      await page.waitForSelector('#root > *');
      await page.waitForLoadState('networkidle');
      return { page, complaints };
    },
    leave: async () => {
      await browser.close();
      await site.close();
    },
  };
}
