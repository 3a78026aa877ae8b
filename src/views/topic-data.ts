import { useMemo } from 'react';
import { isPresent, type Mark } from '../charts/mark.ts';
import { indicatorOf } from '../core/indicators.ts';
import { type Span, summarise } from '../core/peers.ts';
import type { Row } from '../db/tables.ts';
import type { State } from './address.ts';
import { type LeftOut, leftOutOf } from './comparison.ts';
import { contextsOf, type Group, groupOf, SIZES, sizesOf, yearOfGroup } from './comparison-group.ts';
import { type Extent, marksWithin } from './marks.ts';
import { bureauNumbers, indicatorNumbers, topicValues } from './needs.ts';
import { ofYear } from './pages/topic-choices.ts';
import { isMany, yearsCompared, yearsInScope } from './scope.ts';
import { useRows } from './snapshot.tsx';
import { indicatorsOn, shownIndicator, type TopicPage } from './topics.ts';
import { useScope } from './use-scope.ts';

/** A value as topic pages read it: without its inputs, with the kind of its report. */
export type TopicValue = Omit<Row<'values'>, 'inputs'> & { readonly kind: string | null };
type Bureau = Pick<Row<'regions'>, 'code' | 'name' | 'short' | 'bureau' | 'level' | 'parent'>;

/** Of more bureaus than can be drawn one by one, how many stand for them where the reader has chosen none. */
const MOST_PICKED = 5;

/** The rows of an indicator: of a small snapshot with its whole topic, which is at hand; of a large one by itself. */
const rowsOfIndicator = (id: string, many: boolean) =>
  many ? indicatorNumbers(id) : topicValues(indicatorOf(id).topic);

/** Everything a topic page draws of its chosen indicator: the bureaus shown, whom they are held against, and who is left out. */
export function useTopicData(page: TopicPage, state: State) {
  const scope = useScope(state);
  const { regions, held, inScope, years, nameOf } = scope;
  const indicator = shownIndicator(state);
  const many = isMany(held);
  const hero = useRows<never, never>(rowsOfIndicator(indicator.id, many) as never);
  return { scope, hero, page, years, regions, inScope, nameOf };
}
