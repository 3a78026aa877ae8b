import { type KeyboardEvent, type RefObject, useId } from 'react';

/** A field that narrows the rows below it; the down arrow goes on to them. */
export function SearchField({
  label,
  value,
  onChange,
  rows,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  rows: RefObject<HTMLElement | null>;
}) {
  const id = useId();
  const goOn = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    rows.current?.focus();
  };
  return (
    <p className="mb-2">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        className="control w-full"
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={goOn}
      />
    </p>
  );
}

/** The box of a row that is ticked wholly, partly or not; the row itself tells it to those who do not see. */
export function RowBox({ tick }: { tick: 'all' | 'some' | 'none' }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-flex size-4 shrink-0 items-center justify-center rounded-sm border text-[12px] leading-none ${tick === 'none' ? 'border-strong-line bg-panel' : 'border-accent bg-accent text-accent-ink'}`}
    >
      {tick === 'all' ? '✓' : tick === 'some' ? '–' : ''}
    </span>
  );
}
