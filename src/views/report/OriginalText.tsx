import { useId, useState } from 'react';
import { originalName } from '../../db/manifest.ts';
import type { Row } from '../../db/tables.ts';
import { FORMATS } from '../../reading/document.ts';
import { WORDS } from '../../words/words.ts';
import { useSnapshot } from '../snapshot.tsx';
import type { Original } from './check-original.ts';
import { type LineFindings, OriginalLines } from './OriginalLines.tsx';
import { openedOriginals } from './opened-originals.ts';
import type { Spot } from './original.ts';

type Report = Pick<Row<'reports'>, 'id' | 'file' | 'sha256'>;
type Opening = {
  readonly report: string;
  readonly state: Original | { readonly kind: 'reading' } | { readonly kind: 'missing' };
};

const START_OF_FINGERPRINT = 12;
/** The id of the original's place on the page. */
export const ORIGINAL = 'original';

/** Brings the original into view, where the page shows one. */
export const scrollToOriginal = (): void => document.getElementById(ORIGINAL)?.scrollIntoView();

const NO_FINDINGS: LineFindings = new Map();

/** The original document at a line: published by the operator, or opened by the reader from disk and never sent anywhere. */
export function OriginalText({
  report,
  spot,
  line,
  findings = NO_FINDINGS,
}: {
  report: Report;
  spot: Spot | null;
  /** The line asked for; null when none is. */
  line: number | null;
  /** What is amiss or in doubt, by the line it touches. */
  findings?: LineFindings;
}) {
  const { originals } = useSnapshot().snapshot;
  const [opening, setOpening] = useState<Opening | null>(null);
  const field = useId();
  const current = opening?.report === report.id ? opening.state : rememberedOf(report);

  const open = async (read: () => Promise<ArrayBuffer>) => {
    const settle = (state: Opening['state']) => setOpening({ report: report.id, state });
    settle({ kind: 'reading' });
    try {
      const [bytes, { checkOriginal }] = await Promise.all([read(), import('./check-original.ts')]);
      const original = await checkOriginal(new Uint8Array(bytes), report);
      if (original.kind === 'lines') openedOriginals.set(report.sha256, original.lines);
      settle(original);
    } catch {
      settle({ kind: 'missing' });
    }
  };

  return (
    <section id={ORIGINAL} className="card no-print" aria-labelledby={`${field}-title`}>
      <h2 id={`${field}-title`}>{WORDS.original.title}</h2>
      <p className="text-muted">{originals ? WORDS.original.fromSite : WORDS.original.sentence}</p>
      <div className="my-2 flex flex-wrap items-center gap-3">
        {originals && (
          <button type="button" className="control" onClick={() => open(() => fetchOriginal(report))}>
            {WORDS.original.openFromSite}
          </button>
        )}
        <label className="control focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent">
          {WORDS.original.open}
          <input
            type="file"
            accept={FORMATS.map((format) => `.${format}`).join(',')}
            className="sr-only"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) open(() => file.arrayBuffer());
            }}
          />
        </label>
      </div>
      <p role="status" className={current?.kind === 'lines' ? 'text-holds' : 'text-broken'}>
        {current && tell(current, report)}
      </p>
      {line !== null && current?.kind !== 'lines' && <p>{WORDS.original.openToSee(line)}</p>}
      {current?.kind === 'lines' && line !== null && line > current.lines.length && (
        <p>{WORDS.original.noSuchLine(line, current.lines.length)}</p>
      )}
      {current?.kind === 'lines' && (
        <OriginalLines lines={current.lines} spot={spot} line={line ?? 1} findings={findings} />
      )}
      {current?.kind === 'lines' && spot === null && <p className="mt-2 text-muted">{WORDS.original.pick}</p>}
    </section>
  );
}

function rememberedOf({ sha256 }: Report): Original | null {
  const lines = openedOriginals.get(sha256);
  return lines ? { kind: 'lines', lines } : null;
}

function tell(state: Opening['state'], report: Report): string {
  switch (state.kind) {
    case 'lines':
      return `✓ ${WORDS.original.matched}`;
    case 'reading':
      return WORDS.original.reading;
    case 'missing':
      return WORDS.original.missing;
    case 'wrong':
      return WORDS.original.wrong(
        report.sha256.slice(0, START_OF_FINGERPRINT),
        state.found.slice(0, START_OF_FINGERPRINT),
      );
    case 'unreadable':
      return WORDS.original.unreadable(state.reason);
  }
}

async function fetchOriginal({ sha256, file }: Report): Promise<ArrayBuffer> {
  const name = originalName({ sha256, file });
  const response = await fetch(`data/originals/${name}`);
  if (response.ok) return response.arrayBuffer();
  throw new Error(`data/originals/${name}: not found`);
}
