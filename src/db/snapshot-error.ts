/** Why a snapshot is refused: not reachable, a file missing, another version, malformed, or not the bytes promised. */
export type SnapshotFailure = 'unreachable' | 'missing' | 'version' | 'malformed' | 'altered';

/** A snapshot that cannot be trusted; `file` is the file at fault, `message` says what was expected. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
  readonly kind: SnapshotFailure;
  readonly file: string;

  constructor(kind: SnapshotFailure, file: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
    this.file = file;
  }
}
