import type { ReactNode } from 'react';
import { WORDS, WRITING } from '../../words/words.ts';
import type { Ignored } from '../address.ts';

/** A message that stands above the content until what it speaks of is gone. */
export function Notice({ children, urgent = false }: { children: ReactNode; urgent?: boolean }) {
  return (
    <div
      role={urgent ? 'alert' : 'status'}
      className={`no-print mb-3 rounded border-l-4 bg-panel px-4 py-2 ${urgent ? 'border-broken' : 'border-rounding'}`}
    >
      {children}
    </div>
  );
}

const LONGEST_SHOWN = 60;
const shorten = (text: string): string =>
  text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;

/** Names the parts of the address that were not followed. */
export function IgnoredNotice({
  ignored,
  onDismiss,
}: {
  ignored: readonly Ignored[];
  onDismiss: () => void;
}) {
  if (ignored.length === 0) return null;
  return (
    <Notice>
      <p>{WORDS.notice.ignored}</p>
      <ul className="list-disc pl-5">
        {ignored.slice(0, 8).map(({ parameter, value, why }) => (
          <li key={`${parameter}=${value}`} className="break-all">
            {WRITING.named(`${shorten(parameter)} = “${shorten(value)}”`, WORDS.notice.why[why])}
          </li>
        ))}
      </ul>
      <button type="button" className="control mt-1" onClick={onDismiss}>
        {WORDS.notice.dismiss}
      </button>
    </Notice>
  );
}
