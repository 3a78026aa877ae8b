import { useState } from 'react';
import { WORDS } from '../../words/words.ts';
import { copyText } from '../clipboard.ts';

/** A button that copies an address of this site and says whether it could. */
export function CopyButton({
  address,
  children,
  quiet = false,
}: {
  address: () => string;
  children: string;
  quiet?: boolean;
}) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    const copied = await copyText(new URL(address(), window.location.href).href);
    setSaid(copied ? WORDS.filters.copied : WORDS.filters.copyFailed);
    window.setTimeout(() => setSaid(''), 4000);
  };
  return (
    <>
      <button type="button" className={quiet ? 'control control-quiet' : 'control'} onClick={copy}>
        {children}
      </button>
      <span role="status" className="text-muted">
        {said}
      </span>
    </>
  );
}
