import { FORMATS } from '../../reading/document.ts';

/** A button that chooses a file of a kind that is read. */
export function FileChoice({ label, onTake }: { label: string; onTake: (files: readonly File[]) => void }) {
  return (
    <label className="control focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent">
      {label}
      <input
        type="file"
        accept={FORMATS.map((format) => `.${format}`).join(',')}
        className="sr-only"
        onChange={(event) => {
          onTake([...(event.target.files ?? [])]);
          // The same file may be chosen again once it was mended.
          event.target.value = '';
        }}
      />
    </label>
  );
}
