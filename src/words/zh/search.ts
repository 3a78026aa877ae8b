/** Finding and choosing: the search box, the pickers of regions and bureaus, the groups of pages, the grid of disclosure. */
export const SEARCH = {
  open: '搜索',
  title: '搜索机构、地区、指标、报告和页面',
  hint: '名称、区划代码、拼音或首字母',
  results: '搜索结果',
  kinds: {
    page: '页面',
    bureau: '机构',
    region: '地区',
    indicator: '指标',
    report: '报告',
    check: '核对',
  },
  report: (bureau: string, year: number) => `${bureau} ${year} 年`,
  found: (count: number) => (count === 0 ? '没有找到' : `找到 ${count} 项`),
  more: (count: number) => `还有 ${count} 项，请输入更多文字`,
  none: '没有找到。可以输入名称的一部分、六位区划代码、全拼或拼音首字母。',
  examples: '例如：输入名称的一部分“基金监管”，首字母“sgjf”，或机构加年度“江油 2020”。',
  keys: '↑↓ 选择，回车打开，Esc 关闭',
  waiting: '正在读取报告目录…',
  reportsFailed: '报告目录未能读取，暂时搜不到机构和报告。',

  groups: { topics: '主题', bodies: '机构与对比', record: '报告与说明' },

  tree: {
    find: '查找地区',
    findBureau: '查找机构',
    noneFound: '没有符合的名称',
    chosen: (count: number) => `已选 ${count} 项`,
    clear: '清除',
  },
  andMore: (count: number) => `等 ${count} 项`,
  showAll: (count: number) => `显示全部 ${count} 项已选条件`,
  showFewer: '收起',

  grid: {
    label: '各机构各年度的披露情况，可滚动',
    bureau: '机构',
    provinceOf: (province: string, bureaus: number) => `${province}（${bureaus} 个机构）`,
    cell: (bureau: string, year: number, what: string) => `${bureau} ${year} 年：${what}`,
    disclosed: (disclosed: number, expected: number) => `已披露 ${disclosed} 项，共 ${expected} 项`,
    key: '格中为已披露项数／应披露项数，颜色越深披露越全；斜线格没有数字：',
    title: (topic: string) => `各机构各年度披露了多少${topic}数字`,
    why: '机构较多，按表格显示；选到 60 个机构以内可导出图片。',
  },
  heroMost: (shown: number, all: number) => `有数字的 ${all} 个机构中，画出最高的 ${shown} 个`,
} as const;
