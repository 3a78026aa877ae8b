import { useId } from 'react';

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
  options: readonly { readonly value: string; readonly label: string; readonly group?: string }[];
  onChoose: (value: string) => void;
  hideLabel?: boolean;
}) {
  const id = useId();
  const groups = [...new Set(options.map(({ group = '' }) => group))];
  const draw = (group: string) =>
    options
      .filter((option) => (option.group ?? '') === group)
      .map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ));
  return (
    <span className="inline-flex max-w-full items-center gap-1">
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'whitespace-nowrap text-muted'}>
        {label}
      </label>
      <select
        id={id}
        className="control no-print max-w-64"
        value={value}
        onChange={(event) => onChoose(event.target.value)}
      >
        {groups.map((group) =>
          group === '' ? (
            draw(group)
          ) : (
            <optgroup key={group} label={group}>
              {draw(group)}
            </optgroup>
          ),
        )}
      </select>
      <span className="print-only">{options.find((option) => option.value === value)?.label}</span>
    </span>
  );
}
