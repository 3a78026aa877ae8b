import type { ClientState } from '../../db/client.ts';
import { SnapshotError } from '../../db/snapshot-error.ts';
import { WORDS, WRITING } from '../../words/words.ts';
import { useEngine } from '../engine-client.ts';
import { useRetry } from '../snapshot.tsx';
import { Notice } from './Notices.tsx';

const MEGABYTE = 1_048_576;

/** What the engine is doing, in a few words. */
function tellEngine({ phase, progress }: Pick<ClientState, 'phase' | 'progress'>): string {
  if (phase !== 'booting' || progress === null) return WORDS.engine[phase];
  switch (progress.stage) {
    case 'download':
      return WORDS.engine.download((progress.loaded / MEGABYTE).toFixed(1));
    case 'instantiate':
      return WORDS.engine.instantiate;
    case 'tables':
      return WORDS.engine.tables(progress.loaded, progress.total);
  }
}

/** Share of the boot that is done, in percent: the download is most of it. */
function bootShare({ phase, progress }: Pick<ClientState, 'phase' | 'progress'>): number {
  if (phase === 'ready') return 100;
  if (phase !== 'booting' || progress === null) return 2;
  switch (progress.stage) {
    case 'download':
      return progress.total ? (70 * progress.loaded) / progress.total : 35;
    case 'instantiate':
      return 75;
    case 'tables':
      return 80 + (20 * progress.loaded) / Math.max(1, progress.total);
  }
}

const TONES: Readonly<Record<ClientState['phase'], string>> = {
  idle: 'text-muted',
  booting: 'text-muted',
  ready: 'text-holds',
  failed: 'text-broken',
};

/** The engine's state in the header: a word and, while it boots, a line that grows. */
export function EngineStatus() {
  const engine = useEngine();
  const words = tellEngine(engine);
  return (
    <>
      <span
        role="status"
        className={`ml-auto flex items-center gap-2 whitespace-nowrap text-[12px] ${TONES[engine.phase]}`}
        title={words}
      >
        <span aria-hidden="true" className="inline-block size-2 rounded-full bg-current" />
        <span className="max-sm:sr-only">{words}</span>
      </span>
      {engine.phase === 'booting' && (
        <progress className="engine-progress" max={100} value={bootShare(engine)} aria-label={words} />
      )}
    </>
  );
}

/** Says why the engine is not there, what still works, and offers to try again. */
export function EngineFailureNotice() {
  const { phase, error } = useEngine();
  const retry = useRetry();
  if (phase !== 'failed' || error === null) return null;
  const refused = error instanceof SnapshotError;
  return (
    <Notice urgent>
      <p>
        <strong>{refused ? WORDS.engine.snapshotFailed : WORDS.engine.failed}</strong>
        {WRITING.colon}
        {refused ? WORDS.engine.snapshotWhy[error.kind] : WORDS.engine.why[error.kind]}
        {refused && <span className="break-all">{WRITING.inBrackets(WORDS.engine.file(error.file))}</span>}
      </p>
      <p>{WORDS.engine.stillWorks}</p>
      <div className="mt-1 flex flex-wrap items-center gap-3">
        <button type="button" className="control" onClick={() => retry()}>
          {WORDS.engine.retry}
        </button>
        <details className="text-muted">
          <summary className="min-h-6">{WORDS.engine.detail}</summary>
          <p className="break-all">{error.message}</p>
        </details>
      </div>
    </Notice>
  );
}
