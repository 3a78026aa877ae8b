import { createContext, useContext } from 'react';
import { change } from '../address-bar.ts';
import { scrollToOriginal } from './original.ts';

/** How a report's page brings up a figure or a line of the document it shows. */
export type Showing = {
  readonly figure: (figure: { readonly id: string; readonly line: number }) => void;
  readonly line: (line: number) => void;
  /** Null where findings stand beside their figures or link to them. */
  readonly finding: ((finding: { readonly id: string; readonly line: number }) => void) | null;
};

/** A published report: what is shown stands in the address. */
const IN_ADDRESS: Showing = {
  figure: ({ id, line }) => change({ fact: id, line, open: null }),
  line: (line) => {
    change({ line, fact: null, open: null });
    scrollToOriginal();
  },
  finding: null,
};

const ShowingContext = createContext<Showing>(IN_ADDRESS);

/** Says how the report within is shown. */
export const ShowingProvider = ShowingContext.Provider;

export const useShowing = (): Showing => useContext(ShowingContext);
