import { useSyncExternalStore } from 'react';
import { type ClientState, createClient } from '../db/client.ts';
import { EngineError } from '../db/engine.ts';
import type { Source } from '../db/snapshot.ts';
import { whenIdle } from './idle.ts';

/** Throws an EngineError that names what the browser lacks, before the database library stumbles over it while loading. */
export function assertBrowserCan(): void {
  if (typeof WebAssembly === 'undefined') throw new EngineError('no-wasm', 'this browser has no WebAssembly');
  if (typeof Worker === 'undefined') throw new EngineError('no-worker', 'this browser has no workers');
}

/** Where the snapshot is served, beside the page. */
export const SOURCE: Source = {
  baseUrl: new URL('data/', document.baseURI).href,
  fetch: (url, init) => fetch(url, init),
};

/** The page's one client of the engine. The database library comes with the first boot, not with the page. */
export const client = createClient({
  ...SOURCE,
  bootEngine: async (onProgress) => {
    assertBrowserCan();
    return (await import('../db/engine.browser.ts')).openBrowserEngine(onProgress);
  },
});

const showPhase = (): void => {
  document.documentElement.dataset.engine = client.getState().phase;
};
client.subscribe(showPhase);
showPhase();

export const useEngine = (): ClientState => useSyncExternalStore(client.subscribe, client.getState);

/** Boots the engine once the page has nothing better to do, so that it is up before the first question. */
export const warmWhenIdle = (): void => {
  whenIdle(() => client.warm(), 2000);
};
