import { checkWords } from '../../words/registries.ts';
import { WORDS, WRITING } from '../../words/words.ts';
import { linkTo, START_STATE } from '../address-bar.ts';
import { useIsHeld } from '../report/held.ts';

/** The way to a finding on the page 核对; nothing where the snapshot does not hold its report. */
export function FindingLink({ finding }: { finding: { readonly id: string; readonly check_id: string } }) {
  if (!useIsHeld()) return null;
  return (
    <a
      className="no-print inline-block min-h-6 whitespace-nowrap"
      {...linkTo({ ...START_STATE, page: 'audit', finding: finding.id })}
    >
      {WORDS.panel.openFinding}
      <span className="sr-only">
        {WRITING.colon}
        {checkWords(finding.check_id).name}
      </span>
    </a>
  );
}
