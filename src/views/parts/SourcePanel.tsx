import { type ReactNode, useEffect, useId, useRef } from 'react';
import { WORDS } from '../../words/words.ts';
import { reportOfFact, type State } from '../address.ts';
import { change } from '../address-bar.ts';
import { useMedia, WIDE_ENOUGH_FOR_PANEL } from '../media.ts';
import { oneFact } from '../needs.ts';
import { useRows } from '../snapshot.tsx';
import { FactCard } from './FactCard.tsx';
import { Modal } from './Modal.tsx';
import { Notice } from './Notices.tsx';
import { ValueSource } from './ValueSource.tsx';

/** The source of what the address has open: beside the page where there is room, else over it. */
export function SourcePanel({ state }: { state: State }) {
  const beside = useMedia(WIDE_ENOUGH_FOR_PANEL);
  const subject = subjectOf(state);
  const close = () => change({ open: null, fact: null });
  const content = subject && (
    <div key={subject}>
      {state.open ? (
        <ValueSource opened={state.open} />
      ) : (
        state.fact !== null && (
          <OneFact
            id={state.fact}
            onPage={state.page === 'report' && reportOfFact(state.fact) === state.report}
          />
        )
      )}
    </div>
  );
  if (beside) {
    return (
      <Beside subject={subject} onClose={close}>
        {content ?? <p className="text-muted">{WORDS.panel.hint}</p>}
      </Beside>
    );
  }
  // On a narrow screen the report page shows its figure in place; a sheet would hide the very line it leads to.
  const inPlace = state.page === 'report' && state.open === null;
  return subject === null || inPlace ? null : (
    <Modal title={WORDS.panel.title} onClose={close}>
      {content}
    </Modal>
  );
}

const subjectOf = ({ open, fact }: State): string | null =>
  open ? `${open.indicator}:${open.bureau}:${open.year}` : fact;

function OneFact({ id, onPage }: { id: string; onPage: boolean }) {
  const { rows, status } = useRows(oneFact(id));
  const [fact] = rows;
  if (fact) return <FactCard fact={fact} current={onPage} />;
  if (status === 'waiting') return <p>{WORDS.loading}</p>;
  return <Notice>{status === 'failed' ? WORDS.empty.failed : WORDS.notice.factNotHeld(id)}</Notice>;
}

/** The panel beside the page. It takes the focus when something is opened, and gives it back when closed. */
function Beside({
  subject,
  onClose,
  children,
}: {
  subject: string | null;
  onClose: () => void;
  children: ReactNode;
}) {
  const heading = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element | null>(null);
  const before = useRef(subject);

  useEffect(() => {
    if (before.current === subject) return;
    before.current = subject;
    if (subject === null) {
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
      return;
    }
    if (!title.current?.closest('aside')?.contains(document.activeElement))
      opener.current = document.activeElement;
    title.current?.focus({ preventScroll: true });
  }, [subject]);

  return (
    <aside
      aria-labelledby={heading}
      className="no-print sticky top-(--header) h-[calc(100dvh-var(--header))] overflow-auto border-l border-line bg-panel p-4"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && subject !== null) onClose();
      }}
    >
      <div className="mb-3 flex min-h-8 items-center justify-between">
        <h2 id={heading} ref={title} tabIndex={-1} className="outline-none">
          {WORDS.panel.title}
        </h2>
        {subject !== null && (
          <button type="button" className="control" onClick={onClose}>
            {WORDS.close}
          </button>
        )}
      </div>
      {children}
    </aside>
  );
}
