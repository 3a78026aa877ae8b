import { AMISS_SIGN, tellAmiss } from '../../charts/amiss.ts';
import { absenceOf, hedgedText, isPresent, type Mark, selectionOf } from '../../charts/mark.ts';
import { FRAME_WORDS, PICTURE_WORDS, WORDS } from '../../words/words.ts';
import type { Opened } from '../address.ts';
import { change } from '../address-bar.ts';

/** A figure of a table that opens its source, or the sign and name of why there is none; `note` stands behind it. */
export function MarkCell({ mark, opened, note = '' }: { mark: Mark; opened: Opened | null; note?: string }) {
  const present = isPresent(mark);
  const { sign, name, sentence } = absenceOf(mark);
  const how = present ? PICTURE_WORDS.originNotes[mark.origin] : '';
  const text = present ? hedgedText(mark) : sign;
  const amiss = mark.amiss === 0 ? '' : PICTURE_WORDS.amissNote(mark.amiss);
  const current =
    opened !== null &&
    opened.indicator === mark.indicator &&
    opened.bureau === mark.bureau &&
    opened.year === mark.year;
  return (
    <button
      type="button"
      className="figure-button"
      aria-current={current ? 'true' : undefined}
      title={present ? undefined : sentence}
      aria-label={FRAME_WORDS.openSource(
        [
          mark.bureauName,
          WORDS.yearName(mark.year),
          mark.indicatorName,
          present ? text : name,
          how,
          amiss,
          note,
        ]
          .filter((word) => word !== '')
          .join(' '),
      )}
      onClick={() => change({ open: selectionOf(mark), fact: null })}
    >
      {present ? (
        <span>{text}</span>
      ) : (
        <span className="text-muted">
          {sign} <span className="text-[12px]">{name}</span>
        </span>
      )}
      {amiss !== '' && (
        <span className="text-broken" title={tellAmiss(mark)}>
          {AMISS_SIGN}
        </span>
      )}
      {how !== '' && <span className="at">{how}</span>}
      {note !== '' && <span className="at">{note}</span>}
    </button>
  );
}
