const LATEST = 400;

/** Calls back when the page has nothing better to do, at the latest after 0.4 s; returns how to call it off. */
export function whenIdle(task: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = window.requestIdleCallback(task, { timeout: LATEST });
    return () => window.cancelIdleCallback(id);
  }
  const id = setTimeout(task, LATEST);
  return () => clearTimeout(id);
}
