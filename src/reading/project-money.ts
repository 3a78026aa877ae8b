import type { Measure } from '../core/fact.ts';
import { RETURNED } from '../core/project-names.ts';
import { dimensionOf } from '../core/quantity.ts';
import type { Entry } from './entries.ts';
import { asOfIn, entryOf, type FigureWords, namesOtherYear, takeAsOf } from './figure-words.ts';

/** The project a report is about, in the words of its clauses; the project's own name is brought to 项目 before. */
const OWN = '(?:我局|我单位|本单位|本部门)?(?:该|本|此|其)?(?:项目)?(?:的)?(?:专项|补助)?(?:资金|经费)?';
const WHEN = '(?:全年度?|当年|本年度?|年度)?';
const IS = '(?:共计|总计|合计|共|为|是|达到?|:)*';

const BUDGET = new RegExp(
  `^${OWN}(?:计划)?(?:(?:当年|本年度?|年度|全年度)(?=.*预算))?(年初|全年|调整后|当年)?(?:本级|县级|市级|区级)?(?:财政)?(?:部门)?预算(数|资金|金额|总额|安排)?${IS}$`,
  'u',
);
const PLANNED = new RegExp(`^(?:${OWN})?资金计划(?:安排)?${IS}$`, 'u');
const TOTAL = /^[^，。；:其]{0,40}?(?:共计|总计|合计)(?:为)?$/u;
const RECEIVED = new RegExp(
  `^${OWN}${WHEN}(?:实际)?(?:已|累计|共|共计)?(?:实际)?(?:到位|拨入|到账|收到)(?:项目|财政)?(?:资金|经费)?${IS}$`,
  'u',
);
const SPENT = new RegExp(
  `^${OWN}${WHEN}(?:实际)?(?:已|累计|共|共计)?(?:实际)?(?:支出|使用|支付|执行)(?:项目)?(?:资金|经费|数|金额|额)?${IS}$`,
  'u',
);
const BARE = /^(?:支出|使用|支付|执行)为?$/u;
const ADJUSTED_TO = /^(?:预算)?调整(?:后|至)(?:为)?$/u;
const BUDGETED = /(?:预算(?:数|为|资金)*[\d.,]+[万亿]?元|到位率(?:为)?[\d.]+%)，$/u;
const RATED = /^，(?:预算)?(?:执行|完成)率/u;
const ACTUAL = new RegExp(`^${OWN}实际${IS}$`, 'u');
const ALONE = new RegExp(`^(?:${OWN}${IS})?$`, 'u');
const ADJUSTED =
  /^(?:在?(?:项目|预算)?执行过程中)?(?:根据(?:实际)?需[求要])?(?:向?财政(?:局|部门)?)?(?:申请|报批)?(?:年中)?(?:预算)?(追加|调增|追减|调减|核减|收回|调整)(?:了)?(?:项目)?(?:预算|资金|经费|额度|金额|数)?(为)?$/u;
const RATE = new RegExp(
  `^${OWN}(?:资金)?(预算执行率|预算完成率|到位率|支付率|支出率|使用率|完成率|执行率)${IS}$`,
  'u',
);

/** After the figure: what became of it (36万元已全部到位, 868万元为年初预算, 100%支出). */
const INITIAL_AFTER = /^(?:均)?为年初(?:本级|部门|财政)?预算/u;
const BUDGET_AFTER = /^，?(?:均)?为(?:年初)?(?:本级|县级|市级|区级|上级|同级)(?:财政)?预算/u;
const ALL_INITIAL = /^均为年初/u;
const PART_OF = /^中的\d/u;
const RECEIVED_AFTER = /^已?(?:全部|全额|足额)*(?:足额)?到位/u;
const SPENT_AFTER = /^已?(?:全部|全额)?(?:实现|完成)?(?:支出|支付|使用)(?:完毕)?[，。；]/u;
const RATE_AFTER = /^(到位|支出|支付|使用)(?=[，。；])/u;

