import type { Mark } from './mark.ts';

/** Invented bureaus for examples; no such places exist. */
export const BUREAUS = [
  ['990100', '示例市甲'],
  ['990101', '示例县乙'],
  ['990102', '示例区丙'],
  ['990103', '示例县丁'],
  ['990200', '示例自治州戊'],
] as const;

/** Codes of the invented bureaus. */
export const CODES: readonly string[] = BUREAUS.map(([code]) => code);

type Told = Partial<
  Pick<Mark, 'indicator' | 'indicatorName' | 'unit' | 'origin' | 'hedge' | 'absence' | 'warnings'>
>;

/** An invented mark of the bureau at a place in `BUREAUS`; a null figure is an absence. */
export function invent(place: number, year: number, shown: string | null, told: Told = {}): Mark {
  const [bureau = '990199', bureauName = '示例县己'] = BUREAUS[place] ?? [];
  const number = shown === null ? null : Number(shown);
  return {
    indicator: 'reception',
    indicatorName: '公务接待费',
    unit: '万元',
    bureau,
    bureauName,
    year,
    number,
    low: number,
    high: number,
    shown,
    origin: shown === null ? 'absent' : 'printed',
    hedge: null,
    absence: shown === null ? 'not-published' : null,
    warnings: [],
    amiss: 0,
    amissCheck: '',
    ...told,
  };
}
