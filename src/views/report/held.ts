import { createContext, useContext } from 'react';

/** Whether what is shown is of a report the snapshot holds, so that links to its findings and figures lead somewhere. */
export const HeldContext = createContext(true);

export const useIsHeld = (): boolean => useContext(HeldContext);