/** What was taken back once part of it was spent: 已支出39万元，财政收回8万元. */
const TAKEN_BACK = /财政(?:局|部门)?(?:已)?收回/u;
const SPENT_BEFORE = /(?:支出|使用|支付)(?:资金|经费|金额)?[\d.,]+万?元，$/u;

/** Another project, another year, several of them or something not yet done is spoken of. */
const FOREIGN =
  /其他项目|另一|其中|上年|去年|上一年|下年|明年|次年|来年|同期|相比|相较|较.{0,6}年|拟|预计|建议|标准为|按.{0,12}标准|每人|(?:[两二三四五]|历)年(?:来|间)?(?:累计|共|合计)|以来/u;
const OTHER_PROJECT =
  /[^该本此各其，。；:、“”]项目(?!资金|经费|绩效|实施|管理|预算|支出|执行|主要|用于|含|是|为)/u;

/** Two budgets and their difference may each be rounded to the second decimal. */
const ROUNDING = 0.015;

/** Sections of a project's report that tell of faults and wishes, not of its money. */
const ASIDE = /问题|建议|改进|下一步|依据|办法/u;

/** The letter of a column of the form behind its title: 全年执行数（B）, 执行率（B/A）. */
const COLUMN_LETTER = /\([A-D](?:[/÷][A-D])?(?:[*×]100%)?\)/gu;

/** The words of a clause with the project's own name, this year and quotation marks brought to what is always said. */
function ownWords(words: string, name: string, year: number): string {
  const core = name.replace(/(?:项目|资金|经费)$/u, '');
  return words
    .replaceAll(`${year}年度`, '')
    .replaceAll(`${year}年`, '')
    .replace(/[“”‘’]/gu, '')
    .replace(COLUMN_LETTER, '')
    .replaceAll(name, '项目')
    .replaceAll(core.length >= 4 ? core : name, '项目')
    .replace(/(?:项目){2,}/gu, '项目');
}

const isForeign = (words: string, year: number): boolean =>
  FOREIGN.test(words) || OTHER_PROJECT.test(words) || namesOtherYear(words, year);

/**
 * Reads what a project's report says of its money: budget, adjustment, money received, money spent and their rates.
 * A clause must be understood to its last word; anything else stays unread.
 */
export function readProjectMoney(
  figures: readonly FigureWords[],
  name: string,
  section: readonly string[],
  year: number,
): Entry[] {
  if (section.some((heading) => ASIDE.test(heading))) return [];
  const entries: Entry[] = [];
  const named: Named = { initial: null, whole: null };
  /** What was told of the money so far: a rate of execution behind budget and outturn alone is of these. */
  const told = new Set<Measure>();
  for (const figure of figures) {
    const { token } = figure;
    const clause = ownWords(takeAsOf(figure.clause, year).words, name, year);
    const earlier = ownWords(takeAsOf(figure.earlier, year).words, name, year);
    if (isForeign(earlier, year) || isForeign(clause, year)) continue;
    const date = asOfIn(`${figure.earlier}${figure.clause}`, year);
    if (date !== null && Number(date.slice(0, 4)) !== year) continue;
    const about = { year, asOf: date, label: name };
    if (token.unit === '%') {
      const rate = rateOf(clause, figure.after);
      const isOfBudget =
        rate === '执行率' && told.has('outturn') && !told.has('received') && told.has('budget');
      if (rate === 'completion' || isOfBudget)
        entries.push(entryOf(token, 'project', [name], 'completion', about));
      else if (rate !== null)
        entries.push(entryOf(token, 'project', [name, rate], 'rate', { ...about, label: rate }));
      continue;
    }
    if (token.unit === null || dimensionOf(token.unit) !== 'money') continue;
    const said = amountOf(clause, figure, Number(token.value), named);
    if (said === null) continue;
    const { measure, negative } = said;
    told.add(measure === 'budget-full-year' ? 'budget' : measure);
    if (measure === 'adjustment' && TAKEN_BACK.test(clause) && SPENT_BEFORE.test(earlier)) {
      entries.push(
        entryOf(token, 'project', [name, RETURNED], measure, { ...about, negative, label: RETURNED }),
      );
      continue;
    }
    if (measure === 'budget-initial') named.initial = Number(token.value);
    else if (measure.startsWith('budget')) named.whole = Number(token.value);
    entries.push(
      entryOf(token, 'project', [name], measure, {
        ...about,
        negative,
        ...(measure === 'budget-initial' && ALL_INITIAL.test(figure.after) ? { label: '均为年初预算' } : {}),
        asOf: measure.startsWith('budget') ? null : date,
      }),
    );
  }
  return entries;
}

