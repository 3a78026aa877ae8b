import type { State } from '../address.ts';
import { DisclosureMatrix } from './DisclosureMatrix.tsx';
import { TopicPage } from './TopicPage.tsx';

/** 披露质量: what reports disclose and whether it holds, as on every topic page, and report by report and line by line. */
export function DisclosurePage({ state }: { state: State }) {
  return (
    <TopicPage state={state}>
      <DisclosureMatrix state={state} />
    </TopicPage>
  );
}
