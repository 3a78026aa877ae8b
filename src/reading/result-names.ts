/** Words at the start of a naming phrase that say nothing of what is named. */
const OPENS =
  /^(?:[、”)—\-①-⑳⑴-⒇]|\(?\d{1,2}[).、．](?!\d(?!\d{3}年))|[A-Za-z][、.．]|\d{5}(?=热线)|第一时间|\d{1,2}月?(?:-|—|至|到)\d{1,2}月(?:份)?|\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]是|于?20\d\d年(?:\d{1,2}月(?:\d{1,2}日)?|度|末|底)?|截[至止]到?(?:20\d\d年)?(?:\d{1,2}月)?(?:份)?(?:底|末|年底|年末)?(?:\d{1,2}日)?|截至目前|\d{1,2}(?:-\d{1,2})?月(?:份)?|上半年|(?:去年|上年)度?(?:同期|全年|末|底)?(?!结|度)|辖区(?:内)?|其中:?|含(?!金)|全年度?(?:内)?|年内|本年度?|当年|今年|目前|同时|另外|另|并(?!轨|发|联|购)|已|还(?!款|原)|也|再(?!次|生)|先后|分别|总共|共计|共(?!济|享|同|建|性)|累计|合计|总计|共?有(?!关|效|序|奖|力|偿)|为|对(?!象|口|比|账)|将(?!来)|与|由(?!于)|从(?!业)|在(?!职|线|编|院|保|岗|校|册|册|建|研|籍)|把(?!关)|向(?!上)|约(?!谈|束|定|见|请)|及(?!时)|和|以及|全(?:市|县|区|州)(?:内)?|我(?:市|县|区|州|局)|本局|完成(?!率|情|度|值|量)|实现(?!率|度)|开展(?!率)|进行|处(?=违约|行政|罚款)|达到?(?!标|成)|是(?!否))+/u;
/** Words at its end that lead to the figure. */
const CLOSES =
  /(?:(?:提高|上升|提升|增加|增长|扩大|下降|降低|减少|压缩|缩短|降|增)(?:到|至|为)|巩固|统一为|包括|逾|每人(?:每年)?|达成|达到|(?<!到|下|送)达|(?<!行|作|认)为|是|(?<!所|拥|国)有|了|(?<!违|签|预|节|合|解|履)约|(?<!附|邻|亲)近|超过|超|突破|接近|高达|不到|共计|共|合计|累计|总计|(?<![人次户例日平])均|仅|已|的|(?<!报|收|签)到|至|(?<!现|存)在|(?<!由|对|等|关)于|持续|稳定|保持|维持|“|:|、|(?<!结|其|剩)余)+$/u;
/** A thing named by no more than this is not said clearly. */
const SHORT = 2;
const LONG = 28;
const LONG_NOUN = 24;
/** Acts, amounts and rates that do not say of what: 处理, 支出, 评估通过, 支付待遇, 覆盖率. */
const GENERIC =
  '实际|基本|已|未|累计|本年|新增|全部|另|总|平均|综合|动态|日均|人均|次均|单人|最高|最大|最低|完成|建成|实现|处理|处罚|查处|查实|发现|立案|办结|办理|受理|评估|审核|通过|支出|支付|垫付|预拨|报销|补偿|赔付|理赔|结算|直接|发放|兑现|兑付|救助(?:金)?|资助|财政补助|享受|待遇|认定|惠及|涉及|执行|覆盖|减少|节约|退回|追回|追缴|拒付|暂停|解除|约谈|罚款|收取|投入|检测|接种|培训|检查|参保|缴费|激活|使用|涉案|满意|好评|差评|降价|医疗|基金|统筹基金|资金|金额|总额|费用|人数|人次|数量|品种|价格|标准|比例|占比|幅度|降幅|增幅|涨幅|合计|其他|时长|政策范围内|率|度|比';
/** Kinds of people and places that do not say which: 门诊, 机构, 乡镇, 职工. */
const KINDS =
  '(?:县级|公立|住院|试点|联网)?(?:机构|医疗机构|医院|(?:乡镇)?卫生院|药店|药品|系统|平台|项目|事项|制度|标准|品种|案件|线索|产品|对象|退休人员|耗材|医用耗材|患者|群众|人员|企业|单位|学校|部门|乡镇|街道|社区|村|职工|居民|门诊|住院|在职|退休|任务|目标|调整后|指标)';
