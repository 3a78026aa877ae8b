/** Why a number token is not a figure. Closed list; `unread` tokens have no reason. */
export const NOT_FIGURES = {
  year: '年份',
  date: '日期',
  ordinal: '序号',
  'document-number': '文号',
  'form-number': '表号',
  'page-number': '页码',
  code: '代码',
  name: '名称中的数字',
  threshold: '定义中的界限',
  level: '等级、类别',
  illegible: '图片识别残字',
} as const;
export type NotFigure = keyof typeof NOT_FIGURES;
