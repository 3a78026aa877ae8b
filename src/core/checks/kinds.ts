import type { Fact } from '../fact.ts';

/**
 * Kinds that hold nothing in common, by the labels of figures; `of` names the wholes that nothing of another kind is part
 * of, null where other kinds may always go untold.
 */
type Family = { readonly of: RegExp | null; readonly kinds: readonly RegExp[] };

const ANY = /^/u;

const family = (of: RegExp | null, ...kinds: readonly string[]): Family => ({
  of,
  kinds: kinds.map((kind) => new RegExp(`^(?:其中:?)?(?:${kind})`, 'u')),
});

const FUNDS = '(?:财政)?(?:补助|配套|专项|拨款|安排|投入|预算)*(?:资金)?(?:支出|收入)?$';
const PERSONS = '(?:人员)?(?:编制|职工)?(?:数|人数)?$';
const POSTS = /(?:^|核定|总|现有)?编制(?:数|总数|人数)?$/u;
const STAFF = /(?:在职|在编|实有)(?:在编)?(?:人员|人数|职工|干部职工)?$/u;
const OFFICIALS = `(?:公务员|行政)${PERSONS}`;
const AS_OFFICIALS = `(?:参公|参照公务员法?管理|参照)(?:事业)?${PERSONS}`;
const INSTITUTION = `事业${PERSONS}`;
const WORKERS = `(?:机关)?(?:工勤|工人|后勤)(?:服务)?${PERSONS}`;
const CARS = /(?:车|车辆)(?:保有量|数量|总数|实有数|实有)?$/u;
const POINTS = /得分$|总分$|评分$/u;
const points = (...parts: readonly string[]): Family => family(POINTS, ...parts.map((part) => `.*${part}`));

/** REGISTRY: kinds that hold nothing in common: of people, cars, money, points; schemes, halves of a year, ways of handling. */
const FAMILIES: readonly Family[] = [
  family(/(?:医药机构|“?两定”?机构)$/u, '.*(?:医疗机构|医院)$', '.*(?:药店|药房)$'),
  family(ANY, '(?:定点)?(?:医疗机构|医院)', '(?:定点)?(?:零售)?(?:药店|药房)'),
  family(/人员经费$/u, '.*工资福利支出$', '.*个人和家庭的?补助(?:支出)?$'),
  family(/公用经费$/u, '.*商品和服务支出$', '.*资本性支出$'),
  family(POSTS, OFFICIALS, INSTITUTION, WORKERS),
  family(STAFF, OFFICIALS, INSTITUTION, `(?:工勤|工人|聘用|临聘)${PERSONS}`),
  family(ANY, OFFICIALS, AS_OFFICIALS, INSTITUTION, WORKERS),
  family(CARS, '.*轿车$', '.*越野车$'),
  family(CARS, '.*轿车$', '.*越野车$', '.*(?:客车|商务车|旅行车|面包车|货车|其他车型)$'),
  family(ANY, '轿车$', '越野车$', '(?:小型)?客车$', '商务车$'),
  family(ANY, '男(?:性|职工|同志)?$', '女(?:性|职工|同志)?$'),
  points('投入', '产出', '效[益果]'),
  points('投入', '过程', '产出', '效[益果]'),
  points('决策', '过程', '产出', '效[益果]'),
  points('预算执行', '产出', '效益', '满意度'),
  family(ANY, `中央${FUNDS}`, `省级?${FUNDS}`, `(?:市|州)级?${FUNDS}`, `(?:县|区|县区)级?${FUNDS}`),
  family(
    ANY,
    `一般公共预算(?:预算)?${FUNDS}`,
    `政府性基金(?:预算)?${FUNDS}`,
    `国有资本经营(?:预算)?${FUNDS}`,
  ),
  family(ANY, ...['货物', '工程', '服务'].map((kind) => `(?:政府采购)?${kind}(?:类|支出|采购|金额)*$`)),
  family(ANY, ...['货物', '服务'].map((kind) => `(?:政府采购)?${kind}(?:类|支出|采购|金额)*$`)),
  family(ANY, '上半年', '下半年'),
  family(ANY, '(?:线上|网上|互联网)', '(?:线下|窗口|现场|大厅)'),
  family(ANY, '(?:城镇)?职工(?!缴)', '(?:城乡|城镇)?居民(?!缴)'),
  family(ANY, '在职(?:人员|职工)?', '(?:离?退休)(?:人员|职工)?'),
  family(ANY, '(?:省|区)内', '(?:跨省|省外|区外)'),
  family(
    null,
    '(?:居民|职工|参保人)?个人缴费(?:收入)?$',
    '(?:用人)?单位缴费(?:收入)?$',
    '(?:各级|上级)?(?:财政|政府)(?:补助|补贴)(?:资金|收入)?$',
    '利息(?:收入)?$',
  ),
  family(null, '住院', '(?:普通|慢特病)?门诊', '购药'),
  family(null, '(?:燃料|燃油|油料|加油)费', '维修(?:保养)?费', '(?:过路|过桥|通行)', '保险费', '停车费'),
  family(null, '(?:局|本)?(?:机关|本级)$', '.*(?:中心|事业单位|[下所直]属单位)$'),
  family(null, '县级', '(?:乡镇|镇街|街道)', '(?:村|社区)'),
];

/** Whether every part is of one kind, and each kind is told so many times. */
const tellsEach = ({ kinds }: Family, parts: readonly Fact[], isSo: (count: number) => boolean): boolean =>
  parts.every(({ label }) => kinds.filter((kind) => kind.test(label)).length === 1) &&
  kinds.every((kind) => isSo(parts.filter(({ label }) => kind.test(label)).length));

/** Whether parts are of kinds that hold nothing in common, each told at most once. */
export const areApart = (parts: readonly Fact[]): boolean =>
  parts.every(({ unit }) => unit === '辆') ||
  FAMILIES.some((one) => tellsEach(one, parts, (count) => count <= 1));

/** 其他 and 其余 are what is left: a list that tells it leaves nothing out. */
const REST = /^其[他它余]/u;

/** Whether the parts of a whole are of kinds that are all there are, each told once. */
export const areAllKinds = (whole: Fact, parts: readonly Fact[]): boolean =>
  REST.test(parts.at(-1)?.label ?? '') ||
  FAMILIES.some((one) => one.of?.test(whole.label) === true && tellsEach(one, parts, (count) => count === 1));
