import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The message of an error and of what caused it, on one line. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = error.message.replace(/\s*\n\s*/g, ' ');
  return error.cause === undefined ? message : `${message} ← ${explain(error.cause)}`;
}

/**
 * Runs `main` when the file at `url` (its `import.meta.url`) is the one Node was started with, so that a command can
 * also be imported as a function. An error becomes one line and exit 1; DEBUG=1 prints where it was thrown.
 */
export function command(url: string, main: () => Promise<void>): void {
  const started = process.argv[1];
  if (started === undefined || !existsSync(started) || realpathSync(started) !== fileURLToPath(url)) return;
  main().catch((error: unknown) => {
    console.error(process.env.DEBUG ? error : explain(error));
    process.exit(1);
  });
}
