import type { Asked, Corrected, Greeting, Told } from './messages.ts';

/** A worker that checks one document after another. */
export type Checker = {
  /** Reads and checks a file; one that is being checked is given up. */
  readonly check: (name: string, bytes: ArrayBuffer) => void;
  /** Checks the same file again, with what the reader knows better. */
  readonly again: (corrected: Corrected) => void;
  /** Checks the same file again, with the report of the year before beside it. */
  readonly beside: (name: string, bytes: ArrayBuffer) => void;
  /** Gives up what is being checked. */
  readonly cancel: () => void;
  readonly close: () => void;
};

type Running = { readonly worker: Worker; readonly port: MessagePort };

/**
 * Starts a worker for documents and tells what it tells. Reading cannot be interrupted from within, so giving up ends the
 * worker and starts another; nothing an ended one still says is heard.
 */
export function startChecker(tell: (told: Told) => void): Checker {
  let busy = false;

  const boot = (): Running => {
    const worker = new Worker(new URL('./draft-worker.ts', import.meta.url), { type: 'module' });
    const { port1: port, port2 } = new MessageChannel();
    port.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.kind !== 'prepared' && data.kind !== 'stage') busy = false;
      tell(data);
    };
    worker.onerror = ({ message }) => {
      busy = false;
      tell({ kind: 'refused', why: 'failed', detail: message || 'the worker did not load' });
    };
    const greeting: Greeting = { base: document.baseURI, port: port2 };
    worker.postMessage(greeting, [port2]);
    return { worker, port };
  };

  let running = boot();

  const end = ({ worker, port }: Running): void => {
    port.close();
    worker.terminate();
  };
  const cancel = (): void => {
    if (!busy) return;
    busy = false;
    end(running);
    running = boot();
  };
  const ask = (asked: Asked, passed: Transferable[] = []): void => {
    busy = true;
    running.port.postMessage(asked, passed);
  };

  return {
    check: (name, bytes) => {
      cancel();
      ask({ kind: 'check', name, bytes, corrected: {} }, [bytes]);
    },
    again: (corrected) => ask({ kind: 'again', corrected }),
    beside: (name, bytes) => ask({ kind: 'beside', name, bytes }, [bytes]),
    cancel,
    close: () => end(running),
  };
}
