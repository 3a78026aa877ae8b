import { memo, useId } from 'react';
import { groupBy } from '../group-by.ts';

type Option = { readonly value: string; readonly label: string; readonly group?: string };

/** The options by group, groups in the order they come; drawn again only when they are others, for there may be hundreds. */
const Options = memo(function Options({ options }: { options: readonly Option[] }) {
  return [...groupBy(options, ({ group = '' }) => group)].map(([group, own]) => {
    const drawn = own.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ));
    return group === '' ? (
      drawn
    ) : (
      <optgroup key={group} label={group}>
        {drawn}
      </optgroup>
    );
  });
});

/** A labelled select; `none` offers not choosing, shown as its text. */
export function Choice({
  label,
  value,
  options,
  onChoose,
  hideLabel = false,
}: {
  label: string;
  value: string;
  options: readonly Option[];
  onChoose: (value: string) => void;
  hideLabel?: boolean;
}) {
  const id = useId();
  return (
    <span className="inline-flex max-w-full items-center gap-1">
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'whitespace-nowrap text-muted'}>
        {label}
      </label>
      <select
        id={id}
        className="control no-print min-w-0 max-w-64"
        value={value}
        onChange={(event) => onChoose(event.target.value)}
      >
        <Options options={options} />
      </select>
      <span className="print-only">{options.find((option) => option.value === value)?.label}</span>
    </span>
  );
}
