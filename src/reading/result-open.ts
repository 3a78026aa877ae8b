import { dimensionOf, type Unit } from '../core/quantity.ts';
import { WORK_ITEMS } from '../core/work-items.ts';
import { isChange, isMove, measureOf, RESULT, type Said } from './result-changes.ts';
import type { Figure } from './result-figures.ts';
import {
  bareName,
  beginsWithAct,
  countedNoun,
  isBare,
  isDoneWith,
  isKind,
  isName,
  nameCounted,
  namesNothing,
} from './result-names.ts';
import type { Time } from './result-time.ts';
import type { Told, Trail } from './result-trail.ts';

/** The units in which one act is told twice: 赔付5.4万人次、2.31亿元. */
const PAIRED = new Set(['person', 'visit', 'money', 'thing']);

/** A second figure of the same act, right after the first and in another dimension. */
export function pairedWith({ token, after }: Figure, { last }: Trail): Said | null {
  if (!last || after !== '' || (last.measure !== 'count' && last.measure !== 'outturn')) return null;
  const dimension = dimensionOf(token.unit);
  const before = dimensionOf(last.unit);
  if (dimension === before || !PAIRED.has(dimension) || !PAIRED.has(before)) return null;
  const measure = measureOf(token.unit, last.name);
  if (measure !== 'count' && measure !== 'outturn') return null;
  const stem = last.item.id.replace(/-(?:visits|persons)$/u, '');
  const partner =
    last.item.id === RESULT.id
      ? RESULT
      : WORK_ITEMS.find(
          (item) => item.dimension === dimension && item.id.replace(/-(?:visits|persons)$/u, '') === stem,
        );
  if (!partner) return null;
  return { item: partner, label: last.name, path: partner === RESULT ? last.path : [], measure };
}

/** An open result: the words that name the figure, as printed. A known name that is only of a part needs its whole. */
export function openOf(figure: Figure, trail: Trail, time: Time, part: boolean): Said | null {
  const { token, lead, after, shared } = figure;
  if (time.since || token.unit === '个百分点' || token.unit === '倍') return null;
  const dimension = dimensionOf(token.unit);
  const amount = dimension === 'money' || dimension === 'standard';
  const done = isDoneWith(after);
  const noun = done || amount || (dimension === 'ratio' && shared) ? '' : countedNoun(after, shared);
  if (noun === '' && after !== '' && !shared && !done && !/^[、)]/u.test(after)) return null;
  const name = noun === '' ? bareName(lead) : nameCounted(lead, noun);
  if (
    !isName(name) ||
    namesNothing(name) ||
    // 组织37家: the noun alone says a kind, and a part of a list is told before its figure.
    (isKind(name) && (!trail.listing || noun !== '')) ||
    /^占|^(?:实际|基本|超额|未|已|全部|完成)+$/u.test(name) ||
    isChange(name) ||
    (trail.comparing && isMove(name)) ||
    (dimension === 'money' && /财政补助$/u.test(name))
  )
    return null;
  // 暂停科室1个、医师资格2人: the second is suspended too, and its own words do not say so.
  if (/^、/u.test(lead) && trail.last && beginsWithAct(trail.last.name) && !beginsWithAct(name)) return null;
  const measure = measureOf(token.unit, name);
  // 医保基金总收入62.85亿元、总支出57.14亿元: two sides of one account, neither a part of the other.
  const side = /^(总?)(?:支出)$/u.test(name)
    ? /^(.+?)总?收入$/u.exec(trail.last?.name ?? '')?.[1]
    : undefined;
  if (side !== undefined && !isBare(side) && !/[。；]/u.test(figure.between))
    return { item: RESULT, label: name, path: [side + name], measure };
  const outer = outerOf(figure, trail, name, part);
  if (outer === null) return null;
  if (figure.deed !== null && !(figure.deed !== '' && name.endsWith(figure.deed)))
    return figure.deed === '' || amount
      ? null
      : { item: RESULT, label: name, path: [figure.deed, name], measure };
  return {
    item: RESULT,
    label: name,
    path: outer.at(-1)?.endsWith(name) ? outer : [...outer, name],
    measure,
  };
}

/**
 * What must stand before a name for it to be clear: the whole it is part of, the noun counted just before, or for a
 * bare name the figure it goes on from; null when that is not said.
 */
function outerOf(
  { between, lead, topic, token }: Figure,
  trail: Trail,
  name: string,
  part: boolean,
): readonly string[] | null {
  const bare = isBare(name) || part;
  const { last, whole } = trail;
  if (trail.listing && trail.begun) {
    if (whole && dimensionOf(whole.unit) === dimensionOf(token.unit)) return [whole.name];
    if (!bare) return trail.unread ? null : [];
    // 其中住院5.02万人次、基金支付4.83亿元: of the part just told.
    const ofPart = last && last !== whole && !/[，。；]|其中/u.test(between);
    return ofPart && dimensionOf(last.unit) !== dimensionOf(token.unit) ? last.path : null;
  }
  if (trail.noun !== '' && !/^[及和与、]/u.test(lead)) return isKind(trail.noun) && !bare ? [] : [trail.noun];
  if (!bare) return [];
  // 参保率均为100%: of all that was told, not of the last.
  if (part && !isBare(name)) return isName(topic) && isSubject(topic) ? [topic] : null;
  if (/(?<![人次日月户平])均(?:为|达|达到|超过|在)?$/u.test(lead)) return null;
  if (last && !/[。；]/u.test(between)) return subjectOf(last, name, token.unit);
  return isName(topic) && isSubject(topic) ? [topic] : null;
}

/** The level or the number told of a subject, which is not the subject: “惠民保”参保, 药品平均降幅. */
const TOLD_OF = /(?:参保|激活|(?:筹资|缴费|补助)标准|(?:价格)?(?:平均|最高)?降幅)$/u;

const PAID_FOR = /待遇|费用|支付|支出|救助|结算|赔付|报销|补偿|金额|理赔|享受|资助/u;

/** What a bare name after a told figure is of; spending after income has the words of the income. */
function subjectOf({ path, name }: Told, bare: string, unit: Unit): readonly string[] | null {
  const said = path[0] ?? name;
  if ((isBare(said) && path.length === 1) || /问卷|调查/u.test(said)) return null;
  // 受理评估申请、通过、支付待遇: money is paid for treatment, not for an application.
  if (dimensionOf(unit) === 'money' && path.length > 1 && !PAID_FOR.test(name)) return null;
  const subject = said.replace(TOLD_OF, '');
  return [subject !== said && isName(subject) && !isBare(subject) ? subject : said].filter(
    (words) => words !== bare,
  );
}

/** A numbered item is a subject when it is headed by a thing, not by what is said of it: 基金监管持续高压. */
const isSubject = (topic: string): boolean =>
  /(?:保险|救助|报销|结算|待遇|门诊|住院|保障|采购|集采|用药|推广|服务|信息|项目|率)(?:情况)?$/u.test(
    topic,
  ) && !/^坚持|.(?:坚持|推进|持续|提升|强化|落实)/u.test(topic);
