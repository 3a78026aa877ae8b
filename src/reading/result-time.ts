/** When a figure of a sentence was true. `floating` is a time nobody can tell (目前), `since` a span of several years. */
export type Time = {
  readonly year: number;
  readonly asOf: string | null;
  readonly floating: boolean;
  readonly since: boolean;
};

const UNTIL = /(?:截至|截止)到?(?:(\d{4})年)?(\d{1,2})月(?:份)?(?:底|末)?(?:(\d{1,2})日)?/gu;
const MONTHS = /(?:(\d{4})年)?(?:1|一)(?:月)?(?:份)?(?:-|—|~|～|至|到)+(\d{1,2})月/gu;
const PART = /(?:(\d{4})年)?(上半年|前三季度|第?一季度|前两季度|前二季度)/gu;
const PART_END: Readonly<Record<string, string>> = {
  上: '06',
  前三: '09',
  前两: '06',
  前二: '06',
  一: '03',
  第一: '03',
};
/** A year compared with (较2020年) is not the year of the figure. */
const YEAR = /(?<![较比与同])(20\d\d)年(?:度|末|底)?/gu;
/** 去年同期 at the start of a clause is the time of what follows, until a year or 今年 is named. */
const LAST_YEAR =
  /(?<=^|[，。；(])(?:而|其中)?(?:去年|上年|上一年)度?(?:同期|全年|末|底)?(?!度|结|末|底|提出|指出|评价|审计|自评|绩效|决算|预算|问题|整改)/gu;
const THIS_YEAR = /今年|本年|当年|20\d\d年/gu;
const SINCE =
  /以来|成立至今|[三四五两]年来|近[三四五两几]年|[三四五]年(?:间|累计)|“?十[二三四五]五”?(?:期间|时期)|累计至今|历年/u;
const FLOATING = /截[至止](?:到)?目前|目前|现已|迄今/u;

/** Reads the time out of the words of a sentence up to a figure; the last one named counts. */
export function timeOf(words: string, reportYear: number): Time {
  const named = Number([...words.matchAll(YEAR)].at(-1)?.[1] ?? reportYear);
  const past = [...words.matchAll(LAST_YEAR)].at(-1)?.index ?? -1;
  const present = [...words.matchAll(THIS_YEAR)].at(-1)?.index ?? -1;
  const year = past > present ? reportYear - 1 : named;
  const until = [...words.matchAll(UNTIL)].at(-1);
  const months = [...words.matchAll(MONTHS)].at(-1);
  const part = [...words.matchAll(PART)].at(-1);
  const month =
    until?.[2] ?? months?.[2] ?? (part ? PART_END[part[2]?.replace(/半?年|季度/gu, '') ?? ''] : undefined);
  const asOf =
    month === undefined || Number(month) > 11
      ? null
      : `${yearIn(until ?? months ?? part, year)}-${month.padStart(2, '0')}`;
  return {
    year: asOf === null ? year : Number(asOf.slice(0, 4)),
    asOf,
    floating: month === undefined && FLOATING.test(words),
    since: SINCE.test(words),
  };
}

const yearIn = (match: RegExpExecArray | undefined, year: number): number => Number(match?.[1] ?? year);
