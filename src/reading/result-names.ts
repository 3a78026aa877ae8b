/** Words at the start of a naming phrase that say nothing of what is named. */
const OPENS =
  /^(?:[、”)—\-①-⑳⑴-⒇]|\(?\d{1,2}[).、．](?!\d(?!\d{3}年))|[A-Za-z][、.．]|\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]是|于?20\d\d年(?:\d{1,2}月(?:\d{1,2}日)?|度|末|底)?|截[至止]到?(?:20\d\d年)?(?:\d{1,2}月)?(?:份)?(?:底|末|年底|年末)?(?:\d{1,2}日)?|截至目前|\d{1,2}(?:-\d{1,2})?月(?:份)?|上半年|其中|含(?!金)|全年度?(?:内)?|年内|本年度?|当年|今年|目前|同时|另外|另|并(?!轨|发|联|购)|已|还(?!款|原)|也|再(?!次|生)|先后|分别|总共|共计|共(?!济|享|同|建|性)|累计|合计|总计|共?有(?!关|效|序|奖|力|偿)|为|对(?!象|口|比|账)|将(?!来)|与|由(?!于)|从(?!业)|在(?!职|线|编|院|保|岗|校|册)|把(?!关)|向(?!上)|约(?!谈|束|定|见|请)|及(?!时)|和|以及|全(?:市|县|区|州)(?:内)?|我(?:市|县|区|州|局)|本局|完成(?!率|情|度|值|量)|实现(?!率|度)|开展(?!率)|进行|达到?(?!标|成)|是(?!否))+/u;
/** Words at its end that lead to the figure. */
const CLOSES =
  /(?:(?:提高|上升|提升|增加|增长|扩大|下降|降低|减少|压缩|缩短|降|增)(?:到|至|为)|巩固|达成|达到|(?<!到|下|送)达|(?<!行|作|认)为|是|(?<!所|拥|国)有|了|(?<!违|签|预|节|合|解|履)约|(?<!附|邻|亲)近|超过|超|突破|接近|高达|不到|共计|共|合计|累计|总计|(?<![人次户例日平])均|仅|已|的|(?<!报|收|签)到|至|(?<!现|存)在|(?<!由|对|等|关)于|持续|稳定|保持|维持|“|:|、|(?<!结|其|剩)余)+$/u;
/** A thing named by no more than this is not said clearly. */
const SHORT = 2;
const LONG = 24;
/** Names that need the thing before them: 处理, 支出, 覆盖率. */
const BARE =
  /^(?:实际完成|实际支出|实际执行|已完成|处理|处罚|查处|支出|支付|金额|资金|基金|基金支出|费用|人数|人次|数量|比例|覆盖率|使用率|完成率|参保率|报销|救助|救助金额|救助资金|发放|发放资金|认定|惠及|涉及|减少|节约|新增|退回|追回|暂停|解除|约谈|罚款|占比|降幅|增幅|涨幅|最高降价|最高降幅|平均降幅|价格平均降幅|标准|人均|次均|享受(?:待遇)?|报销金额|报销比例|统筹基金支付|支付金额|品种|总支出|总收入|平均降价|日均|参保|参保人数|直接结算率|第.{1,3}[批轮期次]|检测|接种|通过|通过率|执行|执行率|培训|检查|覆盖|其他|合计|总额|收取|投入)$/u;
/** Money of the accounts, marks and people in post: told elsewhere, or by other readers. */
const NOT_A_RESULT =
  /预算|决算|执行数|下达|到位|拨付|收入合计|支出合计|资金总额|项目资金|专项资金|补助资金|(?:财政|其他|项目|基本)(?:资金)?支出|经费|结转|结余|评分|得分|分值|权重|工资|编制|在职|在编|内设|下属|二级|单价|资产|折旧|三公|公务|出国|采购(?:金额|支出|预算)|等级|满分|自评|绩效|问题$/u;

/** The noun a figure counts where another figure follows in the same clause: 7507名特殊人群及…. */
const NOUN =
  /^[^，。；:、()\d]{0,8}?(?:人员|人口|人群|群体|群众|对象|患者|机构|医院|卫生院|药店|药品|耗材|项目|事项|企业|单位|学校|乡镇|街道|社区|部门|线索|案件|案例|家庭|病种)/u;
/** A counted noun ends where the words go on to say what was done with it. */
const GOES_ON = /(?<=.{2})(?:入手|正式|占)/u;

/** Kinds of things of which many different sets are counted: 32种药品 are not 药品. */
const KIND =
  /^(?:药品|药店|医院|机构|医疗机构|企业|单位|部门|人员|群众|患者|对象|系统|平台|项目|事项|制度|标准|品种|耗材|案件|线索|产品|乡镇|街道|社区|门诊|住院|退休|退休人员|职工|居民)$/u;
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
export const isBare = (name: string): boolean => BARE.test(name);
export const namesNothing = (name: string): boolean => NO_NAME.test(name);
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
  return noun.length <= LONG ? noun : (NOUN.exec(noun)?.[0] ?? '');
}

/** A name for a counted noun with the words before the figure; '' when neither is clear. */
export function nameCounted(lead: string, noun: string): string {
  const before = bareName(lead);
  const last = before.split('、').at(-1) ?? '';
  const joined = [before + noun, last + noun, noun].find((name) => isName(name));
  return joined ?? '';
}
