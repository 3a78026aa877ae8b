import { PLAIN_TABLES } from '../checks/plain-tables.ts';

/** Checks that hold the rows and columns of any table against each other. */
const OF_TABLES: readonly string[] = PLAIN_TABLES.map(({ id }) => id);

/** Checks of what a sentence works out of figures that a sum, a list or an account may find amiss by themselves. */
const WORKED_OUT: readonly (readonly string[])[] = [
  ['shares-listed'],
  ['told-sums'],
  ['mean-told', 'share-told', 'part-told', 'change-told'],
];

/** The check of a figure told otherwise than in the table: that it is amiss by itself says more. */
export const IN_TABLE = 'told-in-table';

/** Checks that compare figures by their digits alone. */
export const BY_DIGITS: readonly string[] = ['digits-swapped', 'digit-changed'];

/** Checks that know of a figure only its digits or the word before it, the surest first. */
export const BY_PRINT: readonly string[] = ['told-again', 'directions-told', ...BY_DIGITS];

/** REGISTRY: who gives way to whom where several checks tell one slip: each to all before it, and to every check not named. */
const YIELDING: readonly (readonly string[])[] = [
  OF_TABLES,
  ...WORKED_OUT,
  [IN_TABLE],
  ...BY_PRINT.map((id) => [id]),
];

/** The place of a check in the order they yield in, 0 where it yields to none. */
export const rankOf = (check: string): number => YIELDING.findIndex((checks) => checks.includes(check)) + 1;

/** Whether a check works its figures out of others, and gives way to what finds one of these amiss. */
export const isWorkedOut = (check: string): boolean => WORKED_OUT.some((checks) => checks.includes(check));

/** Whether a check holds the rows and columns of any table against each other. */
export const isOfTables = (check: string): boolean => OF_TABLES.includes(check);
