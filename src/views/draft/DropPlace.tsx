import { useEffect, useRef, useState } from 'react';
import { FORMATS } from '../../reading/document.ts';
import { DRAFT_WORDS } from '../../words/words.ts';
import { FileChoice } from './FileChoice.tsx';
import { MOST_MEGABYTES } from './received.ts';

/** The files of a drop; a folder, a link or a text is none. */
function filesOf({ items, files }: DataTransfer): readonly File[] {
  const folders = [...items].some((item) => item.webkitGetAsEntry?.()?.isDirectory === true);
  return folders ? [] : [...files];
}

/**
 * Where a reader gives a file: dropped anywhere on the page, so that a browser does not leave it for the file, or
 * chosen. Small once there is a result.
 */
export function DropPlace({ small, onTake }: { small: boolean; onTake: (files: readonly File[]) => void }) {
  const [over, setOver] = useState(false);
  const take = useRef(onTake);
  take.current = onTake;

  useEffect(() => {
    const drag = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) take.current(filesOf(event.dataTransfer));
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);

  return (
    <div
      className={`no-print flex flex-wrap items-center justify-center gap-x-3 gap-y-2 rounded border-2 border-dashed text-center ${
        small ? 'p-2' : 'min-h-40 flex-col p-6'
      } ${over ? 'border-accent bg-accent-soft' : 'border-strong-line bg-panel'}`}
    >
      <span className={small ? 'text-muted' : 'text-[16px]'}>
        {DRAFT_WORDS.drop}
        <span className="text-muted"> {DRAFT_WORDS.or}</span>
      </span>
      <FileChoice label={small ? DRAFT_WORDS.another : DRAFT_WORDS.choose} onTake={onTake} />
      {!small && (
        <span className="text-[12px] text-muted">
          {DRAFT_WORDS.formats(FORMATS.join(' '), MOST_MEGABYTES)}
        </span>
      )}
    </div>
  );
}
