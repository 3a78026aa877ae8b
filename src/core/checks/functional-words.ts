import { isAnnexed, quantityOf } from '../choose.ts';
import { add, compare, ZERO } from '../exact.ts';
import {
  bareLine,
  classOf,
  hasLine,
  isRunning,
  linesOf,
  placesOf,
  type Section,
  sectionOf,
  sectionsNamed,
} from '../functional-lines.ts';
import { itemOf } from '../items.ts';
import { isNear } from '../names.ts';
import type { Remark } from '../remark.ts';
import type { Judgement, WordCheck, WordContext } from './words.ts';

/** The names of a line of the classification as it is kept: 类/款/项. */
const namesOf = (word: string): readonly [kind: string, section: string, line: string] => {
  const [kind = '', section = '', line = ''] = word.split('/');
  return [kind, section, line];
};

const spoken = (word: string): string => {
  const [kind, section, line] = namesOf(word);
  return `${kind}（类）${section}（款）${line}（项）`;
};

const nameOfClass = (code: string): string => itemOf(`class-${code}`).name;
const told = ({ of, name }: Section, line: string): string =>
  `${nameOfClass(of)}（类）${name}（款）${line}（项）`;

const isMisplaced = (word: string): boolean => judgePlace({ word }).verdict === 'broken';

/** Whether a 项 stands under the 款 and 类 it is printed under; names outside the registry are not judged. */
function judgePlace({ word }: Pick<Remark, 'word'>): Judgement {
  const [kind, section, line] = namesOf(word);
  const claim = `“${spoken(word)}”，项级科目应在所印的款、类之下。`;
  const code = classOf(kind);
  if (code === null) return { verdict: 'unchecked', claim, explanation: '类级科目名称不在对照表内。' };
  const own = sectionOf(code, section);
  if (own && hasLine(own, line)) return { verdict: 'holds', claim };
  const places = placesOf(line);
  const [place] = places;
  if (own) {
    if (isRunning(line) || !place) {
      const near = linesOf(own).find((one) => isNear(bareLine(one), bareLine(line)));
      const meant = near === undefined ? '' : `标准名称可能为“${near}”。`;
      return { verdict: 'unchecked', claim, explanation: `“${line}”不在对照表内，不能判定。${meant}` };
    }
    return { verdict: 'broken', claim, explanation: `应为${told(place, line)}。` };
  }
  if (place && bareLine(section) === bareLine(kind))
    return {
      verdict: 'broken',
      claim,
      explanation: `款级科目照印了类级科目的名称，应为${told(place, line)}。`,
    };
  const elsewhere = sectionsNamed(section);
  const [other] = elsewhere;
  if (other && elsewhere.every(({ of }) => of !== code) && (hasLine(other, line) || places.includes(other)))
    return { verdict: 'broken', claim, explanation: `应为${told(other, line)}。` };
  return { verdict: 'unchecked', claim, explanation: `“${section}”不在对照表内，不能判定。` };
}

/** Whether the 项 told one by one are all that was spent of the general budget, so that none is missing. */
function isComplete({ facts, corrections, year }: WordContext): boolean {
  const own = facts.filter(
    (fact) => fact.measure === 'outturn' && fact.year === year && !isAnnexed(fact.place.section),
  );
  const whole = own.find(({ item }) => item === 'general');
  const lines = new Map(
    own
      .filter(({ item, path }) => item === 'functional' && path.length === 3)
      .map((fact) => [fact.path.join('/'), fact]),
  );
  const total = whole ? quantityOf(whole, corrections) : null;
  const parts = [...lines.values()].map((fact) => quantityOf(fact, corrections));
  if (!total || parts.length === 0) return false;
  let [low, high] = [ZERO, ZERO];
  for (const part of parts) {
    if (!part) return false;
    [low, high] = [add(low, part.low), add(high, part.high)];
  }
  return compare(low, total.high) <= 0 && compare(high, total.low) >= 0;
}

const isSameSection = (code: string | null, one: string, other: string): boolean =>
  bareLine(one) === bareLine(other) ||
  (code !== null && sectionOf(code, one) !== undefined && sectionOf(code, one) === sectionOf(code, other));

/** What the glossary explains is what was spent, by the same name. */
function judgeExplained({ word, beside }: Remark, context: WordContext): Judgement {
  const claim = `名词解释列有“${spoken(word)}”，应与支出决算所列科目一致。`;
  const [kind, section, line] = namesOf(word);
  const code = classOf(kind);
  if (beside !== null) {
    const [, otherSection, otherLine] = namesOf(beside);
    if (bareLine(line) !== bareLine(otherLine))
      return {
        verdict: 'broken',
        claim,
        explanation: `正文所列为“${spoken(beside)}”，名称不一。`,
        severity: 'note',
      };
    if (!isSameSection(code, section, otherSection)) {
      // The text is at fault, and is told to be where it stands.
      if (isMisplaced(beside) && !isMisplaced(word))
        return { verdict: 'unchecked', claim, explanation: '正文所列科目的款级有误，已另行列出。' };
      return {
        verdict: 'broken',
        claim,
        explanation: `正文所列为“${spoken(beside)}”，款级科目不一。`,
        severity: 'note',
      };
    }
    return { verdict: 'holds', claim };
  }
  if (!isComplete(context))
    return { verdict: 'unchecked', claim, explanation: '正文没有逐项列出全部支出，不能判定有无该科目支出。' };
  const own = code === null ? undefined : sectionOf(code, section);
  if (!own || own.fund)
    return { verdict: 'unchecked', claim, explanation: '该科目可能由政府性基金等列支，正文没有逐项列出。' };
  return {
    verdict: 'broken',
    claim,
    explanation: '一般公共预算支出决算中没有该科目，名词解释可能是未清理的模板内容。',
    severity: 'note',
  };
}

const SPENT = [
  ['general', 'outturn', '60.00', '万元'],
  ['functional', 'outturn', '60.00', '万元', 0, ['卫生健康支出', '医疗救助', '城乡医疗救助']],
] as const;

/** REGISTRY part: the functional classification in words. */
export const FUNCTIONAL_WORDS: readonly WordCheck[] = [
  {
    id: 'line-in-its-place',
    group: '名称与文字',
    name: '科目的类款项',
    sentence: '项级科目应列在政府收支分类科目所规定的款和类之下。',
    kinds: ['account-line'],
    judge: judgePlace,
    holds: { kind: 'account-line', word: '卫生健康支出/医疗救助/城乡医疗救助' },
    breaks: { kind: 'account-line', word: '卫生健康支出/公共卫生/城乡医疗救助' },
    unchecked: { kind: 'account-line', word: '卫生健康支出/医疗保障专项/城乡医疗救助' },
  },
  {
    id: 'line-explained',
    group: '名称与文字',
    name: '名词解释的科目',
    sentence: '名词解释所列的支出科目应与支出决算所列的科目一致，没有支出的科目不应列入。',
    kinds: ['explained-line'],
    judge: judgeExplained,
    holds: {
      kind: 'explained-line',
      word: '卫生健康支出/医疗救助/城乡医疗救助',
      beside: '卫生健康/医疗救助/城乡医疗救助',
    },
    breaks: { kind: 'explained-line', word: '农林水支出/扶贫/社会发展', figures: SPENT },
    unchecked: { kind: 'explained-line', word: '农林水支出/扶贫/社会发展', figures: SPENT.slice(1) },
  },
];
