import type { Measure } from '../core/fact.ts';
import { dimensionOf } from '../core/quantity.ts';
import type { Entry } from './entries.ts';
import { entryOf, type FigureWords, namesOtherYear } from './figure-words.ts';
import { INDICATOR } from './indicator-lists.ts';
import { beginsWithAct } from './result-names.ts';
import type { Subject } from './subjects.ts';
import type { Token } from './tokens.ts';

/** Sections that set what is to be reached, and sections that tell what was. The innermost heading that says so decides. */
const SETS = /绩效目标(?!完成|实现)|总体目标|目标设[定置]|具体绩效指标|预期目标/u;
const TELLS =
  /完成情况|效益情况|实现情况|绩效情况|整体绩效|指标分析|绩效分析|效益分析|产出分析|项目(?:产出|效益|效果)|评价结论/u;
/** In a section that sets targets, words that tell what was reached all the same. */
const REACHED = /已|全部达成|达成预期|完成了|圆满|得到提升|逐步提高/u;

/** An indicator of the national form, before the words it is told in: （1）数量指标：…. */
const LABELLED = new RegExp(`(?:^|[。；])${INDICATOR}[:。]`, 'u');
const RATIO =
  /^(.{0,40}?(?:率|满意度|知晓度|支付比例|报销比例|救助比例))(?:均|稳定|保持|基本|实际|继续)*(?:达到|达|为|在|提升至|大于等于|大于或等于)?$/u;
const COUNTED = /^共?(.{4,40}?)(?:共计|共|达到|达|为|约|大于等于|大于或等于)?$/u;
/** 医疗救助人次指标值≥5000人次，实际完成5200人次: what was set and what was reached, one after the other. */
const SET =
  /^(.{2,40}?)(?:的)?(?:年度|年初|绩效|预期)*(?:指标值|目标值|指标|目标)(?:设定)?(?:为|:)?(?:大于等于|大于或等于)?$/u;
const REACHED_AFTER = /^(?:全年|年度)?(?:实际(?:完成|达到)?(?:值|数|率)?|完成值)(?:为|达到|达|:)*$/u;
/** Words of a plan in a section that tells what was reached. */
const OF_A_PLAN = /指标|目标|计划|预期|要求|应当|确保/u;
const AT_LEAST = /大于(?:或)?等于$/u;
/** Words that do not name an indicator, or name one of another year or another place. */
const NOT_NAMED =
  /^(?:其中|包括|以及|和|与|按|由|从|在|较|比|根据|标准|限额|约|近|较|比)|上年|去年|同期|同比|全国|全省|每[项个次人]|扣|得分|评分|满分|不得|(?:提高|增加|增长|上升|下降|减少|降低|节约)了?$/u;
/** What a numbered paragraph is about: （6）异地就医直接结算率。 */
const ABOUT = /^(?:\(\d{1,2}\)|\d{1,2}[.、．])([^，。；:\d]{2,30})[。:]/u;
/** The figure stands at the end of its clause: nothing is said of it after. */
const ENDS = /^[，。；、)]|^等?[，。；]|^$/u;

function measureIn(section: readonly string[], sentence: string): Measure | null {
  for (const heading of [...section].reverse()) {
    if (TELLS.test(heading)) return 'actual';
    if (SETS.test(heading)) return REACHED.test(sentence) ? null : 'target';
  }
  return null;
}

/**
 * Reads indicators told in prose: ratios by their own name in a section that sets or tells them, and whatever is counted
 * under an indicator of the national form (数量指标：…), which `listed` says of the whole paragraph. Whether a figure was
 * set or reached, only the section says.
 */
export function readIndicatorProse(
  text: string,
  figures: readonly FigureWords[],
  subject: Subject,
  section: readonly string[],
  listed: boolean,
  year: number,
): Entry[] {
  const labelled = LABELLED.exec(text);
  const about = ABOUT.exec(text)?.[1] ?? '';
  let act = false;
  /** The indicator set last in this sentence, which 实际完成 speaks of. */
  let set: string | null = null;
  return figures.flatMap((figure): Entry[] => {
    const { token, clause, earlier, after } = figure;
    if (earlier === '') set = null;
    const goesOn = act && earlier !== '' && !/[，,；:]$/u.test(earlier);
    act = beginsWithAct(clause) || goesOn;
    if (goesOn && !beginsWithAct(clause)) return [];
    const measure = measureIn(section, `${earlier}${clause}${after}`);
    if (token.unit === null || !measure || !ENDS.test(after)) return [];
    if (namesOtherYear(`${earlier}${clause}`, year)) return [];
    const words = clause.replace(/[“”]/gu, '').replace(/^(?:20\d\d年(?:度)?|全年|当年|目标\d?)/u, '');
    const bounded = AT_LEAST.test(words) ? { ...token, hedge: '≥' } : token;
    const state = (name: string, as: Measure): Entry[] => [
      entryOf(bounded, 'performance', [subject.name, name], as, { year }),
    ];
    const under = listed || (labelled !== null && labelled.index < token.start);
    if (measure === 'actual' && under) {
      const named = SET.exec(words)?.[1];
      if (named !== undefined) {
        set = named;
        return state(named, 'target');
      }
      if (REACHED_AFTER.test(words)) return set === null ? [] : state(set, 'actual');
    }
    if (NOT_NAMED.test(words) || (measure === 'actual' && OF_A_PLAN.test(words))) return [];
    const name = nameOf(words, token, under) ?? (measure === 'target' ? nameOfNumber(words, bounded) : null);
    // Where a department tells what was reached, its rates are those of the work or of its budget.
    const known = under || measure === 'target' || subject.kind !== 'department';
    if (name === null || !(known || /满意度|知晓[率度]/u.test(name))) return [];
    return state(about.endsWith(name) ? about : name, measure);
  });
}

/** A number of people or things by its own name, with the bound that is set: 参保人数不少于…. */
const NUMBER_OF = /^([^，。；:]{2,30}?(?:人数|人次|户数|家数|次数|份数|件数|场次))(?:达到?|为)?$/u;

function nameOfNumber(words: string, { unit, hedge }: Token): string | null {
  return unit === '%' || hedge === null ? null : (NUMBER_OF.exec(words)?.[1] ?? null);
}

/** The indicator a clause names: a ratio by its own name, anything else only under an indicator of the national form. */
function nameOf(words: string, { unit }: Token, under: boolean): string | null {
  if (unit === null || dimensionOf(unit) === 'score') return null;
  const named = unit === '%' ? RATIO.exec(words) : under ? COUNTED.exec(words) : null;
  const name = named?.[1] ?? '';
  return name.length < 2 ? null : name;
}
