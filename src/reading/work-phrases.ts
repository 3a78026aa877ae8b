import type { Item } from '../core/items.ts';
import { type Dimension, dimensionOf, type Unit } from '../core/quantity.ts';
import { WORK_ITEMS } from '../core/work-items.ts';

type Known = { readonly item: Item; readonly pattern: RegExp };

const LABELS: readonly Known[] = WORK_ITEMS.flatMap((item) =>
  item.labels.map((label): Known => ({ item, pattern: new RegExp(label, 'uy') })),
);

/** Words of a naming phrase that do not narrow what it names. */
const SAYS_NOTHING =
  /(?:全|我|本)(?:省|市|县|区|州|盟|旗)(?:内)?|(?:市|县|区|州|旗)(?:域)?内|辖区(?:内)?|我局|本局|(?:去年|上年)度?(?:同期|全年|末|底)?|(?:20\d\d)年(?:度|末|底)?|截[至止]到?(?:20\d\d年)?(?:\d{1,2}月)?(?:份)?(?:底|末|年底|年末)?(?:\d{1,2}日)?|(?:\d{1,2}[-—~至到])?\d{1,2}月(?:份)?|上半年|前三季度|(?:提高|上升|提升|增加|下降|降低)(?:到|至)|巩固|全年度?|年内|年度|今年|当年|本年度?|年末|年底|目前|现|已|共计?|总计|合计|累计|计|约|实际|实现|达成?到?了?|为|是|有|均|约为|持续|稳定|稳步|保持|维持|在|至|超过?|突破|接近|近|人数|人次|金额|比例|“|”|各项|其中|[A-Z][、.]|:/uy;
/** The mark of a list item. */
const ENUMERATED =
  /^(?:[①-⑳⑴-⒇]|\(?\d{1,2}[).、．]|\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]是)+/u;
/** The same words, where 共有 or 现有 says that something is there. */
const EXISTS = /共|现有|有|总数|达|纳入|^(?:全|我|本)[省市县区州盟旗]|辖区/u;

/** No name is longer than this. */
const LONGEST = 60;

export type WorkLabel = { readonly text: string; readonly items: readonly Item[]; readonly among: boolean };

const lengthAt = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
};

/** The one thing a naming phrase names, when every word of it is understood; null otherwise. */
export function nameWork(phrase: string, region: string): WorkLabel | null {
  const foreign = new RegExp(`全(?!${region})[省市县区州盟旗]|我(?!${region})[省市县区州盟旗]`, 'u');
  if (phrase === '' || phrase.length > LONGEST || foreign.test(phrase)) return null;
  let label: WorkLabel | null = null;
  for (let at = ENUMERATED.exec(phrase)?.[0].length ?? 0; at < phrase.length; ) {
    const found = LABELS.map(({ item, pattern }) => ({ item, length: lengthAt(pattern, phrase, at) }));
    const longest = Math.max(...found.map(({ length }) => length));
    const idle = lengthAt(SAYS_NOTHING, phrase, at);
    if (Math.max(longest, idle) === 0) return null;
    if (longest > idle) {
      if (label) return null;
      label = {
        text: phrase.slice(at, at + longest),
        items: [...new Set(found.filter(({ length }) => length === longest).map(({ item }) => item))],
        among: phrase.includes('其中'),
      };
    }
    at += Math.max(longest, idle);
  }
  if (label?.items.some(({ id }) => id === 'designated') && !EXISTS.test(phrase.replace(label.text, '')))
    return null;
  return label;
}

/** Short names that mean a registered item only right after another: 居民 after 参保, 支出 after 大病险待遇享受. */
const AFTER: readonly (readonly [after: RegExp, words: RegExp, id: string])[] = [
  [
    /^insured(?:-employees|-residents)?$/u,
    /^(?:其中:?)?(?:城乡居民|居民)(?:基本)?(?:医保|医疗保险)?$/u,
    'insured-residents',
  ],
  [
    /^insured(?:-employees|-residents)?$/u,
    /^(?:其中:?)?(?:城镇职工|职工)(?:基本)?(?:医保|医疗保险)?$/u,
    'insured-employees',
  ],
  [/^insured(?:-residents|-employees)?$/u, /^(?:综合)?参保率$/u, 'insured-rate'],
  [/^supplement-visits$/u, /^(?:基金)?(?:支出|报销|赔付)(?:金额|资金)?$/u, 'supplement'],
  [/^fund-income$/u, /^(?:基金)?总支出$/u, 'benefit'],
  [/^benefit-visits$/u, /^基金(?:申报)?总?支出(?:金额)?$/u, 'benefit'],
  [
    /^assistance-(?:visits|persons)$/u,
    /^(?:发放|支出|支付)?(?:医疗)?救助(?:金额|资金|金|基金)$/u,
    'assistance',
  ],
  [
    /^assistance-inpatient-(?:visits|persons)$/u,
    /^(?:发放|支出|支付)?救助(?:金额|资金|金)$/u,
    'assistance-inpatient',
  ],
  [
    /^assistance-outpatient-(?:visits|persons)$/u,
    /^(?:发放|支出|支付)?救助(?:金额|资金|金)$/u,
    'assistance-outpatient',
  ],
  [/^premium-aid-(?:persons|visits)$/u, /^(?:资助|代缴|参保缴费|补助)?(?:金额|资金)$/u, 'premium-aid'],
  [/^designated$/u, /^(?:全年)?(?:完成)?(?:现场|监督)?检查$/u, 'inspected'],
  [/^inspected(?:-times)?$/u, /^(?:检查)?覆盖率$/u, 'inspected-rate'],
  [/^(?:inspected(?:-rate)?|handled)(?:-times)?$/u, /^(?:查处|处理)(?:违法|违规|违约)*$/u, 'handled'],
  [/^(?:inspected|handled|suspended)(?:-times)?$/u, /^(?:暂停|中止)(?:医保)?(?:服务)?协议$/u, 'suspended'],
];

/** What a bare name means right after a figure of an item, or null. */
export function nameAfter(phrase: string, previous: Item): WorkLabel | null {
  const words = phrase.replace(/^(?:已|共|累计|并)+/u, '').replace(/(?:达到?了?|为|共计?|合计|累计)+$/u, '');
  const rule = AFTER.find(([after, pattern]) => after.test(previous.id) && pattern.test(words));
  if (!rule) return null;
  const items = WORK_ITEMS.filter(({ id }) => id === rule[2] || id === `${rule[2]}-times`);
  return { text: words, items, among: false };
}

/** The item of a label that is counted as the figure is: 家 is not 家次, 人 is not 人次. */
export function itemFor({ items }: WorkLabel, unit: Unit, phrase: string): Item | null {
  const wanted: Dimension = dimensionOf(unit);
  const exact = items.filter(({ id, dimension }) =>
    id.endsWith('-times') ? unit === '家次' : dimension === wanted && unit !== '家次',
  );
  if (exact.length === 1) return exact[0] ?? null;
  const [only] = items.filter(({ dimension }) => dimension === 'standard');
  return wanted === 'money' && unit === '元' && only && items.length === 1 && /标准|每人|人均/u.test(phrase)
    ? only
    : null;
}
