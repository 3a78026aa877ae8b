/** How amounts a passage spells out make what it states of them, by what stands first. */
export const FORMULAS = {
  sum: '各数之和',
  less: '前数减后数',
  rate: '前数除以后数',
  balance: '收入加年初结转减支出',
  stock: '年初数加增加数减减少数',
  'fall-rate': '减少额除以预算',
  'rise-rate': '增加额除以预算',
  'left-rate': '支出除以支出与节约之和',
  'over-rate': '支出除以支出与超支之差',
  same: '他处所印的同一数',
  'adjust-rate': '调整额除以年初预算',
  each: '总额除以数量',
  within: '其中各数之和',
} as const;

export type Formula = keyof typeof FORMULAS;
export const isFormula = (text: string): text is Formula => Object.hasOwn(FORMULAS, text);
