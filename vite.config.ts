import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { mapsInSite } from './scripts/maps-in-site.ts';
import { DEV_POLICY, PAGE_POLICY, SITE_HEADERS } from './scripts/policy.ts';
import { snapshotInDev } from './scripts/snapshot-in-dev.ts';

/** Puts the policy into the built page, before anything it governs. */
const policy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  },
};

export default defineConfig({
  base: './',
  plugins: [react(), tailwindcss(), policy, snapshotInDev, mapsInSite],
  server: { headers: { ...SITE_HEADERS, 'Content-Security-Policy': DEV_POLICY } },
  preview: { headers: { ...SITE_HEADERS } },
  build: {
    target: 'es2022',
    // The polyfill is an inline script, and every browser with WebAssembly exceptions has modulepreload.
    modulePreload: { polyfill: false },
    // A data: URL would be a font or script source the policy refuses.
    assetsInlineLimit: 0,
    // echarts and the PDF library are over the default 500 kB; the bench holds the budget, in compressed bytes.
    chunkSizeWarningLimit: 1800,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/]/ },
            { name: 'echarts', test: /node_modules[\\/](echarts|zrender)[\\/]/ },
            { name: 'duckdb', test: /node_modules[\\/](@duckdb|apache-arrow|flatbuffers)[\\/]/ },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
});
