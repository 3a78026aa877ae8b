import { canonical } from './canonical.ts';
import { type Across, type Said, type SaidAt, sentenceAt, type Told, wordsBefore } from './remark-parts.ts';

/** The year in a heading of accounts or of an evaluation: 2022年度部门决算情况说明, 2022年度绩效自评报告. */
const IN_HEADING =
  /(20\d\d)年度?(?=(?:[\p{Script=Han}]{2,24}局)?(?:\((?:本级|机关|汇总)\))?(?:部门|单位)?(?:整体支出|项目支出)?(?:收入支出|财政拨款)?(?:决算|预算绩效自评|绩效(?:自评|评价|自我评价)))/u;
const SUBJECTS =
  '(?:[\\p{Script=Han}]{2,20}局,?)?(?:部门|单位|本部门|本单位|我局)?(?:收入总计|支出总计|收、支总计|收支总计|收入支出|本年收入|本年支出|财政拨款|一般公共预算|“?三公|政府性基金|国有资本经营|机关运行|政府采购)';
/** 2022年度，示例县医疗保障局机关运行经费支出…. */
const OPENING = new RegExp(
  `^(?:\\(?[一二三四五六七八九十\\d]{1,3}[)、.](?:[^，。；:\\d]{4,24}情况(?:说明)?。)?)?(20\\d\\d)年度?[，,]?(?=${SUBJECTS})`,
  'u',
);
/** 与2021年相比, 比2021年度增加, 较2021年决算数下降. */
const COMPARED =
  /(?:与|比|较|同)(20\d\d)年度?(?=(?:的?(?:决算数?|支出|收入|同期))?(?:相比|比较|对比|增|减|下降|上升|持平|基本持平|一致|相同|，|无变化|没有变化))/gu;
const AS_OF = /截[至止到]?(20\d\d)年(?=(?:度)?(?:12月(?:31日|底|末)?|年?[底末]|度末))/gu;

/** The title of an annexed report, which is printed without a number: 示例县医疗保障局2022年部门整体支出绩效评价报告. */
const TITLE =
  /^(?:[\p{Script=Han}]{2,20}局)?(20\d\d)年度?[\p{Script=Han}()“”]{0,40}?绩效(?:自评|评价|自我评价|自评价)(?:综合)?报告(?=$|根据|按照|为)/u;

/** The year of a title that a paragraph is or begins with. */
export function readTitleYear(text: string): Said[] {
  const match = TITLE.exec(text);
  const year = match?.[1];
  if (!match || year === undefined) return [];
  const start = match[0].indexOf(year);
  return [{ kind: 'heading-year', start, end: start + (/^20\d\d年度/u.test(text.slice(start)) ? 6 : 5) }];
}

/** The title of a report or a form alone on its line: 示例项目2022年绩效自评报告, 2022年部门整体支出绩效自评表. */
const ALONE =
  /^(?:附[件表][\d一二三四五六七八九十-]*:?)?[\p{Script=Han}()“”、]{0,40}?(20\d\d)年度?[\p{Script=Han}()“”、]{0,30}?(?:绩效(?:自评价?|评价|自我评价)(?:综合)?报告|(?:绩效)?(?:自评|评分)表|绩效目标(?:完成情况|自评)表)$/u;

/** The year of such a title, whatever kind of line it is. */
export function readAloneYear({ lines }: Across): SaidAt[] {
  return lines.flatMap((line): SaidAt[] => {
    const { text, kind, number, section } = line;
    if (kind === 'blank' || kind === 'contents' || !text.includes('20')) return [];
    const year = ALONE.exec(canonical(text))?.[1];
    if (year === undefined) return [];
    const start = text.indexOf(year);
    const end = start + (/^\s*年\s*度?/u.exec(text.slice(start + 4))?.[0].length ?? 0) + 4;
    if (start < 0) return [];
    const word = canonical(text.slice(start, end));
    return [{ kind: 'heading-year', word, place: { line: number, start, end, section } }];
  });
}

/** A title of a form that reports on a year, not of one that sets goals for the next. */
const REPORTING = /(?:自评|评价|完成情况)[\p{Script=Han}()]{0,12}表(?:\([^()]*\))?$/u;
/** The year in brackets below it, and what may stand beside: (2022年度) 单位:万元. */
const BELOW_TITLE = /^\s*\((20\d\d)年度?\)(?:\s*(?:金额)?单位:\p{Script=Han}{1,2})?\s*$/u;
/** What stands over a table: 部门:示例县医疗保障局 2022年度 金额单位:万元. */
const OVER_TABLE = /^\s*(?:编制|公开)?(?:部门|单位)(?:名称)?:.{2,40}?\D(20\d\d)年度?\s*(?:金额)?单位:/u;

/** The years printed below the titles of forms and over tables. */
export function readFormYears({ lines }: Across): SaidAt[] {
  const printed = lines.filter(({ kind }) => kind !== 'blank' && kind !== 'page');
  return printed.flatMap((line, index): SaidAt[] => {
    if (!line.text.includes('20')) return [];
    const bare = canonical(line.text);
    const isBelow = REPORTING.test(canonical(printed[index - 1]?.text ?? ''));
    const year = OVER_TABLE.exec(bare)?.[1] ?? (isBelow ? BELOW_TITLE.exec(bare)?.[1] : undefined);
    const start = year === undefined ? -1 : line.text.indexOf(year);
    if (year === undefined || start < 0) return [];
    const place = { line: line.number, start, end: start + year.length, section: line.section };
    return [{ kind: 'heading-year', word: `${year}年度`, place }];
  });
}

