import { ITEMS } from './items.ts';

/** An indicator in English. */
export type Told = { readonly name: string; readonly sentence: string };
/** Indicators in English, by their ids. */
export type ToldById = Readonly<Record<string, Told>>;

/** A name within a sentence. */
export const within = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

const nameOf = (id: string): string => ITEMS[id] ?? id;

/** An indicator that goes by the name of its item. */
export const told = (id: string, sentence: string): ToldById => ({ [id]: { name: nameOf(id), sentence } });

/** What a printed percentage is preferred to. */
const AS_PRINTED = 'Where the report prints the percentage, the printed one is used.';

/** The budget an item’s outturn is held against. */
export const budget = (id: string): ToldById => ({
  [`${id}-budget`]: {
    name: `${nameOf(id)}: budget`,
    sentence: `The budget for ${within(nameOf(id))}. Where the report does not print it, it is inferred as the outturn divided by the printed execution rate, with only the digits that are certain.`,
  },
});

/** How far the budget of an item was carried out. */
export const completion = (id: string): ToldById => ({
  [`${id}-completion`]: {
    name: `${nameOf(id)}: budget execution rate`,
    sentence: `The outturn of ${within(nameOf(id))} as a percentage of its budget. Where the report prints the percentage, the printed one is used; otherwise the outturn is divided by the budget.`,
  },
});

/** Growth of an item on last year. */
export const change = (id: string): ToldById => ({
  [`${id}-change-rate`]: {
    name: `${nameOf(id)}: change on last year`,
    sentence: `The percentage by which ${within(nameOf(id))} rose or fell on last year. Where the report prints it, the printed one is used; where it does not and last year's figure is known, it is calculated from the outturns of the two years. It has no meaning where last year's figure is zero.`,
  },
});

/** A part of a whole; `printed` where reports print the percentage themselves. */
export const share = (id: string, name: string, part: string, whole: string, printed = false): ToldById => ({
  [id]: { name, sentence: `The share of ${part} in ${whole}.${printed ? ` ${AS_PRINTED}` : ''}` },
});
