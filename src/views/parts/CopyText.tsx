import { useState } from 'react';
import { copyText } from '../clipboard.ts';

/** A button that copies a text and says whether it could. */
export function CopyText({
  text,
  copied,
  failed,
  children,
}: {
  text: () => string;
  copied: string;
  failed: string;
  children: string;
}) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    setSaid((await copyText(text())) ? copied : failed);
    window.setTimeout(() => setSaid(''), 4000);
  };
  return (
    <>
      <button type="button" className="control" onClick={copy}>
        {children}
      </button>
      <span role="status" className="text-muted empty:hidden">
        {said}
      </span>
    </>
  );
}