/** The year a heading is about. */
export function readHeadingYear(text: string): Said[] {
  const match = IN_HEADING.exec(text);
  return match ? [{ kind: 'heading-year', start: match.index, end: match.index + match[0].length }] : [];
}

/** What an office has at the end of its year: assets, cars, people, the money of a project. */
const HELD =
  /^[^。；]{0,40}?(?:资产|车辆|公务用车|编制|在编|在职|实有|项目资金|资金(?:已|全部)?(?:到位|支付|使用))/u;

/** 截至2022年12月31日参保44万人，比2022年末…: a day is held against the end of the year before it. */
const isHeldAgainst = (text: string, at: number, year: number): boolean =>
  new RegExp(`(?:比|较)${year}年(?:年?[末底]|12月)`, 'u').test(text.slice(at, sentenceAt(text, at).end));

/** The day a count closes at; outside the accounts only of what is held then, since results may be told of any day. */
function readAsOf(text: string, ofAccounts: boolean): Said[] {
  return [...text.matchAll(AS_OF)].flatMap(({ 0: { length }, 1: year, index }): Said[] =>
    ofAccounts || HELD.test(text.slice(index + length)) || isHeldAgainst(text, index, Number(year))
      ? [{ kind: 'as-of-year', start: index, end: index + length }]
      : [],
  );
}

/** The years a paragraph of the accounts opens with, compares with, and closes its count at. */
export function readYears({ passage: { text }, ofAccounts }: Told, year: number): Said[] {
  const asOf = readAsOf(text, ofAccounts);
  if (!ofAccounts) return asOf;
  // Both years told one after the other: 2021年支出450万元，2022年支出500万元.
  const own = new RegExp(`${year}年度?[，,]?(?:${SUBJECTS}|支出|收入|决算|为|\\d)`, 'u').exec(text)?.[0];
  const opening = OPENING.exec(text);
  const openings: Said[] = opening
    ? [
        {
          kind: 'opening-year',
          start: text.indexOf(opening[1] ?? ''),
          end: opening[0].replace(/[，,]$/u, '').length,
          ...(opening[1] !== String(year) && own !== undefined ? { beside: own } : {}),
        },
      ]
    : [];
  const comparisons = [...text.matchAll(COMPARED)];
  const rightlyIn = new Map(
    comparisons
      .filter((match) => Number(match[1]) === year - 1)
      .map((match) => [sentenceAt(text, match.index).start, match[0]]),
  );
  const compared = comparisons.flatMap((match): Said[] => {
    const told = Number(match[1]);
    // 2024年预算3万元，与2023年相比: what is compared is another year's.
    const of = Number(/.*(?<!与|比|较|同)(20\d\d)年/u.exec(wordsBefore(text, match.index))?.[1] ?? year);
    if (of !== year && told === of - 1) return [];
    const rightly = rightlyIn.get(sentenceAt(text, match.index).start);
    return [
      {
        kind: 'comparison-year',
        start: match.index,
        end: match.index + match[0].length,
        // A sentence may compare with years further back besides; it may not do so alone.
        ...(rightly !== undefined && told < year - 1 ? { beside: rightly } : {}),
      },
    ];
  });
  return [...openings, ...compared, ...asOf];
}

/** 2022年实际 above the staff in post. */
const ACTUAL = /^(?:编制(?:数|人数))?(20\d\d)年实际(?:在职人(?:数|员).*)?$/u;
/** The columns of a table of basic data: 2021年决算数 2022年预算数 2022年决算数. */
const COLUMNS = /(20\d\d)年(决算|预算)数/gu;

/** The years in the headers of a table of basic data: the report's, and the one before it in the first of two outturns. */
export const readColumnYears = ({ lines }: Across): SaidAt[] =>
  lines.flatMap((line): SaidAt[] => {
    const { text, number, section } = line;
    if (line.kind === 'blank' || line.kind === 'contents' || !text.includes('20')) return [];
    const bare = canonical(text);
    const said = (kind: 'heading-year' | 'column-year', year: string, from: number): SaidAt[] => {
      const start = text.indexOf(year, from);
      if (start < 0) return [];
      const end = start + year.length + (/^\s*年/u.exec(text.slice(start + year.length))?.[0].length ?? 0);
      return [
        { kind, word: canonical(text.slice(start, end)), place: { line: number, start, end, section } },
      ];
    };
    const actual = ACTUAL.exec(bare)?.[1];
    if (actual !== undefined) return said('heading-year', actual, 0);
    const columns = [...bare.matchAll(COLUMNS)];
    if (columns.map((match) => match[2]).join() !== '决算,预算,决算') return [];
    let from = 0;
    return columns.flatMap((match, index): SaidAt[] => {
      const [one] = said(index === 0 ? 'column-year' : 'heading-year', match[1] ?? '', from);
      if (one) from = one.place.end;
      return one ? [one] : [];
    });
  });
