import { readFile } from 'node:fs/promises';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { BROWSER_ARGS, findBrowser } from './scripts/browser.ts';
import { mapsInSite } from './scripts/maps-in-site.ts';

const IN_BROWSER = ['src/**/*.browser.test.{ts,tsx}'];
const executablePath = findBrowser();

/** The database's source maps name files outside its package: Vite warns of each of them, at each run. */
const withoutDatabaseMaps: Plugin = {
  name: 'without-database-maps',
  enforce: 'pre',
  load: {
    filter: { id: /duckdb-browser-\w+\.worker\.js(\?(?!url).*)?$/ },
    handler: async (id) =>
      (await readFile(id.replace(/\?.*$/, ''), 'utf8')).replace(/^\/\/# sourceMappingURL=.*$/m, ''),
  },
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: [...IN_BROWSER, 'scripts/e2e/**'],
          testTimeout: 30_000,
          // Vitest leaves a core to itself, which of two is every second one.
          maxWorkers: 2,
        },
      },
      {
        plugins: [react(), tailwindcss(), withoutDatabaseMaps, mapsInSite],
        // A package found late would be bundled in the middle of a run and the page reloaded under the test.
        optimizeDeps: {
          entries: ['src/main.tsx', ...IN_BROWSER],
          include: ['react/jsx-dev-runtime'],
        },
        test: {
          name: 'browser',
          include: IN_BROWSER,
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: [...BROWSER_ARGS], ...(executablePath ? { executablePath } : {}) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['scripts/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 120_000,
          // Two browsers at a time: most of a test is waiting for the page to come to rest.
          maxWorkers: 2,
        },
      },
    ],
  },
});
