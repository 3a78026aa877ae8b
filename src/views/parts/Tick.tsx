import { useEffect, useRef } from 'react';

/** A labelled checkbox; `partly` shows that something below it is chosen. */
export function Tick({
  label,
  checked,
  partly = false,
  onChange,
}: {
  label: string;
  checked: boolean;
  partly?: boolean;
  onChange: () => void;
}) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = partly && !checked;
  }, [partly, checked]);
  return (
    <label className="flex min-h-7 items-center gap-2 whitespace-nowrap">
      <input
        ref={box}
        type="checkbox"
        className="size-4 accent-(--accent)"
        checked={checked}
        onChange={onChange}
      />
      {label}
    </label>
  );
}
