import type { ItemId } from './fact.ts';
import type { Dimension } from './quantity.ts';
import { WORK_ITEMS } from './work-items.ts';

export type Topic =
  | 'totals'
  | 'sangong'
  | 'people'
  | 'detail'
  | 'insured'
  | 'benefit'
  | 'assistance'
  | 'supervision'
  | 'drugs'
  | 'settlement'
  | 'performance'
  | 'disclosure';

/**
 * One thing a report states. `labels` are the words it goes by, as regular-expression sources over text without
 * spaces and with half-width brackets; the reader tries longer matches first. `parent` is the item it is part of.
 */
export type Item = {
  readonly id: ItemId;
  readonly name: string;
  readonly topic: Topic;
  readonly dimension: Dimension;
  readonly labels: readonly string[];
  readonly parent?: ItemId;
};

const entry = (
  topic: Topic,
  dimension: Dimension,
  id: string,
  name: string,
  labels: readonly string[],
  parent?: string,
): Item => ({
  id: id as ItemId,
  name,
  topic,
  dimension,
  labels,
  ...(parent === undefined ? {} : { parent: parent as ItemId }),
});

const money = (id: string, name: string, labels: readonly string[], parent?: string): Item =>
  entry('totals', 'money', id, name, labels, parent);
const sangong = (id: string, name: string, labels: readonly string[], parent?: string): Item =>
  entry('sangong', 'money', id, name, labels, parent);
const counted = (
  dimension: Dimension,
  id: string,
  name: string,
  labels: readonly string[],
  parent?: string,
): Item => entry('sangong', dimension, id, name, labels, parent);

/** 类 of the functional classification (政府收支分类科目) that a department's accounts can show. */
const CLASSES: readonly (readonly [code: string, name: string, core: string])[] = [
  ['201', '一般公共服务支出', '一般公共服务'],
  ['202', '外交支出', '外交'],
  ['203', '国防支出', '国防'],
  ['204', '公共安全支出', '公共安全'],
  ['205', '教育支出', '教育'],
  ['206', '科学技术支出', '科学技术'],
  ['207', '文化旅游体育与传媒支出', '文化(?:旅游)?体育与传媒'],
  ['208', '社会保障和就业支出', '社会保障(?:和|与)就业'],
  ['210', '卫生健康支出', '(?:卫生健康|医疗卫生(?:与计划生育)?)'],
  ['211', '节能环保支出', '节能环保'],
  ['212', '城乡社区支出', '城乡社区(?:事务)?'],
  ['213', '农林水支出', '农林水(?:利|事务)?'],
  ['214', '交通运输支出', '交通运输'],
  ['215', '资源勘探工业信息等支出', '资源勘探(?:工业)?信息等'],
  ['216', '商业服务业等支出', '商业服务业等'],
  ['217', '金融支出', '金融'],
  ['219', '援助其他地区支出', '援助其他地区'],
  ['220', '自然资源海洋气象等支出', '自然资源海洋气象等'],
  ['221', '住房保障支出', '住房保障'],
  ['222', '粮油物资储备支出', '粮油物资储备'],
  ['224', '灾害防治及应急管理支出', '灾害防治及应急管理'],
  ['227', '预备费', '预备费'],
  ['229', '其他支出', '其他'],
  ['231', '债务还本支出', '债务还本'],
  ['232', '债务付息支出', '债务付息'],
  ['233', '债务发行费用支出', '债务发行费用'],
];

/** The words before a number of domestic or foreign receptions; the unit says whether batches or visits. */
const DOMESTIC = [
  '(?:国内)?公务接待(?:批次|人次|人数)?',
  '国内接待(?:批次|人次|人数)?',
  '(?:接待)?国内来访团组',
  '来宾',
];
const FOREIGN = ['(?:外事|外宾|国\\(境\\)外(?:公务)?)接待(?:批次|人次|人数)?'];

/** Kinds of fixed assets (固定资产分类) by the names a report gives them. */
const ASSET_KINDS: readonly (readonly [id: string, name: string, label: string])[] = [
  ['buildings', '房屋和构筑物', '房屋(?:[和及、]构筑物)?'],
  ['general', '通用设备', '通用设备'],
  ['special', '专用设备', '专用设备'],
  ['books', '图书和档案', '图书[和、]?档案'],
  ['furniture', '家具、用具', '家具[和、]?用具(?:[和、]?装具)?(?:[及和、]动植物)?'],
];

