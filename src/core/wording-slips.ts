/** A way words go wrong by themselves, whatever figures stand beside them. */
export type Slip = {
  /** What is wrong, over text without spaces and with half-width brackets. */
  readonly words: RegExp;
  readonly why: string;
  /** Whether the cells of forms are looked at too: their marks and dates are shorter by custom. */
  readonly inCells: boolean;
  /** Words that are wrong so, and words like them that are right. */
  readonly wrong: string;
  readonly right: string;
};

/** REGISTRY: slips of wording that a reader sees without knowing the subject. */
export const SLIPS: readonly Slip[] = [
  {
    words: /[国省市县区州]局(?:医疗保障|医疗保险|医保)局/gu,
    why: '“局”字重出。',
    inCells: true,
    wrong: '省局医疗保障局下达',
    right: '省医疗保障局下达',
  },
  {
    words:
      /(?:对象|人员|干部|群众|居民|人口|职工|患者)日益(?:严重|严峻|恶化|加剧|加重)的(?:情况|形势|局面|现状|趋势)/gu,
    why: '人群不能“日益严重”，疑为套用他处文字时只换了名称。',
    inCells: true,
    wrong: '面对救助对象日益严重的情况',
    right: '面对离休干部老龄化日益严重的情况',
  },
  {
    words: /医保(?:保障|保险)局|医疗(?:保障|保险)(?:保障|保险)局/gu,
    why: '机构名称有误，应为“医疗保障局”。',
    inCells: true,
    wrong: '示例县医保保障局内设机构4个',
    right: '示例县医保局内设机构4个',
  },
  {
    words: /近\d[\d,.]*[十百千万亿]*余/gu,
    why: '“近”与“余”不能并用。',
    inCells: true,
    wrong: '参会人员近2000余人',
    right: '参会人员2000余人',
  },
  {
    words: /(?:减少|下降|降低|缩减)(?:了)?\d+(?:\.\d+)?倍/gu,
    why: '减少、下降不能以倍数计。',
    inCells: false,
    wrong: '比上年下降2倍',
    right: '比上年增加2倍',
  },
  {
    words:
      /(?<![\d.])(?:1[0-2]|[1-9])月(?:3[01]|[12]\d|[1-9])(?:[国省市县区州](?:家|局|医|人民|委|政)|召开|前往|前完成)/gu,
    why: '日期缺“日”字。',
    inCells: false,
    wrong: '7月15市医保局检查',
    right: '7月15日市医保局检查',
  },
  {
    words: /[，、；][，、。；]|。[，、；。]/gu,
    why: '标点重复。',
    inCells: false,
    wrong: '共计36万元，。',
    right: '共计36万元。',
  },
  {
    words: /(?<![\d.])(?:2月3[01]日|(?:[469]|11)月31日|(?:1[3-9]|[2-9]\d)月(?:\d{1,2}日|底|末|份))/gu,
    why: '没有这样的日期。',
    inCells: true,
    wrong: '截至2022年6月31日',
    right: '截至2022年12月31日',
  },
  {
    words: /\d万元万?元/gu,
    why: '单位重复。',
    inCells: true,
    wrong: '支出12.50万元元',
    right: '支出12.50万元',
  },
];

/** A quotation mark that opens where one is open already; straight marks, which look the same both ways, are none. */
export const UNCLOSED: Omit<Slip, 'inCells'> = {
  words: /“[^“”。]{1,40}“/gu,
  why: '引号不配对。',
  wrong: '反映“党建经费“医疗救助”等项目',
  right: '反映“党建经费”“医疗救助”等项目',
};
