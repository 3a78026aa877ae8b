import { useSyncExternalStore } from 'react';

let pointed: string | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Points at a bureau in every view of the page, or with null at none. It is not kept in the address. */
export function pointAt(bureau: string | null): void {
  if (bureau === pointed) return;
  pointed = bureau;
  for (const listener of [...listeners]) listener();
}

/** The bureau pointed at now. */
export const pointedAt = (): string | null => pointed;

/** Tells whenever another bureau is pointed at; gives back how to stop. */
export const watchPointed = (told: (bureau: string | null) => void): (() => void) =>
  subscribe(() => told(pointed));

/** Whether a bureau is the one pointed at; the component is drawn again only when that changes. */
export const useIsPointed = (bureau: string | null): boolean =>
  useSyncExternalStore(subscribe, () => bureau !== null && bureau === pointed);
