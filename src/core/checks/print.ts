import type { Fact } from '../fact.ts';
import { listNumber } from '../list-number.ts';
import type { Remark } from '../remark.ts';
import type { Judgement, WordCheck, WordContext } from './words.ts';

/** A list number follows the one before it: 三 after 二. */
function judgeNumber({ word, beside }: Remark): Judgement {
  const [number, before] = [word, beside ?? ''].map((mark) =>
    mark.startsWith('图') ? Number(mark.slice(1)) : listNumber(mark),
  );
  const claim = `编号“${word}”接在“${beside ?? ''}”之后，应当连续。`;
  if (number == null || before == null) return { verdict: 'unchecked', claim, explanation: '编号不能辨认。' };
  if (number === before + 1) return { verdict: 'holds', claim };
  const explanation =
    number === before ? '编号重复。' : number > before ? '编号有跳号。' : '编号倒退或重新开始。';
  return { verdict: 'broken', claim, explanation, severity: 'note' };
}

/** The most of the words that is kept of a left-over: longer ones are quoted to their last comma. */
const QUOTED = 24;

const judgeTemplate = ({ word }: Remark): Judgement => ({
  verdict: 'broken',
  claim: `正文不应留有模板文字，所印有“${word.length < QUOTED ? word : `${word.replace(/(?<=.{8})[，、；][^，、；]*$/u, '')}……`}”。`,
  explanation: /年度?年/u.test(word)
    ? '模板中的“年度”与“年”未择一删除。'
    : '模板中供选择或提示填写的文字未删除。',
});

/** Words printed twice in a row; where `beside` holds them as well, they are the titles of two numbers. */
const judgeRepetition = ({ word, beside }: Remark): Judgement =>
  beside === null
    ? {
        verdict: 'broken',
        claim: `正文不应有重复的文字，所印有“${word}”。`,
        explanation: '同一文字或符号连印两次。',
        severity: 'note',
      }
    : {
        verdict: 'broken',
        claim: `相邻两个编号的标题不应相同，所印同为“${word}”。`,
        explanation: '其中一个标题可能有误。',
        severity: 'note',
      };

const judgeUnit = ({ kind, word, beside }: Remark): Judgement => ({
  verdict: 'broken',
  claim:
    kind === 'no-unit'
      ? `金额“${word}”应写明单位（${beside ?? '万元'}）。`
      : `${beside ?? '占比'}“${word}”应带百分号。`,
  explanation: kind === 'no-unit' ? '金额没有写全单位。' : '比率没有百分号，或所填不是比率。',
  severity: 'note',
});

/** What is impossible about an amount, where it is not too small. */
export const IMPOSSIBLE = { rate: '比率', large: '过大' } as const;

const judgeLostUnit = ({ word, beside }: Remark): Judgement => ({
  verdict: 'broken',
  severity: 'major',
  ...(beside === IMPOSSIBLE.rate
    ? { claim: `比率印作金额“${word}”，单位应为 %。`, explanation: '比率不能以金额表示。' }
    : beside === IMPOSSIBLE.large
      ? { claim: `所印“${word}”，单位不可能。`, explanation: '所印单位使金额大了几个数量级。' }
      : {
          claim: `全年的基金、救助金额“${word}”，单位应为万元或亿元。`,
          explanation: '所印单位使金额小了几个数量级。',
        }),
});

/** How many designated institutions there are, where the report prints one number of them and no other. */
function designatedIn({ facts, year }: WordContext): Fact | undefined {
  const told = facts.filter(
    ({ item, measure, year: of, value }) =>
      item === 'designated' && measure === 'count' && of === year && value !== null,
  );
  return told.every(({ value }) => value === told[0]?.value) ? told[0] : undefined;
}

