/** The longest statement that is taken, in characters: it must fit in an address. */
export const LONGEST_STATEMENT = 4000;
