import { EngineError } from './engine.ts';
import type { ParamsOf, ParamTypes, Query } from './query.ts';
import type { ColumnType } from './tables.ts';

/** What may be bound to a statement. */
export type Bindable = string | number | boolean;

const INT32 = 2 ** 31;

/** True for a whole number that an INTEGER column can hold. */
export const isInt32 = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= -INT32 && value < INT32;

/** True when a value that is not null is of a column type; a DOUBLE is always a finite number. */
export function isOfType(value: unknown, type: ColumnType): value is Bindable {
  switch (type) {
    case 'VARCHAR':
      return typeof value === 'string';
    case 'BOOLEAN':
      return typeof value === 'boolean';
    case 'INTEGER':
      return isInt32(value);
    case 'DOUBLE':
      return typeof value === 'number' && Number.isFinite(value);
  }
}

/** A value as an error message shows it, cut to a line. */
export const show = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 80);

/**
 * The values of `params` in the order the query declares them. Throws an EngineError that names the query and the
 * param when one is missing, unknown or of another type; the engine sees nothing unchecked.
 */
export function bindParams<P extends ParamTypes>(
  query: Pick<Query<P>, 'name' | 'params'>,
  params: ParamsOf<P>,
): readonly Bindable[] {
  const given: Readonly<Record<string, unknown>> = params;
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(query.params, name)) {
      throw new EngineError('bad-params', `query ${query.name}: unknown param ${name}`);
    }
  }
  return Object.entries(query.params).map(([name, type]) => {
    const value = given[name];
    if (isOfType(value, type)) return value;
    throw new EngineError('bad-params', `query ${query.name}: param ${name} is not ${type}: ${show(value)}`);
  });
}
