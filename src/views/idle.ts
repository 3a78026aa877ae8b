/** Calls back when the page has nothing better to do, at the latest after `latest` ms; returns how to call it off. */
export function whenIdle(task: () => void, latest = 400): () => void {
  if ('requestIdleCallback' in window) {
    const id = window.requestIdleCallback(task, { timeout: latest });
    return () => window.cancelIdleCallback(id);
  }
  const id = setTimeout(task, latest);
  return () => clearTimeout(id);
}
