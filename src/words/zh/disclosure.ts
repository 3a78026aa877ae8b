/** The words of the page 披露质量 besides those of every topic page. */
export const DISCLOSURE = {
  matrixTitle: '应披露项：各报告逐项对照',
  matrixAbout:
    '决算公开应有的各项，逐份报告对照：✓ 印出了数字，“无”为声明为零或由上级项为零可知，— 为没有读到。点击格子打开报告的该处。增减原因是否说明、公开是否及时，不能由数字判断，不在其中。',
  matrixLabel: '应披露项与报告的对照表，可滚动',
  line: '应披露项',
  share: '披露',
  shareOf: (told: number, expected: number) => `${told}／${expected}`,
  notExpected: '绩效报告，不要求',
  claims: '核对',
  held: '相符',
  broken: '不符',
  unchecked: '未能核对',
  cell: (line: string, bureau: string, year: number, status: string) =>
    `${line}，${bureau} ${year} 年：${status}`,
  missingTitle: '没有读到的应披露项',
  missingOf: (bureau: string, year: number) => `${bureau} ${year} 年`,
  noneMissing: '所选报告的应披露项都已读到。',
  first: (shown: number, all: number) =>
    `机构较多，这里列出 ${all} 个机构中的前 ${shown} 个；请用上方条件缩小范围。`,
  none: '所选年度没有报告。',
  panelLines: '应披露项',
  panelFindings: '这份报告的核对',
  and: (status: string, count: number) => `${status} ${count} 项`,
} as const;
