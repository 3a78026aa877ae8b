import type { ItemId } from './fact.ts';
import type { Item, Topic } from './items.ts';
import type { Dimension } from './quantity.ts';

/** 基本医疗保险 as printed, and the two schemes it consists of. */
const BASIC = '(?:基本医疗保险|基本医保|医疗保险|医保)';
const RESIDENTS = '(?:城乡居民|居民)';
const EMPLOYEES = '(?:城镇职工|职工)';
const SUPPLEMENT = '大病(?:补充)?(?:医疗)?保?险';
const HEADS = '(?:总)?参保(?:总)?(?:人数|人员|人口)(?:总数)?';
/** 两定机构: hospitals and pharmacies together; one of the two alone is not the whole. */
const INSTITUTIONS = '(?:“?两定”?|定点|协议)?(?:医药)?(?:服务)?机构';
const PREMIUM =
  '(?:(?:城乡居民)?(?:基本)?(?:医疗保险|医保|参保)(?:个人)?(?:缴费|参保)?(?:费用|费|保费|资金|补助)?|参保|参合|参保参合|保费|个人缴费)';
const NEEDY = '(?:城乡)?(?:困难|特殊)(?:群众|人员|群体|人群|居民)';

const item =
  (topic: Topic) =>
  (dimension: Dimension, id: string, name: string, labels: readonly string[], parent?: string): Item => ({
    id: id as ItemId,
    name,
    topic,
    dimension,
    labels,
    ...(parent ? { parent: parent as ItemId } : {}),
  });

const insured = item('insured');
const benefit = item('benefit');
const assistance = item('assistance');
const supervision = item('supervision');
const drugs = item('drugs');
const settlement = item('settlement');

/** Groups whose premium is paid for them, counted apart from one another. */
const AIDED: readonly (readonly [id: string, name: string, words: string])[] = [
  ['', '困难群众', NEEDY],
  ['-destitute', '特困人员', '(?:城乡)?特困(?:供养|救助供养)?(?:人员|对象)'],
  ['-allowance', '低保对象', '(?:城乡)?低保(?:对象|人员)'],
  ['-poor', '建档立卡贫困人口', '(?:建档立卡(?:贫困|脱贫)?|农村贫困|贫困|脱贫)(?:人口|人员|户|群众|对象)'],
  ['-disabled', '重度残疾人', '(?:重度|重症)残疾(?:人员|人)'],
];

const premiumAid = AIDED.flatMap(([kind, name, words]): Item[] => {
  const aided = [
    `(?:资助|代缴)${words}(?:参加)?${PREMIUM}`,
    `(?:为|对|给)?${words}(?:资助|代缴)(?:了)?${PREMIUM}`,
    `资助参保${words}`,
    ...(kind === '' ? [`资助(?:参保参合|参保)(?:人数|人次|金额|资金)?`] : []),
  ];
  const parent = kind === '' ? undefined : 'premium-aid-persons';
  return [
    assistance('person', `premium-aid${kind}-persons`, `资助参保人数（${name}）`, aided, parent),
    assistance('visit', `premium-aid${kind}-visits`, `资助参保人次（${name}）`, aided),
    assistance('money', `premium-aid${kind}`, `资助参保金额（${name}）`, aided, kind && 'premium-aid'),
  ];
});

const byLevel = (level: string, words: string, name: string): Item =>
  insured(
    'standard',
    `subsidy-standard${level}`,
    `居民医保${name}补助标准`,
    [`${words}(?:实际)?(?:人均)?补助(?:标准)?`],
    level && 'subsidy-standard',
  );

const rateOfInpatients = (kind: string, who: string, name: string): Item[] => {
  const heads =
    who === '' ? '(?:参保(?:人员|群众|居民|患者|人)?(?:的)?)?' : `${who}${BASIC}?(?:参保(?:人员|人))?`;
  const paid = '(?:的)?(?:平均)?(?:报销|补偿|支付|基金支付|统筹基金支付)(?:比例|比|率)';
  return [
    benefit('ratio', `policy-rate${kind}`, `${name}政策范围内住院费用报销比例`, [
      `${heads}政策范围内住院(?:医疗)?(?:费用)?${paid}`,
      `${heads}住院(?:医疗)?(?:费用)?政策(?:范围)?内${paid}`,
    ]),
    benefit('ratio', `actual-rate${kind}`, `${name}住院费用实际报销比例`, [
      `${heads}住院(?:医疗)?(?:总)?(?:费用)?(?:的)?实际(?:报销|补偿)(?:比例|比|率)`,
      `${heads}实际住院(?:费用)?(?:报销|补偿)(?:比例|比|率)`,
    ]),
  ];
};

