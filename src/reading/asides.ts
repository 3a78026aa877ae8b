/** A bracket that says what is not in the figure before it: （不含下属单位公用经费33.84万元）. */
const ASIDE =
  /\([^()]{0,40}?(?:不含|未含|不包[括含]|未包[括含]|未?不?计入|未纳入|扣除|剔除|除外|另有|另行)[^()]{0,80}\)/gu;

/** What is left without something, and what is told of it: 剔除转移性支出（…）后为4908.17万元，其中…. */
const REMAINDER = /(?:剔除|扣除)[^。；]{1,120}?后(?:为|是|，)?[^。；]*/gu;

/** A stretch of a paragraph. */
export type Aside = { readonly start: number; readonly end: number };

/** Brackets with a figure that is left out of what the sentence tells, and sentences about what is left without it. */
export const asidesOf = (text: string): Aside[] =>
  [REMAINDER, ASIDE]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap(({ 0: { length }, 0: aside, index }) =>
      /\d/u.test(aside) ? [{ start: index, end: index + length }] : [],
    );

/** The text of the same length in which asides say nothing: the sentence goes on behind them. */
export function withoutAsides(text: string, asides: readonly Aside[]): string {
  let plain = text;
  for (const { start, end } of asides)
    plain = `${plain.slice(0, start)}(${'·'.repeat(end - start - 2)})${plain.slice(end)}`;
  return plain;
}
