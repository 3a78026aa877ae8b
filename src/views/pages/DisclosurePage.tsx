import type { State } from '../address.ts';
import { DisclosureMatrix } from './DisclosureMatrix.tsx';
import { TopicPage } from './TopicPage.tsx';

/** 披露质量: what reports disclose and whether it holds, as on every topic page, then report by report and line by line. */
export function DisclosurePage({ state }: { state: State }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <TopicPage state={state} />
      <DisclosureMatrix state={state} />
    </div>
  );
}
