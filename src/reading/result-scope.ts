import type { Item } from '../core/items.ts';

/** Groups of people: a figure told of one of them is not the figure of all the insured. */
const GROUPS =
  /贫困|脱贫|特困|低保|困难|残疾|优抚|孤儿|监测对象|低收入|边缘|学生|新生儿|儿童|老年|离休|退役|两病|高血压|糖尿病|扶贫|流动人口|灵活就业|企业|学校|高校|新增|减少|净增|惠民保|普惠|商业|商保|长期护理|长护|生育|工伤|失业|养老保险|公务员/u;
/** The supplement is another insurance than the basic one. */
const SUPPLEMENT = /大病/u;
/** Places smaller or larger than the bureau's own, and single institutions. */
const PLACES =
  /全国|国家统计|外省|[\p{Script=Han}]{2}(?:镇|乡(?!镇|村|居)|街道|社区)|[\p{Script=Han}](?:医院|卫生院|药房|公司)/u;
/** Campaigns, and single batches of purchased drugs. */
const CAMPAIGN =
  /专项(?:行动|治理|整治|检查)|飞行检查|交叉检查|“?回头看|抽查|夜查|突击|集中(?:整治|宣传月)|省级(?:检查|飞检)|第[一二三四五六七八九十]+(?:批|轮|季度|次)|试点/u;
const WHOLE_YEAR = /全年|年内|20\d\d年(?!\d{1,2}月)|截[至止]|今年/u;
/** 集采: a batch, a kind of drug or consumable, or a counted set of drugs. */
const DRUG_SET = /第[一二三四五六七八九十\d]+(?:批|轮)|\d+(?:个|种)|耗材|支架|胰岛素|关节|联盟|中成药/u;

/** Whether the words of the sentence before the naming clause make its figure one of a part only. */
export function isNarrowed(item: Item, before: string, clause: string): boolean {
  if (PLACES.test(before)) return true;
  if (item.topic === 'drugs') return DRUG_SET.test(before + clause);
  if (item.topic === 'supervision')
    return CAMPAIGN.test(before) && !WHOLE_YEAR.test(clause) && !/全年|年内/u.test(before);
  if (item.topic === 'assistance') return false;
  return GROUPS.test(before) || (SUPPLEMENT.test(before) && !item.id.includes('supplement'));
}

/** A clause that says what is to be, not what is. */
const INTENDED =
  /目标|计划|力争|争取|确保|要求|拟|预计|预期|将(?=达|实现|突破|覆盖|提高到)|应达|不低于|不少于|不超过|不高于|标准为每|起付|封顶|限额|上限|下限|门槛|(?<!违)规定|按照?$|给予$/u;
/** A clause of somebody else’s figures. */
const ELSEWHERE = /^(?:其中)?(?:全国|外省|周边|兄弟|邻[县市区]|同类|其他(?:市|县|区|地)|某[市县区])/u;

export const isIntended = (clause: string): boolean => INTENDED.test(clause);

/** A figure named as a duty: 任务28万人的102.25%, 国家70%的要求. */
const DUTY = /(?:任务|目标|指标|计划|要求|[国省市州县区]定|下达)(?:数|值)?(?:为|是|的)?$/u;
const OF_DUTY = /^的?(?:目标|要求|任务|标准|考核|指标|底线|红线)/u;
/** A bound that is reached later in the sentence: 走访企业860家以上，实际走访企业912家. */
const REACHED_LATER = /^[^。；]{0,60}实际/u;

/** Whether a figure is what had to be reached, by the words around it. */
export const isDuty = (
  { lead, after, shared, ahead }: { lead: string; after: string; shared: boolean; ahead: string },
  hedge: string | null,
): boolean =>
  DUTY.test(lead) ||
  OF_DUTY.test(after) ||
  (shared && after === '的') ||
  (hedge === '以上' && REACHED_LATER.test(ahead));

/** Whether words speak of another place, the nation or a larger region than the bureau's: at their start, or anywhere. */
export function isElsewhere(words: string, region: string, where: 'start' | 'anywhere' = 'start'): boolean {
  const other = `(?:全|我)(?!${region})[省市县区州]`;
  if (where === 'anywhere') return new RegExp(other, 'u').test(words);
  const clause = words.replace(
    /^[(①-⑳⑴-⒇]?(?:\d{1,2}[).、．])?(?:[一二三四五六七八九十]是)?(?:20\d\d年(?:度)?|截[至止][^，]{0,12})?/u,
    '',
  );
  return ELSEWHERE.test(clause) || new RegExp(`^${other}`, 'u').test(clause);
}