/** The three ways money is given under 医疗救助, or all of it. */
const assisted = (kind: string, words: string, name: string): Item[] => {
  const parent = kind === '' ? undefined : 'assistance';
  const base = `(?:实施|开展|给予)?${words}(?:基金|资金)?(?:救助)?(?:(?:城乡)?困难(?:群众|人员|居民)|救助对象)?`;
  const heads = [`${base}(?:人数|人次|达)?`];
  return [
    assistance('visit', `assistance${kind}-visits`, `${name}人次`, heads, parent && `${parent}-visits`),
    assistance('person', `assistance${kind}-persons`, `${name}人数`, heads, parent && `${parent}-persons`),
    assistance(
      'money',
      `assistance${kind}`,
      `${name}金额`,
      [
        `${words}(?:基金|资金)?(?:总)?(?:支出|支付|救助金额|救助资金|金额)(?:金额|总额)?`,
        `(?:发放|支付|支出)${words}(?:资金|金|基金|补助资金)`,
        ...(kind === '' ? [] : [words]),
      ],
      parent,
    ),
  ];
};

const recovered = (kind: string, name: string, labels: readonly string[]): Item =>
  supervision('money', `recovered${kind}`, name, labels, kind && 'recovered');

/** The same act counted by institutions (家) and by visits to them (家次): never one quantity. */
const dealtWith = (id: string, name: string, labels: readonly string[], parent?: string): Item[] => [
  supervision('institution', id, `${name}机构数`, labels, parent),
  supervision('count', `${id}-times`, `${name}家次`, labels, parent && `${parent}-times`),
];

