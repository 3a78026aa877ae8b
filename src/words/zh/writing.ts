/** How the language is written: its points, brackets, lists and the way a figure stands with its unit. */
export const WRITING = {
  colon: '：',
  comma: '，',
  semicolon: '；',
  stop: '。',
  /** Between two sentences. */
  between: '',
  open: '（',
  close: '）',
  /** Between things that stand side by side without a sentence. */
  gap: '　',
  listed: '、',
  listOf: (names: readonly string[]) => names.join('、'),
  clausesOf: (clauses: readonly string[]) => clauses.join('；'),
  phrasesOf: (phrases: readonly string[]) => phrases.join('，'),
  inBrackets: (text: string) => `（${text}）`,
  named: (name: string, text: string) => `${name}：${text}`,
  titled: (title: string) => `《${title}》`,
  /** A figure with its unit, half-width units such as % without a space. */
  withUnit: (shown: string, unit: string) => (unit === '%' ? `${shown}%` : `${shown} ${unit}`),
  plus: ' ＋ ',
  minus: ' － ',
  over: ' ÷ ',
  otherwise: '，没有时用 ',
  lastYear: (name: string) => `上年${name}`,
  saidOf: (name: string, measure: string) => `${name}${measure}`,
  eachAdded: (name: string) => `${name}逐项相加`,
} as const;
