import type { Fact } from '../fact.ts';

/** Kinds that are all there are: a list of each of them leaves nothing out. */
const ALL_KINDS: readonly (readonly [whole: RegExp, ...kinds: RegExp[]])[] = [
  [/(?:医药机构|“?两定”?机构)$/u, /(?:医疗机构|医院)$/u, /(?:药店|药房)$/u],
  [/人员经费$/u, /工资福利支出$/u, /个人和家庭的?补助(?:支出)?$/u],
  [/公用经费$/u, /商品和服务支出$/u, /资本性支出$/u],
  [
    /(?:在职|在编|实有)(?:人员|人数|职工|干部职工)?$/u,
    /(?:公务员|行政(?:人员|编制)?)$/u,
    /事业(?:人员|编制)?$/u,
    /(?:工勤|工人|聘用|临聘)(?:人员|编制)?$/u,
  ],
  [
    /编制(?:数|总数)?$/u,
    /行政(?:人员|编制)?$/u,
    /参公(?:人员|编制)?$/u,
    /事业(?:人员|编制)?$/u,
    /工勤(?:人员|编制)?$/u,
  ],
  [/编制(?:数|总数)?$/u, /行政(?:人员|编制)?$/u, /事业(?:人员|编制)?$/u, /工勤(?:人员|编制)?$/u],
  [
    /(?:在职|在编|实有)(?:人员|人数|职工)?$/u,
    /行政(?:人员)?$/u,
    /参公(?:人员)?$/u,
    /事业(?:人员)?$/u,
    /工勤(?:人员)?$/u,
  ],
  [/(?:车|车辆)(?:保有量|数量|总数|实有数|实有)?$/u, /轿车$/u, /越野车$/u],
  [
    /(?:车|车辆)(?:保有量|数量|总数|实有数|实有)?$/u,
    /轿车$/u,
    /越野车$/u,
    /(?:客车|商务车|旅行车|面包车|货车|其他车型)$/u,
  ],
  [/(?:人员|人数|职工|干部|在职|在编|实有)$/u, /^男(?:性|职工|同志)?$/u, /^女(?:性|职工|同志)?$/u],
  [/得分$|总分$|评分$/u, /投入/u, /产出/u, /效[益果]/u],
  [/得分$|总分$|评分$/u, /投入/u, /过程/u, /产出/u, /效[益果]/u],
  [/得分$|总分$|评分$/u, /决策/u, /过程/u, /产出/u, /效[益果]/u],
  [/得分$|总分$|评分$/u, /预算执行/u, /产出/u, /效益/u, /满意度/u],
  [/参保(?:总?人数|人口)?$/u, /职工(?:基本)?(?:医保|医疗保险)?$/u, /居民(?:基本)?(?:医保|医疗保险)?$/u],
];

const FUNDS = '(?:财政)?(?:补助|配套|专项|拨款|安排|投入|预算)*(?:资金)?(?:支出|收入)?$';

/** Kinds that hold nothing in common, by the labels of figures; `complete` where nothing is of another kind. */
type Family = { readonly kinds: readonly RegExp[]; readonly complete: boolean };

const family = (complete: boolean, ...kinds: readonly string[]): Family => ({
  kinds: kinds.map((kind) => new RegExp(`^(?:其中)?${kind}`, 'u')),
  complete,
});

/** REGISTRY: kinds that hold nothing in common: levels that give money, halves of a year, schemes, ways of handling. */
const FAMILIES: readonly Family[] = [
  family(true, `中央${FUNDS}`, `省级?${FUNDS}`, `市级?${FUNDS}`, `(?:县|区|县区)级?${FUNDS}`),
  family(
    true,
    `一般公共预算(?:预算)?${FUNDS}`,
    `政府性基金(?:预算)?${FUNDS}`,
    `国有资本经营(?:预算)?${FUNDS}`,
  ),
  family(
    true,
    '行政(?:人员|编制|职工)?$',
    '(?:参公|参照)(?:人员|编制|职工)?$',
    '事业(?:人员|编制|职工)?$',
    '(?:机关)?工勤(?:人员|编制|职工)?$',
  ),
  family(true, '轿车$', '越野车$', '(?:小型)?客车$', '商务车$'),
  family(true, ...['货物', '工程', '服务'].map((kind) => `(?:政府采购)?${kind}(?:类|支出|采购|金额)*$`)),
  family(true, ...['货物', '服务'].map((kind) => `(?:政府采购)?${kind}(?:类|支出|采购|金额)*$`)),
  family(true, '上半年', '下半年'),
  family(true, '(?:线上|网上|互联网)', '(?:线下|窗口|现场|大厅)'),
  family(true, '(?:城镇)?职工(?!缴)', '(?:城乡|城镇)?居民(?!缴)'),
  family(true, '(?:定点)?(?:医疗机构|医院)', '(?:定点)?(?:零售)?(?:药店|药房)'),
  family(true, '在职(?:人员|职工)?', '(?:离?退休)(?:人员|职工)?'),
  family(true, '(?:省|区)内', '(?:跨省|省外|区外)'),
  family(true, '男', '女'),
  family(
    false,
    '(?:居民|职工|参保人)?个人缴费(?:收入)?$',
    '(?:用人)?单位缴费(?:收入)?$',
    '(?:各级|上级)?(?:财政|政府)(?:补助|补贴)(?:资金|收入)?$',
    '利息(?:收入)?$',
  ),
  family(false, '住院', '(?:普通|慢特病)?门诊', '购药'),
  family(false, '县级', '(?:乡镇|镇街|街道)', '(?:村|社区)'),
];

/** Whether parts are of kinds that hold nothing in common, each at most once; `all` where every kind is told. */
export const areApart = (parts: readonly Fact[], all: boolean): boolean =>
  (!all && parts.every(({ unit }) => unit === '辆')) ||
  FAMILIES.some(
    ({ kinds, complete }) =>
      (complete || !all) &&
      parts.every(({ label }) => kinds.filter((kind) => kind.test(label)).length === 1) &&
      kinds.every((kind) => {
        const told = parts.filter(({ label }) => kind.test(label)).length;
        return all ? told === 1 : told <= 1;
      }),
  );

/** 其他 is what is left: a list that tells it leaves nothing out. */
const REST = /^其[他它]/u;

/** Whether the parts of a whole are of kinds that are all there are. */
export const isAllKinds = (whole: Fact, parts: readonly Fact[]): boolean =>
  REST.test(parts.at(-1)?.label ?? '') ||
  ALL_KINDS.some(
    ([total, ...kinds]) =>
      total.test(whole.label) &&
      parts.length === kinds.length &&
      kinds.every((kind) => parts.filter(({ label }) => kind.test(label)).length === 1),
  );