/** Two counts of one sentence of which it is said that they cover each other wholly. */
function judgeCoverage({ word, facts }: Remark, context: WordContext): Judgement {
  const [first, second] = facts.flatMap((id) => context.byId.get(id) ?? []);
  // One count alone is of institutions inspected; how many there are is printed elsewhere.
  const [whole, part] = second ? [first, second] : [designatedIn(context), first];
  const claim = `所称“${word}”，应与所印数字相符（应完成 ${whole?.printed ?? '未见总数'}，实际完成 ${part?.printed ?? '未见完成数'}）。`;
  if (!whole || !part || whole.hedge !== null || part.hedge !== null || whole.unit !== part.unit)
    return { verdict: 'unchecked', claim, explanation: '没有印出可与之对照的两个确数。' };
  if (Number(whole.value) === Number(part.value)) return { verdict: 'holds', claim };
  // Some are inspected twice, or closed in the year: more than there are is not less than all of them.
  if (Number(part.value) > Number(whole.value))
    return { verdict: 'unchecked', claim, explanation: '完成数多于总数，口径可能不同。' };
  return { verdict: 'broken', claim, explanation: '实际完成数少于应完成数，不是全部。', severity: 'major' };
}

/** REGISTRY part: what is said of the whole, and what the print of a report must not hold. */
export const PRINT: readonly WordCheck[] = [
  {
    id: 'words-of-coverage',
    group: '名称与文字',
    name: '“全覆盖”“100%”与数字相符',
    sentence: '一句话中应完成数与实际完成数不等的，不应称“全覆盖”或“100%”。',
    kinds: ['coverage'],
    judge: judgeCoverage,
    holds: {
      kind: 'coverage',
      word: '全覆盖',
      figures: [
        ['staff', 'count', '45', '人'],
        ['staff', 'count', '45', '人'],
      ],
    },
    breaks: {
      kind: 'coverage',
      word: '全覆盖',
      figures: [
        ['staff', 'count', '45', '人'],
        ['staff', 'count', '40', '人'],
      ],
    },
    unchecked: { kind: 'coverage', word: '全覆盖', figures: [['staff', 'count', '45', '人']] },
  },
  {
    id: 'template-words',
    group: '名称与文字',
    name: '没有模板残留文字',
    sentence: '正文不应留有模板中的选择项、占位符和填写提示。',
    kinds: ['template'],
    judge: judgeTemplate,
    whenNone: '各行均未见模板残留文字。',
    holds: null,
    breaks: { kind: 'template', word: '增加/减少' },
    unchecked: null,
  },
  {
    id: 'numbering',
    group: '名称与文字',
    name: '编号连续',
    sentence: '同一层次的编号应当连续，不重复、不跳号、不倒退。',
    kinds: ['numbering', 'figure-number'],
    judge: judgeNumber,
    holds: { kind: 'numbering', word: '三、', beside: '二、' },
    breaks: { kind: 'numbering', word: '四、', beside: '二、' },
    unchecked: { kind: 'numbering', word: '甲、', beside: '二、' },
  },
  {
    id: 'repeated-words',
    group: '名称与文字',
    name: '没有重复的文字',
    sentence: '文字、符号和标题不应连印两次。',
    kinds: ['repetition'],
    judge: judgeRepetition,
    whenNone: '各段与各列编号标题均未见重复的文字。',
    holds: null,
    breaks: { kind: 'repetition', word: '增加增加' },
    unchecked: null,
  },
  {
    id: 'units-printed',
    group: '名称与文字',
    name: '金额有单位、占比有百分号',
    sentence: '决算说明中的金额应带单位，占比应带百分号。',
    kinds: ['no-unit', 'no-percent'],
    judge: judgeUnit,
    whenNone: '各段与各表均未见缺少单位的金额或缺少百分号的占比。',
    holds: null,
    breaks: { kind: 'no-unit', word: '822.08' },
    unchecked: null,
  },
  {
    id: 'units-possible',
    group: '名称与文字',
    name: '金额单位可能',
    sentence:
      '全年的基金收支与救助金额不应只有几元、几百元；比率不应印作金额，人均、次均与单位自身的开支不应大到不可能。',
    kinds: ['unit-lost'],
    judge: judgeLostUnit,
    whenNone: '各段均未见单位不可能的金额。',
    holds: null,
    breaks: { kind: 'unit-lost', word: '2.84元' },
    unchecked: null,
  },
];
