import { type ReactNode, useEffect, useId, useRef } from 'react';
import { WORDS } from '../../words/words.ts';

/** A native modal dialog: a sheet from below on a narrow screen, a drawer from the right on a wider one. */
export function Modal({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      className="modal modal-sheet modal-drawer no-print"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
      onKeyDown={() => undefined}
    >
      <div className="sticky top-0 z-10 flex items-center justify-between border-b border-line bg-panel px-4 py-2">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="control" onClick={onClose}>
          {WORDS.close}
        </button>
      </div>
      <div className="p-4">{children}</div>
    </dialog>
  );
}
