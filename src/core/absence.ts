/** Why a number is not there. Never 0, never NaN, never an empty gap, never a value borrowed from another year. */
export const ABSENCES = {
  'report-not-held': { sign: '○', name: '未收录报告', sentence: '快照中没有该机构这一年度的报告。' },
  'not-published': { sign: '—', name: '未公开', sentence: '报告已读，但没有披露这一数字。' },
  'nil-stated': {
    sign: '无',
    name: '声明无此项',
    sentence: '报告以文字声明没有此项（如“未发生”“未安排年初预算”），未印出数字。',
  },
  'not-read': { sign: '?', name: '未读出', sentence: '报告中有相关段落，但其中的数字没有把握识别。' },
  'not-applicable': { sign: '·', name: '不适用', sentence: '该指标对这一机构、年度或这种报告不适用。' },
  'zero-denominator': { sign: '÷0', name: '分母为零', sentence: '分母为零，比率没有意义。' },
  hedged: {
    sign: '≈',
    name: '只有约数',
    sentence: '算式两边都只有约数（余、约、以上等），结果偏大偏小不能确定，不作计算。',
  },
  conflicting: { sign: '≠', name: '原文自相矛盾', sentence: '同一数字在报告中印出不同的值，未能选定其一。' },
  'withheld-not-comparable': {
    sign: '≁',
    name: '口径不可比',
    sentence:
      '报告只有口径不同的数字（如家次之于家、人次之于人数、编制之于在职），不以之代替，未作计算与比较。',
  },
} as const;

export type Absence = keyof typeof ABSENCES;
export const isAbsence = (text: string): text is Absence => Object.hasOwn(ABSENCES, text);
