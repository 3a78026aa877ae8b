import type { Statements } from './choose.ts';
import { byPlace, type Fact, MEASURES } from './fact.ts';
import type { Finding } from './finding.ts';
import { isOpenTable, itemOf } from './items.ts';
import { swapsOf } from './misprints.ts';
import { dimensionOf, parseQuantity } from './quantity.ts';
import { judgeRepeats } from './repeats.ts';
import type { Report } from './report.ts';

/** A shorter figure may be another by chance. */
const TELLING = 5;
/** Pairs of characters that any two names may share. */
const COMMON =
  /^(?:人数|人次|人员|金额|资金|项目|医疗|疗保|保障|医保|年度|城乡|居民|支出|完成|实际|情况|全年|经费|补助|[的等和及共][\s\S]|[\s\S][的等和及共])$/u;

const isFirm = ({ value, hedge, asOf }: Fact): boolean =>
  value !== null && hedge === null && asOf === undefined && significantDigits(value) >= TELLING;

/** How many digits of a figure say something. */
export const significantDigits = (value: string): number =>
  value.replace(/\D/gu, '').replace(/^0+|0+$/gu, '').length;

/** What a form prints of its project: what was reached, and its money. */
const isInForm = ({ item, measure, place }: Fact): boolean =>
  place.column !== undefined &&
  (item === 'performance' ? measure === 'actual' : item === 'project' && measure !== 'completion');

const pairsIn = (words: string): ReadonlySet<string> =>
  new Set(
    [...words].slice(1).flatMap((character, at) => {
      const pair = `${words.charAt(at)}${character}`;
      return /^\p{Script=Han}{2}$/u.test(pair) && !COMMON.test(pair) ? [pair] : [];
    }),
  );

const wordsOf = ({ label, path, item }: Fact): string =>
  `${path.join('/')}/${label}${item !== null && !isOpenTable(item) ? `/${itemOf(item).name}` : ''}`;

/** Whether a figure of the narrative is that of a form with two neighbouring digits in the other order, and speaks of the same. */
function isSwapped(prose: Fact, form: Fact): boolean {
  if (prose.year !== form.year || prose.unit === null || prose.value === null) return false;
  if (form.unit !== null && form.unit !== prose.unit) return false;
  if (!swapsOf(prose.value).some((swapped) => Number(swapped) === Number(form.value))) return false;
  return speakOfTheSame(prose, form);
}

/** Whether the names of two figures have words in common that few names have. */
export function speakOfTheSame(one: Fact, other: Fact): boolean {
  const shared = pairsIn(wordsOf(other));
  return [...pairsIn(wordsOf(one))].some((pair) => shared.has(pair));
}

/**
 * Figures of the forms that the narrative tells of the same thing with two digits in the other order. Nothing else is
 * held: figures that differ by more may be of two things.
 */
export function auditFormsAgainstProse(
  report: Pick<Report, 'id'>,
  { facts, corrections }: Statements,
): Finding[] {
  const firm = facts.filter((fact) => isFirm(fact) && !corrections.some(({ fact: id }) => id === fact.id));
  const forms = firm.filter(isInForm);
  const prose = firm.filter(
    ({ place, item, unit }) =>
      place.column === undefined && item !== null && unit !== null && dimensionOf(unit) !== 'ratio',
  );
  const groups = new Map<string, Set<Fact>>();
  for (const form of forms)
    for (const told of prose)
      if (isSwapped(told, form)) {
        const key = [Number(form.value), Number(told.value)].sort((a, b) => a - b).join();
        groups.set(key, (groups.get(key) ?? new Set()).add(told).add(form));
      }
  return [...groups.values()].flatMap((group) => {
    const places = [...group].sort(byPlace);
    const [first] = places;
    // Rows told again have their subject of the first place, these of the last.
    const last = places.at(-1);
    const unit = places.find((fact) => fact.unit !== null)?.unit ?? '个';
    if (!first || !last || first.item === null || first.measure === null) return [];
    const readings = places.map((fact) => ({ fact, quantity: parseQuantity(fact.value ?? '0', unit) }));
    const name = first.path.length > 0 ? first.path.join('·') : first.label;
    return [
      judgeRepeats(
        report.id,
        `${last.item}:${last.measure}@${last.place.line}.${last.place.start}`,
        readings,
        `${name}${first.measure === 'count' || first.measure === 'outturn' ? '' : MEASURES[first.measure]}`,
      ),
    ];
  });
}