/** What was added to fixed assets, or disposed of, in the year: the whole at its original value and its kinds. */
const assetChange = (id: string, name: string, labels: readonly string[]): readonly Item[] => [
  entry('detail', 'money', id, name, labels),
  ...ASSET_KINDS.map(([kind, kindName, label]) =>
    entry('detail', 'money', `${id}-${kind}`, `${name}：${kindName}`, [label], id),
  ),
];

/** The id of a functional class, 210 → class-210. */
export const classItem = (code: string): ItemId => `class-${code}` as ItemId;
export const CLASS_ITEMS: readonly ItemId[] = CLASSES.map(([code]) => classItem(code));

/** Open tables: every row is told apart by its path, and may be counted in a unit of its own. */
const OPEN_TABLES: Readonly<Record<string, { readonly name: string; readonly dimension: Dimension }>> = {
  functional: { name: '功能分类收支（类、款、项）', dimension: 'money' },
  economic: { name: '经济分类支出', dimension: 'money' },
  project: { name: '项目预算与执行', dimension: 'money' },
  'base-data': { name: '基础数据', dimension: 'money' },
  allocation: { name: '资金分配', dimension: 'money' },
  performance: { name: '绩效指标', dimension: 'count' },
  score: { name: '绩效评分', dimension: 'score' },
  result: { name: '工作成效', dimension: 'count' },
};

