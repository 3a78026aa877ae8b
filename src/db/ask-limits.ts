/** The most rows of an answer that are given; what is beyond is cut, and the answer says so. */
export const MOST_ROWS = 5000;
/** How long a statement may run unless said otherwise, in milliseconds. */
export const PATIENCE = 30_000;

/** Why an answer did not come though nothing was wrong with the statement. */
export class AskStopped extends Error {
  override readonly name = 'AskStopped';
  readonly why: 'cancelled' | 'timed-out';

  constructor(why: 'cancelled' | 'timed-out', message: string) {
    super(message);
    this.why = why;
  }
}