/** REGISTRY: the countable results of a bureau's work, told in prose and in performance forms. */
export const WORK_ITEMS: readonly Item[] = [
  insured('person', 'insured', '基本医疗保险参保人数', [
    `(?:参加)?${BASIC}${HEADS}`,
    `${BASIC}(?:参保|覆盖(?:人口|人群|人数)?|参保覆盖)`,
    `${RESIDENTS}和${EMPLOYEES}参加${BASIC}`,
    HEADS,
    `参加${BASIC}(?:的)?(?:人数|人员)?`,
    '参保',
  ]),
  insured(
    'person',
    'insured-residents',
    '城乡居民参保人数',
    [
      `${RESIDENTS}${BASIC}?(?:${HEADS}|参保)`,
      `参加${RESIDENTS}${BASIC}(?:的)?(?:人数|人员)?`,
      `${RESIDENTS}参加${BASIC}`,
    ],
    'insured',
  ),
  insured(
    'person',
    'insured-employees',
    '城镇职工参保人数',
    [`${EMPLOYEES}${BASIC}?(?:${HEADS}|参保)`, `参加${EMPLOYEES}${BASIC}(?:的)?(?:人数|人员)?`],
    'insured',
  ),
  insured('person', 'insured-supplement', '大病补充保险参保人数', [`${SUPPLEMENT}(?:${HEADS}|参保)`]),
  insured('ratio', 'insured-rate', '基本医疗保险参保率', [`${BASIC}?(?:综合)?参保(?:覆盖)?率`]),
  insured('ratio', 'insured-rate-residents', '城乡居民参保率', [`${RESIDENTS}${BASIC}?参保(?:覆盖)?率`]),
  insured('ratio', 'insured-rate-registered', '参保率（户籍人口）', [
    `以?户籍人口(?:数)?(?:为基数)?(?:计算)?(?:的)?${BASIC}?(?:综合)?参保率`,
  ]),
  insured('ratio', 'insured-rate-resident', '参保率（常住人口）', [
    `以?常住人口(?:数)?(?:为基数)?(?:计算)?(?:的)?${BASIC}?(?:综合)?参保率`,
  ]),
  insured('standard', 'premium-standard', '居民医保个人缴费标准', [
    `(?:${RESIDENTS}(?:${BASIC})?)?个人(?:年)?缴费(?:标准)?`,
  ]),
  byLevel('', '(?:(?:各级|三级)?财政|各级财政实际)', '财政'),
  byLevel('-central', '中央(?:财政)?', '中央财政'),
  byLevel('-province', '省(?:级)?(?:财政)?', '省级财政'),
  byLevel('-city', '市(?:级)?(?:财政)?', '市级财政'),
  byLevel('-county', '(?:县|区)(?:级)?(?:财政)?', '县级财政'),

  benefit('visit', 'benefit-visits', '基本医疗保险待遇享受人次', [
    `${BASIC}?待遇享受(?:人次)?`,
    `享受${BASIC}待遇(?:人次)?`,
  ]),
  benefit('money', 'benefit', '基本医疗保险基金支出', [
    `${BASIC}?基金(?:申报)?总?支出(?:总额)?`,
    `${BASIC}?(?:基金)?报销(?:总)?金额`,
    `${BASIC}待遇支出`,
  ]),
  benefit('money', 'fund-income', '基本医疗保险基金收入', [`${BASIC}?基金总?收入`]),
  benefit('visit', 'supplement-visits', '大病补充保险待遇享受人次', [
    `${SUPPLEMENT}(?:待遇享受|享受待遇|享受|赔付|报销|待遇)(?:人次)?`,
    `享受${SUPPLEMENT}待遇(?:人次)?`,
  ]),
  benefit('money', 'supplement', '大病补充保险支出', [
    `${SUPPLEMENT}(?:待遇|基金|资金)?(?:支出|赔付|报销|支付)(?:金额|资金)?`,
  ]),
  ...rateOfInpatients('', '', ''),
  ...rateOfInpatients('-residents', RESIDENTS, '居民'),
  ...rateOfInpatients('-employees', EMPLOYEES, '职工'),

  ...assisted('', '医疗救助', '医疗救助'),
  ...assisted('-outpatient', '门诊(?:医疗)?救助', '门诊医疗救助'),
  ...assisted('-inpatient', '住院(?:医疗)?救助', '住院医疗救助'),
  assistance('ratio', 'assistance-outpatient-rate', '门诊救助比例', [
    '门诊(?:医疗)?(?:实际)?救助(?:比例|率)',
  ]),
  assistance('ratio', 'assistance-inpatient-rate', '住院救助比例', ['住院(?:医疗)?(?:实际)?救助(?:比例|率)']),
  ...premiumAid,

  supervision('institution', 'designated', '定点医药机构数', [
    '(?:“?两定”?|定点|协议)(?:医药)?(?:服务)?机构',
  ]),
  ...dealtWith('inspected', '检查', [
    `(?:监督|现场)?(?:检查|稽核|巡查)(?:了)?(?:我[市县区])?${INSTITUTIONS}`,
  ]),
  supervision('ratio', 'inspected-rate', '检查覆盖率', [`(?:${INSTITUTIONS})?(?:监督|现场)?检查覆盖率`]),
  ...dealtWith(
    'handled',
    '处理',
    [
      `(?:依法依规|依法|依规)?(?:查处|处理|处置|查处并处理)(?:了)?(?:违法|违规|违约)*(?:的)?(?:违法|违规|违约)*(?:的)?${INSTITUTIONS}`,
    ],
    'inspected',
  ),
  ...dealtWith(
    'penalised',
    '行政处罚',
    [`行政(?:立案)?处罚(?:了)?(?:${INSTITUTIONS})?`, `(?:给予|实施)行政处罚(?:${INSTITUTIONS})?`],
    'handled',
  ),
  ...dealtWith(
    'suspended',
    '暂停协议',
    [
      `(?:暂停|中止)(?:医保)?(?:服务)?协议(?:的)?(?:${INSTITUTIONS})?`,
      `(?:暂停|中止)${INSTITUTIONS}(?:医保)?(?:服务)?(?:协议)?`,
    ],
    'handled',
  ),
  ...dealtWith(
    'terminated',
    '解除协议',
    [
      `(?:解除|终止|取消)(?:医保)?(?:服务|定点)?协议(?:的)?(?:${INSTITUTIONS})?`,
      `(?:解除|终止)${INSTITUTIONS}(?:医保)?(?:服务)?协议`,
    ],
    'handled',
  ),
  supervision('thing', 'transferred', '移交线索', ['(?:移交|移送)(?:问题|违纪违法|违法违规)*(?:线索|案件)']),
  supervision(
    'thing',
    'transferred-discipline',
    '移交纪检监察线索',
    [
      '(?:向|移交|移送)(?:市|县|区)?(?:纪委监委|纪委|纪检监察(?:机关|部门)?)(?:移交|移送)?(?:问题|违纪违法|违法违规)*(?:线索|案件)?',
    ],
    'transferred',
  ),
  supervision(
    'thing',
    'transferred-police',
    '移交公安线索',
    [
      '(?:向|移交|移送)(?:市|县|区)?(?:公安(?:机关|局|部门)?|司法机关)(?:移交|移送)?(?:问题|违纪违法|违法违规)*(?:线索|案件)?',
    ],
    'transferred',
  ),
  recovered('', '追回医保基金', [
    '(?:追回|追缴|收回)(?:违规)?(?:使用)?(?:的)?(?:医保|医疗保障|医疗保险)(?:基金|资金)(?:本金|资金)?(?:金额)?',
    '(?:拒付|扣回|扣减)?[(和、及]?追回\\)?(?:违规|违法违规)(?:使用)?(?:医保)?(?:费用|资金|基金|金额)',
    '追回(?:和处理)?(?:各项)?(?:金额|资金|基金)',
  ]),
  recovered('-inspection', '检查追回', ['(?:现场|飞行)?检查追回(?:(?:违规)?(?:医保)?(?:基金|资金|金额))?']),
  recovered('-self', '自查退回', [
    '自查(?:自纠)?(?:主动)?(?:清退|退回|退缴|退还)(?:(?:违规)?(?:医保)?(?:基金|资金|金额))?',
  ]),
  recovered('-penalty', '处理处罚金额', [
    '处理处罚(?:金额)?',
    '(?:行政)?(?:罚款|处罚(?:金额)?|罚没(?:收入|款|金额))',
  ]),
  recovered('-breach', '违约金', ['(?:收取|处)违约金']),
  recovered('-audit', '审核扣减', [
    '(?:通过)?(?:智能)?审核(?:扣减|扣款|拒付|扣除)(?:(?:违规|不合理)?(?:医保|医疗)?(?:基金|费用|资金|金额))?',
  ]),

  drugs('thing', 'drugs', '集采药品种数', [
    '(?:落地|执行|落实)?(?:国家|省级)?(?:组织)?(?:药品)?(?:集中带量采购|集中采购|带量采购|集采)(?:中选|中标)?药品(?:品种)?',
  ]),
  drugs('ratio', 'drugs-cut', '集采药品平均降幅', [
    '(?:集中带量采购|集中采购|带量采购|集采)(?:中选|中标)?药品(?:价格)?(?:平均|均价)(?:降幅|降价幅度|降价|下降)',
  ]),
  drugs('ratio', 'drugs-cut-largest', '集采药品最大降幅', [
    '(?:集中带量采购|集中采购|带量采购|集采)(?:中选|中标)?药品(?:价格)?最[高大](?:降幅|降价幅度|降价|下降)',
  ]),
  drugs('money', 'drugs-saved', '集采节约费用', [
    '(?:集中带量采购|集中采购|带量采购|集采)(?:共|累计)?(?:为)?(?:患者|群众|参保群众)?(?:节省|节约|减轻|减少)(?:医药费用|药品费用|药费|费用|医保基金|资金|负担|经济负担)(?:支出)?',
  ]),

  settlement('institution', 'connected-national', '接入国家异地就医平台机构数', [
    '(?:定点)?(?:医疗|医药)?(?:机构)?接入(?:国家|全国)(?:跨省)?异地(?:就医)?(?:住院)?(?:直接|联网)*结算平台',
  ]),
  settlement('institution', 'connected-provincial', '接入省级异地就医平台机构数', [
    '(?:定点)?(?:医疗|医药)?(?:机构)?接入(?:全省|省级|省内|省)异地(?:就医)?(?:住院)?(?:直接|联网)*结算平台',
  ]),
  settlement('ratio', 'settlement-rate', '异地就医直接结算率', [
    '异地(?:就医)?(?:费用)?(?:直接|联网)+结算率',
  ]),
  settlement('ratio', 'settlement-rate-across', '跨省异地就医直接结算率', [
    '跨省异地(?:就医)?(?:费用)?(?:直接|联网)+结算率',
  ]),
  settlement('ratio', 'settlement-rate-across-inpatient', '跨省异地住院直接结算率', [
    '跨省异地(?:就医)?住院(?:费用)?(?:直接|联网)+结算率',
  ]),

  benefit('ratio', 'satisfaction', '群众满意度', [
    '(?:社会调查和|社会公众和|公众和)?(?:参保(?:群众|人员|对象)?|服务对象|群众|公众|社会公众|社会)(?:对(?:医保|医疗保障)(?:经办)?(?:工作|服务)?(?:的)?)?满意(?:度|率)',
  ]),
];

/** Items that state how things stand rather than what was done in the year: they may be told as of now (目前). */
export const isStanding = ({ id, topic }: Item): boolean =>
  topic === 'settlement' || id === 'designated' || id.startsWith('insured');