const BARE = new RegExp(
  `^(?:(?:${GENERIC})+|第.{1,3}[批轮期次]|惠及.*|(?:试点)?覆盖(?:职工|居民|人群|人口|对象))$`,
  'u',
);
/** Names made of such words that say enough: 追回资金, 医疗救助资金, 直接救助. */
const ENOUGH = /^(?:追回|追缴|退回|收回|拒付)(?:基金|资金|费用|金额)$|医疗救助|直接救助|直接结算$/u;
const KIND = new RegExp(`^(?:(?:${KINDS})|(?:机构|指标).*)$`, 'u');
/** Money of the accounts, marks and people in post: told elsewhere, or by other readers. */
const NOT_A_RESULT =
  /预算|决算|执行数|执行率|执行进度|支出率|(?<!基金)支付率|配套|下达|到位|拨付|收入合计|支出合计|资金总额|项目资金|专项资金|补助资金|(?:财政|其他|项目|基本)(?:资金)?支出|经费|结转|结余|评分|得分|分值|权重|工资|编制|在职|在编|内设|下属|二级|单价|资产|折旧|三公|公务|出国|采购(?:金额|支出|预算)|等级|满分|自评|绩效|问题$/u;

/** The noun a figure counts where another figure follows in the same clause: 7507名特殊人群及…. */
const NOUN =
  /^[^，。；:、()\d]{0,8}?(?:人员|人口|人群|群体|群众|对象|患者|机构|医院|卫生院|药店|药品|耗材|项目|事项|企业|单位|学校|乡镇|街道|社区|部门|线索|案件|案例|家庭|病种|品种)+/u;
/** What became of the thing named before the figure: 脱贫人口63742人应保尽保. */
const DONE_WITH =
  /^(?:应保尽保|全部|均|已|实行|实现|设立|纳入|完成|由|因|可|下沉|持续|被|得到|按|未|正在|超支|结余)/u;
export const isDoneWith = (after: string): boolean => DONE_WITH.test(after);
/** A counted noun ends where the words go on to say what was done with it. */
const GOES_ON = /(?<=.{2})(?:入手|正式|占)/u;

/** Words that hold a figure against another one, set it or excuse it: what stands behind them is not a thing's own name. */
const NO_NAME =
  /^(?:比|较|高于|低于|去年|上年|同期|因(?!病)|提前|内)|^(?:实际|任务|目标|调整后|(?:超额|基本|未|已)?完成(?:整改)?|持续推进)$/u;

/** The words of a naming phrase that name something, without what leads in and out. */
export const bareName = (words: string): string => {
  let name = words;
  for (let before = ''; before !== name; ) {
    before = name;
    name = name.replace(OPENS, '').replace(CLOSES, '');
  }
  return name;
};

/** What is done with things that are counted one after the other: 暂停科室1个、医师资格2人 are both suspended. */
const ACT =
  /^(?:暂停|中止|解除|终止|取消|吊销|撤销|曝光|通报|移交|移送|查处|处理|处罚|追回|追缴|约谈|责令|立案|拒付|扣减|退回|新增|减少)/u;

export const beginsWithAct = (words: string): boolean => ACT.test(words);
export const namesNothing = (name: string): boolean => NO_NAME.test(name);
export const isBare = (name: string): boolean => (BARE.test(name) && !ENOUGH.test(name)) || isKind(name);
/** Whether a name is only of a kind: what is counted of it is not said. */
export const isKind = (name: string): boolean => KIND.test(name);
export const isNotAResult = (words: string): boolean => NOT_A_RESULT.test(words);

/** Whether a name can stand: long enough to say something, short enough to be a name, and made of words. */
export const isName = (name: string): boolean =>
  name.length <= LONG &&
  (name.match(/\p{Script=Han}/gu)?.length ?? 0) >= SHORT &&
  // 居民、职工分别为…: which of them the figure is of is said by its order only.
  !name.includes('分别') &&
  !/^(?:实际|任务|目标|计划|预期|调整后)$/u.test(name) &&
  !/\d(?!\d*(?:年|月))|[“(]$|^[)”]/u.test(name) &&
  // 高于省定95%, 比承诺时限20个工作日: what is held against the figure.
  !/^(?:比|较(?!大|高|低|多|少)|与|高于|低于|优于|高出)|.[比较](?:承诺|规定|法定|原|(?:20\d\d年|上年|去年)(?:同期)?[多少])/u.test(
    name,
  ) &&
  (name.match(/[“(]/gu)?.length ?? 0) === (name.match(/[”)]/gu)?.length ?? 0);

/** The counted noun at the start of the words after a figure; '' when they do not begin with one. */
export function countedNoun(words: string, shared: boolean): string {
  const after = words.replace(/^的/u, '');
  if (
    !/^\p{Script=Han}|^[“A-Z]/u.test(after) ||
    /^(?:以上|以下|左右|以内|达|较|比|增|下降|上升|，)/u.test(after)
  )
    return '';
  if (shared) return NOUN.exec(after)?.[0] ?? '';
  const [noun = ''] = after.split(GOES_ON, 1);
  return noun.length <= LONG_NOUN ? noun : (NOUN.exec(noun)?.[0] ?? '');
}

/** A name for a counted noun with the words before the figure; '' when neither is clear. */
export function nameCounted(lead: string, noun: string): string {
  const before = bareName(lead);
  const last = before.split('、').at(-1) ?? '';
  const joined = [before + noun, last + noun, ...(before === '' ? [noun] : [])].find((name) => isName(name));
  return joined ?? '';
}
