let due = false;

/** Marks `view:drawn` once the charts changed in this turn have been painted, however many they are. */
export function markDrawn(): void {
  if (due) return;
  due = true;
  requestAnimationFrame(() =>
    setTimeout(() => {
      due = false;
      performance.mark('view:drawn');
    }),
  );
}

/** Calls back once an element shows a chart: a picture that has loaded, a canvas that is drawn, or the table in its place. */
export function whenPainted(element: HTMLElement, painted: () => void): () => void {
  const check = (): void => {
    const picture = element.querySelector('img');
    const shown =
      element.querySelector('[data-chart="drawn"], table') !== null ||
      (picture?.complete === true && picture.naturalWidth > 0);
    if (!shown) return;
    stop();
    painted();
  };
  const observer = new MutationObserver(check);
  const stop = (): void => {
    observer.disconnect();
    element.removeEventListener('load', check, true);
  };
  observer.observe(element, { subtree: true, childList: true, attributeFilter: ['data-chart'] });
  element.addEventListener('load', check, true);
  check();
  return stop;
}
