import { type Absence, isAbsence } from '../../core/absence.ts';
import { absenceWords } from '../../words/registries.ts';
import { WORDS } from '../../words/words.ts';

/** The signs used where a value is absent, only those that occur, each with its meaning. */
export function AbsenceLegend({ absences }: { absences: readonly { readonly absence: string | null }[] }) {
  const met = [...new Set(absences.map(({ absence }) => absence))].filter(
    (absence): absence is Absence => absence !== null && isAbsence(absence),
  );
  if (met.length === 0) return null;
  return (
    <section className="card">
      <h2>{WORDS.absences.title}</h2>
      <dl className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {met.map((absence) => {
          const { sign, name, sentence } = absenceWords(absence);
          return (
            <div key={absence} className="flex gap-2">
              <dt className="shrink-0 font-medium">
                {sign} {name}
              </dt>
              <dd className="text-muted">{sentence}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