/** REGISTRY: what a report states. Add an item here and list it in its block in `reading/blocks.ts`. */
export const ITEMS: readonly Item[] = [
  money('total', '收支总计', ['(?:收入支出|收支|收、支|收入、支出)(?:决算)?总计|收入总计[、和与]支出总计']),
  money('total-income', '收入总计', ['收入(?:决算)?总计'], 'total'),
  money('total-expenditure', '支出总计', ['支出(?:决算)?总计'], 'total'),

  money('income', '本年收入合计', ['本年(?:决算)?收入(?:决算)?(?:合计)?', '收入合计'], 'total'),
  money('income-fiscal', '财政拨款收入', ['财政拨款收入(?:决算)?(?:合计)?']),
  money('income-general', '一般公共预算财政拨款收入', ['一般公共预算(?:财政)?(?:拨款)?收入'], 'income'),
  money('income-fund', '政府性基金预算财政拨款收入', ['政府性基金(?:预算)?(?:财政)?(?:拨款)?收入'], 'income'),
  money(
    'income-capital',
    '国有资本经营预算财政拨款收入',
    ['国有资本经营(?:预算)?(?:财政)?(?:拨款)?收入'],
    'income',
  ),
  money('income-special', '财政专户管理资金收入', ['财政专户管理(?:的)?(?:教育)?资金收入'], 'income'),
  money('income-superior', '上级补助收入', ['上级补助收入'], 'income'),
  money('income-institution', '事业收入', ['事业收入'], 'income'),
  money('income-business', '经营收入', ['经营收入'], 'income'),
  money('income-subordinate', '附属单位上缴收入', ['附属单位(?:上缴|缴款)收入'], 'income'),
  money('income-other', '其他收入', ['其[他它]收入'], 'income'),
  money('surplus-used', '使用非财政拨款结余', ['使用非财政拨款结余(?:\\(含专用结余\\))?'], 'total'),
  money('carried-in', '年初结转和结余', ['(?:年初|上年)结转(?:和|及|与)?结余'], 'total'),

  money(
    'expenditure',
    '本年支出合计',
    ['本年(?:决算)?支出(?:决算)?(?:合计)?', '支出合计', '决算支出', '(?:部门)?整体支出规模', '共?支出资金'],
    'total',
  ),
  money(
    'expenditure-basic',
    '基本支出',
    ['基本支出', '(?:用于)?保障[^，。；:]{0,30}正常运转的日常支出'],
    'expenditure',
  ),
  money('expenditure-project', '项目支出', ['项目支出', '用于专项业务工作的经费支出'], 'expenditure'),
  money('income-project', '项目资金收入', ['项目(?:资金)?(?:收入总额|总投入)|项目资金总收入']),
  money('expenditure-construction', '基本建设类项目支出', ['基本建设类项目支出'], 'expenditure-project'),
  money('expenditure-remit', '上缴上级支出', ['上缴上级支出'], 'expenditure'),
  money('expenditure-business', '经营支出', ['经营支出'], 'expenditure'),
  money('expenditure-subsidy', '对附属单位补助支出', ['对附属单位补助(?:支出)?'], 'expenditure'),
  money('surplus-allotted', '结余分配', ['结余分配'], 'total'),
  money('carried-out', '年末结转和结余', ['年末结转(?:和|及|与)?结余'], 'total'),

  money('expenditure-fiscal', '财政拨款支出', ['财政拨款支出(?:决算)?(?:合计)?'], 'expenditure'),

  money('fiscal-total', '财政拨款收支总计', ['财政拨款(?:收入支出|收支|收、支|收入、支出)(?:决算)?总计']),
  money('fiscal-total-income', '财政拨款收入总计', ['财政拨款收入(?:决算)?总计'], 'fiscal-total'),
  money('fiscal-total-expenditure', '财政拨款支出总计', ['财政拨款支出(?:决算)?总计'], 'fiscal-total'),
  money('fiscal-carried-in', '年初财政拨款结转和结余', ['年初财政拨款结转(?:和|及|与)?结余'], 'fiscal-total'),
  money(
    'fiscal-carried-out',
    '年末财政拨款结转和结余',
    ['年末财政拨款结转(?:和|及|与)?结余'],
    'fiscal-total',
  ),

  money(
    'general',
    '一般公共预算财政拨款支出',
    ['一般公共预算(?:财政拨款)?支出(?:决算)?', '一般公共预算财政拨款'],
    'expenditure',
  ),
  ...CLASSES.map(([code, name, core]) =>
    money(`class-${code}`, name, [`${core}(?:支出)?(?:\\(类\\))?(?:支出)?(?:\\(类\\))?`], 'general'),
  ),
  money(
    'fund',
    '政府性基金预算财政拨款支出',
    ['政府性基金(?:预算)?(?:财政)?(?:拨款)?支出(?:决算)?'],
    'expenditure',
  ),
  money(
    'capital',
    '国有资本经营预算财政拨款支出',
    ['国有资本经营(?:预算)?(?:财政)?(?:拨款)?支出(?:决算)?'],
    'expenditure',
  ),
  money('operating', '机关运行经费', ['机关运行经费(?:支出)?(?:决算)?']),
  money('general-basic', '一般公共预算基本支出', ['一般公共预算(?:财政拨款)?基本支出(?:决算)?'], 'general'),
  money('personnel-funds', '人员经费', ['人员经费(?:支出)?'], 'general-basic'),
  money('public-funds', '公用经费', ['(?:日常)?公用经费(?:支出)?'], 'general-basic'),
  money('general-project', '一般公共预算项目支出', ['一般公共预算(?:财政拨款)?项目支出(?:决算)?'], 'general'),
  money('procurement', '政府采购支出总额', ['政府采购(?:支出总额|支出|金额|总额)']),
  money('procurement-goods', '政府采购货物支出', ['政府采购货物(?:支出|金额)'], 'procurement'),
  money('procurement-works', '政府采购工程支出', ['政府采购工程(?:支出|金额)'], 'procurement'),
  money('procurement-services', '政府采购服务支出', ['政府采购服务(?:支出|金额)'], 'procurement'),
  money('procurement-smaller', '授予中小企业合同金额', ['授予中小企业(?:的)?合同金额'], 'procurement'),
  money(
    'procurement-smallest',
    '授予小微企业合同金额',
    ['授予小微企业(?:的)?合同金额'],
    'procurement-smaller',
  ),

  ...Object.entries(OPEN_TABLES).map(([id, { name, dimension }]) => entry('detail', dimension, id, name, [])),

  sangong('sangong', '“三公”经费合计', [
    '(?:一般公共预算)?(?:财政拨款)?(?:安排的?)?[“‘]?三公[”’]?(?:经费)?[”’]?(?:一般公共预算)?(?:财政拨款)?(?:实际)?(?:支出)?(?:决算)?(?:合计|总额|共计)?',
  ]),
  sangong(
    'abroad',
    '因公出国（境）费',
    ['(?:因公)?出国(?:\\(境\\))?(?:经费|费用|费)?(?:支出)?(?:决算)?(?:总额)?'],
    'sangong',
  ),
  sangong(
    'vehicle',
    '公务用车购置及运行维护费',
    ['(?:公务用车|公务车|公车)购置费?(?:及|和|与)(?:运行)?(?:维护)?(?:费用|经费|费)?(?:支出)?(?:决算)?'],
    'sangong',
  ),
  sangong(
    'vehicle-purchase',
    '公务用车购置费',
    [
      '(?:公务用车|公务车|公车)购置(?:费用|经费|费)?(?:支出)?(?:决算)?',
      '(?:更新)?购置(?:\\(?更新\\)?)?(?:公务用车|车辆)',
    ],
    'vehicle',
  ),
  sangong('vehicle-purchase-sedan', '购置轿车金额', ['轿车'], 'vehicle-purchase'),
  sangong('vehicle-purchase-suv', '购置越野车金额', ['越野车'], 'vehicle-purchase'),
  sangong('vehicle-purchase-bus', '购置载客汽车金额', ['载客汽车'], 'vehicle-purchase'),
  sangong(
    'vehicle-running',
    '公务用车运行维护费',
    ['(?:公务用车|公务车|公车)运行(?:维护)?(?:费用|经费|费)?(?:支出)?(?:决算)?'],
    'vehicle',
  ),
  sangong('reception', '公务接待费', ['公务接待(?:费用|经费|费)?(?:支出)?(?:决算)?'], 'sangong'),
  sangong(
    'reception-domestic',
    '国内公务接待费',
    ['国内(?:公务)?接待(?:费用|经费|费)?(?:支出)?(?:决算)?'],
    'reception',
  ),
  sangong(
    'reception-foreign',
    '外事接待费',
    ['(?:外事|国\\(境\\)外(?:公务)?|外宾)接待(?:费用|经费|费)?(?:支出)?(?:决算)?'],
    'reception',
  ),

  entry('detail', 'money', 'meeting', '会议费', ['会议费(?:用)?(?:支出)?(?:决算)?']),
  entry('detail', 'money', 'training', '培训费', ['培训费(?:用)?(?:支出)?(?:决算)?']),

  counted('group', 'abroad-groups', '因公出国（境）团组数', ['(?:因公)?出国(?:\\(境\\))?(?:团组)?', '团组']),
  counted('person', 'abroad-persons', '因公出国（境）人数', ['(?:因公)?出国(?:\\(境\\))?(?:团组)?']),
  counted('vehicle', 'vehicles-purchased', '公务用车购置数', [
    '(?:更新)?购置(?:\\(?更新\\)?)?(?:公务用车|车辆)',
    '更新公务用车',
    '(?:公务用车|公务车|公车)购置',
  ]),
  counted('vehicle', 'vehicles-purchased-sedan', '购置轿车', ['轿车'], 'vehicles-purchased'),
  counted('vehicle', 'vehicles-purchased-suv', '购置越野车', ['越野车'], 'vehicles-purchased'),
  counted('vehicle', 'vehicles-purchased-bus', '购置载客汽车', ['载客汽车'], 'vehicles-purchased'),
  counted('vehicle', 'vehicles-kept', '公务用车保有量', [
    '(?:单位)?(?:共有|保有|(?:使用|开支)(?:一般公共预算)?财政拨款(?:开支运行维护费)?的|(?:一般公共预算)?财政拨款开支(?:运行维护费)?的)(?:公务用车|公务车)(?:保有量)?',
    '(?:公务用车|公务车)保有量',
  ]),
  counted('vehicle', 'vehicles-kept-sedan', '保有轿车', ['轿车'], 'vehicles-kept'),
  counted('vehicle', 'vehicles-kept-suv', '保有越野车', ['越野车'], 'vehicles-kept'),
  counted('vehicle', 'vehicles-kept-bus', '保有载客汽车', ['载客汽车'], 'vehicles-kept'),
  counted('vehicle', 'vehicles-owned', '车辆（国有资产占有使用）', ['共有车辆', '公务用车']),
  counted(
    'vehicle',
    'vehicles-owned-leader',
    '主要领导干部用车',
    ['(?:主要)?领导(?:干部)?用车'],
    'vehicles-owned',
  ),
  counted(
    'vehicle',
    'vehicles-owned-senior',
    '副部（省）级及以上领导用车',
    ['副[省部](?:\\([省部]\\))?级(?:及)?以上领导(?:干部)?用车'],
    'vehicles-owned',
  ),
  counted('vehicle', 'vehicles-owned-secret', '机要通信用车', ['机要通信用车'], 'vehicles-owned'),
  counted('vehicle', 'vehicles-owned-emergency', '应急保障用车', ['应急保障用车'], 'vehicles-owned'),
  counted('vehicle', 'vehicles-owned-enforcement', '执法执勤用车', ['执法执勤用车'], 'vehicles-owned'),
  counted('vehicle', 'vehicles-owned-special', '特种专业技术用车', ['特种专业技术用车'], 'vehicles-owned'),
  counted('vehicle', 'vehicles-owned-other', '其他用车', ['其他用车'], 'vehicles-owned'),
  entry('detail', 'item', 'equipment-general', '单价50万元以上通用设备', [
    '单价50万元(?:\\(含\\))?以上(?:的)?通用设备',
  ]),
  entry('detail', 'item', 'equipment-special', '单价100万元以上专用设备', [
    '单价100万元(?:\\(含\\))?以上(?:的)?专用设备',
  ]),
  entry('detail', 'item', 'equipment', '单价100万元以上设备', ['单价100万元(?:\\(含\\))?以上(?:的)?设备']),
  entry('detail', 'money', 'assets', '资产总计', ['资产(?:总计|总额|合计)']),
  entry('detail', 'money', 'assets-current', '流动资产', ['流动资产(?:合计)?'], 'assets'),
  entry('detail', 'money', 'assets-fixed', '固定资产', ['固定资产(?:合计|小计)?'], 'assets'),
  entry(
    'detail',
    'money',
    'assets-investments',
    '对外投资及有价证券',
    ['对外投资(?:及|/|、|和)有价证券'],
    'assets',
  ),
  entry('detail', 'money', 'assets-construction', '在建工程', ['在建工程'], 'assets'),
  entry('detail', 'money', 'assets-intangible', '无形资产', ['无形资产'], 'assets'),
  entry('detail', 'money', 'assets-other', '其他资产', ['其[他它]资产'], 'assets'),
  entry('detail', 'money', 'assets-buildings', '房屋构筑物', [], 'assets-fixed'),
  entry('detail', 'money', 'assets-vehicles', '车辆（账面）', [], 'assets-fixed'),
  entry('detail', 'money', 'assets-equipment', '大型设备', [], 'assets-fixed'),
  entry('detail', 'money', 'assets-fixed-other', '其他固定资产', [], 'assets-fixed'),
  entry('detail', 'money', 'assets-noncurrent', '非流动资产', ['非流动资产(?:合计)?'], 'assets'),
  entry('detail', 'vehicle', 'disposal-vehicles', '处置车辆数', []),
  entry('detail', 'money', 'disposal-vehicles-value', '处置车辆账面原值', []),
  entry('detail', 'money', 'disposal-buildings-value', '处置房屋建筑物账面原值', []),
  entry('detail', 'money', 'disposal-scrapped-value', '报废报损资产账面原值', []),
  entry('detail', 'money', 'disposal-income', '资产处置收入', ['资产处置收入']),
  entry('detail', 'money', 'use-income', '资产使用收入', ['资产使用收入']),
  entry('detail', 'money', 'rent-income', '资产出租收入', ['资产出租收入'], 'use-income'),
  entry('detail', 'money', 'fixed-assets-original', '固定资产原值', ['固定资产(?:账面)?原值']),
  entry('detail', 'money', 'fixed-assets-depreciation', '固定资产累计折旧', ['(?:固定资产)?累计折旧']),
  entry('detail', 'money', 'fixed-assets-net', '固定资产净值', ['固定资产(?:账面)?净值']),
  ...assetChange('fixed-assets-added', '新增固定资产原值', ['新增固定资产(?:账面)?原值']),
  ...assetChange('fixed-assets-disposed', '处置固定资产原值', ['处置固定资产(?:账面)?原值']),
  sangong('reception-received', '国内接待中的外事接待费', [], 'reception-domestic'),
  counted('batch', 'received-batches', '国内接待中的外事接待批次', [], 'reception-batches'),
  counted('visit', 'received-visits', '国内接待中的外事接待人次', [], 'reception-visits'),
  counted('batch', 'reception-batches', '国内公务接待批次', DOMESTIC),
  counted('visit', 'reception-visits', '国内公务接待人次', DOMESTIC),
  counted('batch', 'foreign-batches', '外事接待批次', FOREIGN),
  counted('visit', 'foreign-visits', '外事接待人次', FOREIGN),

  entry('people', 'person', 'posts', '编制数', ['编制']),
  entry('people', 'person', 'posts-administrative', '行政编制数', [], 'posts'),
  entry('people', 'person', 'posts-managed', '参公编制数', [], 'posts'),
  entry('people', 'person', 'posts-institution', '事业编制数', [], 'posts'),
  entry('people', 'person', 'posts-worker', '工勤编制数', [], 'posts'),
  entry('people', 'person', 'staff', '在职人数', [
    '在职(?:实有)?人(?:员|数)',
    '实有在职人员',
    '在编(?:工作)?人员',
    '实有人员',
  ]),
  entry('people', 'person', 'staff-administrative', '行政编制实有人数', ['行政(?:编制)?'], 'staff'),
  entry(
    'people',
    'person',
    'staff-managed',
    '参公编制实有人数',
    ['参公(?:编制)?', '参照公务员法管理'],
    'staff',
  ),
  entry('people', 'person', 'staff-institution', '事业编制实有人数', ['事业(?:编制)?'], 'staff'),
  entry('people', 'person', 'staff-worker', '工勤编制实有人数', ['工勤(?:编制)?'], 'staff'),
  entry('people', 'person', 'staff-bureau', '局机关在职人数', [], 'staff'),
  entry('people', 'person', 'staff-subordinate', '所属单位在职人数', [], 'staff'),
  entry('people', 'person', 'staff-hired', '编外聘用人数', []),
  entry('people', 'person', 'staff-seconded', '借用人数', []),
  entry('people', 'person', 'retired', '离退休人数', []),
  entry('people', 'person', 'retired-own', '尚未移交养老保险基金的离退休人数', []),
  entry('people', 'person', 'retired-pension', '由养老保险基金发放养老金的离退休人数', []),
  entry('people', 'person', 'retired-pension-cadres', '其中：离休人数', [], 'retired-pension'),
  entry('people', 'person', 'retired-pension-others', '其中：退休人数', [], 'retired-pension'),
  entry('people', 'vehicle', 'vehicle-posts', '车辆编制数', []),
  entry('people', 'vehicle', 'vehicles-in-use', '在编实有车辆数', []),
  entry('people', 'ratio', 'staff-control', '在职人员控制率', ['控制率'], 'staff'),

  entry('detail', 'count', 'offices', '内设机构数', []),
  entry('detail', 'count', 'units-subordinate', '下属二级单位数', []),
  entry('detail', 'count', 'units-administrative', '下属行政单位数', [], 'units-subordinate'),
  entry('detail', 'count', 'units-managed', '下属参公管理事业单位数', [], 'units-subordinate'),
  entry('detail', 'count', 'units-institution', '下属其他事业单位数', [], 'units-subordinate'),
  entry('detail', 'count', 'units-reporting', '纳入决算编报单位数', []),
  entry('detail', 'count', 'units-reporting-administrative', '编报行政单位数', [], 'units-reporting'),
  entry('detail', 'count', 'units-reporting-managed', '编报参公管理事业单位数', [], 'units-reporting'),
  entry('detail', 'count', 'units-reporting-institution', '编报其他事业单位数', [], 'units-reporting'),
  entry('detail', 'count', 'projects-reviewed-ahead', '事前绩效评估项目数', []),
  entry('detail', 'count', 'projects-targeted', '编制绩效目标项目数', []),
  entry('detail', 'count', 'projects-monitored', '绩效监控项目数', []),
  entry('detail', 'count', 'projects-evaluated', '绩效自评项目数', []),
  entry('detail', 'count', 'projects-completion-reported', '梳理填报绩效目标完成情况项目数', []),
  entry('detail', 'count', 'projects-appraised', '自行组织绩效评价项目数', []),
  entry('detail', 'count', 'projects-shown', '反映绩效目标完成情况项目数', []),

  entry('performance', 'score', 'self-score', '部门整体支出自评', []),

  ...WORK_ITEMS,
];

/** Items of which every fact is one row of an open table, told apart by its path; they are not one quantity. */
export const isOpenTable = (id: string): boolean => Object.hasOwn(OPEN_TABLES, id);

const BY_ID: ReadonlyMap<string, Item> = new Map(ITEMS.map((item) => [item.id, item]));

/** The registry entry of an item. Throws on an id that is not registered. */
export function itemOf(id: string): Item {
  const item = BY_ID.get(id);
  if (!item) throw new RangeError(`unknown item ${JSON.stringify(id)}`);
  return item;
}