function rateOf(clause: string, after: string): string | null {
  const named = RATE.exec(clause)?.[1];
  if (named !== undefined) return named.startsWith('预算') ? 'completion' : named;
  return /已$/u.test(clause) && ALONE.test(clause.slice(0, -1))
    ? (RATE_AFTER.exec(after)?.[1] ?? null)
    : null;
}

/** The budgets a paragraph has named so far: the one adopted, and the one after all adjustments. */
type Named = { initial: number | null; whole: number | null };
/** The budget after all adjustments, where it is named right behind the adjustment: …，全年预算468.30万元. */
function levelAfter(after: string): number | null {
  const found = /^，(?:调整后|全年)(?:项目)?预算(?:数|资金|总额)?(?:为|共)?([\d.]+)万元/u.exec(after)?.[1];
  return found === undefined ? null : Number(found);
}

type Amount = { readonly measure: Measure; readonly negative: boolean };

function amountOf(
  clause: string,
  { after, earlier }: FigureWords,
  value: number,
  { initial, whole }: Named,
): Amount | null {
  const is = (measure: Measure, negative = false): Amount => ({ measure, negative });
  const adjusted = ADJUSTED.exec(clause);
  if (adjusted) {
    const [, how = '', to] = adjusted;
    if (to !== undefined) return null;
    if (how !== '调整') return is('adjustment', /减|收回/u.test(how));
    // 调整 without a direction may go either way or state the level reached, unless the budgets before and after are named.
    const level = whole ?? levelAfter(after);
    if (initial === null || level === null) return null;
    // Named between the two, it is what was added to the one or taken off it, whether or not it comes to the other.
    if (whole === null && value <= initial) return is('adjustment', level < initial);
    return Math.abs(Math.abs(level - initial) - value) > ROUNDING ? null : is('adjustment', level < initial);
  }
  const budgeted = BUDGET.exec(clause);
  if (budgeted) {
    const [, base] = budgeted;
    return is(
      base === '年初'
        ? 'budget-initial'
        : base === '全年' || base === '调整后'
          ? 'budget-full-year'
          : 'budget',
    );
  }
  if (PLANNED.test(clause)) return is('budget');
  if (RECEIVED.test(clause)) return is('received');
  if (ADJUSTED_TO.test(clause)) return initial === null ? null : is('budget-full-year');
  // 支出12万元用于宣传 is one of several uses; 预算60万元，支出49万元，执行率82% is the whole.
  if (SPENT.test(clause))
    return (BARE.test(clause) && !(BUDGETED.test(earlier) && RATED.test(after))) || after.startsWith('用于')
      ? null
      : is('outturn');
  if (TOTAL.test(clause) && BUDGET_AFTER.test(after) && earlier === '') return is('budget');
  if (ACTUAL.test(clause)) return INITIAL_AFTER.test(after) || BUDGET_AFTER.test(after) ? is('budget') : null;
  if (!ALONE.test(clause) && clause !== '中的') return null;
  if (INITIAL_AFTER.test(after)) return is('budget-initial');
  if (clause === '中的') return null;
  if (BUDGET_AFTER.test(after) || PART_OF.test(after)) return is('budget');
  if (clause === '') return null;
  if (RECEIVED_AFTER.test(after)) return is('received');
  if (SPENT_AFTER.test(after)) return is('outturn');
  return null;
}
