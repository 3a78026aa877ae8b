import type { Translated } from '../language.ts';
import type { DECISION_NOTES as CHINESE } from '../zh/decisions.ts';

/** What people decided of findings, beside the findings. */
export const DECISION_NOTES: Translated<typeof CHINESE> = {
  kinds: {
    'bureau-error': 'an error in the report',
    explained: 'the difference is explained',
    misreading: 'misread by this system',
  },
  on: (kind, date) => `${kind}, ${date}`,
  onBy: (kind, date, by) => `${kind}, ${date}, ${by}`,
  decided: (told) => `Reviewed: ${told}`,
  stale: (then) => `The outcome has changed since (then: ${then}); to be reviewed again`,
};
