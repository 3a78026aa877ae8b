import { indicatorOf } from '../core/indicators.ts';
import type { Row } from '../db/tables.ts';
import { indicatorNumbers, provinceNumbers, topicValues } from './needs.ts';
import type { ProvinceYear } from './scope.ts';
import { type Rows, useRows } from './snapshot.tsx';

/** A value as pages that compare read it: without its inputs, with the kind of its report. */
export type ComparedValue = Omit<Row<'values'>, 'inputs'> & { readonly kind: string | null };

/**
 * An indicator of every bureau and year: of a small snapshot among the rows of its topic, which are at hand, of a large
 * one by itself, or of the province and year alone that a view is confined to. Null needs nothing.
 */
export function useIndicatorRows(
  indicator: string | null,
  many: boolean,
  place: ProvinceYear | null = null,
): Rows<ComparedValue> {
  const topic = useRows(indicator === null || many ? null : topicValues(indicatorOf(indicator).topic));
  const alone = useRows(indicator === null || !many || place !== null ? null : indicatorNumbers(indicator));
  const placed = useRows(
    indicator === null || !many || place === null ? null : provinceNumbers([indicator], place),
  );
  return many ? (place === null ? alone : placed) : topic;
}
