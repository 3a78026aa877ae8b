import { quoted, ratio } from '../expression.ts';
import type { Fact } from '../fact.ts';
import { type Check, type Claim, type ExampleFigure, inDoubt, type Told } from './claim.ts';
import { figuresOf, rowChecks, slip, without } from './row-checks.ts';
import { nameOf, subjectAt } from './rows.ts';
import { headings, pointsTree } from './score-headings.ts';
import {
  addedUp,
  amount,
  fullAmount,
  fullMarks,
  hasUnscored,
  isNear,
  isScored,
  isTotal,
  leavesOut,
  outOf,
  pointsOf,
  printsHundredths,
  rowsIn,
  type Sheet,
  scaleOf,
  scoredPoints,
  sheetsOf,
  subtotalsIn,
  totalOf,
} from './score-sheets.ts';

/** Scores held against the points of their row; those of a group can bear its points out, and hardly refute them. */
const withinPoints = (sheet: Sheet): readonly Claim[] =>
  [...outOf(sheet)].flatMap(([points, scores]): Claim[] => {
    const [score] = scores;
    if (!score) return [];
    const own = points !== undefined && nameOf(points.path) === nameOf(score.path);
    return [
      {
        subject: subjectAt(score),
        name: nameOf(score.path),
        relation: 'at-most',
        stated: own ? quoted(nameOf(score.path), score) : addedUp(scores),
        expected: points ? quoted(nameOf(points.path), points) : quoted(`${nameOf(score.path)}分值`),
        unsure: own ? null : inDoubt('分值为几行合用，不能确定各行是否都在其下'),
      },
    ];
  });

/**
 * The total held against the scores: their sum, or their sum rescaled from the points of the rows that apply to the whole
 * scale. A break is certain only where the points of the scored rows are those of the whole scale.
 */
function totalClaim(sheet: Sheet, told: Told): readonly Claim[] {
  const total = totalOf(sheet, told);
  if (!total || !isScored(sheet)) return [];
  const scores = rowsIn(sheet, 'score');
  const points = scoredPoints(sheet);
  const given = amount(points);
  const full = fullAmount(sheet);
  const isRescaled =
    given > 0 &&
    given < full &&
    !isNear(amount(scores), Number(total.value)) &&
    Math.abs((amount(scores) / given) * full - Number(total.value)) <= 0.01;
  const isWhole = isNear(given, full) && !hasUnscored(sheet, told);
  const isOver = scores.some(
    (score) => Number(score.value) > Number(pointsOf(score, sheet)?.value ?? score.value),
  );
  const sums = subtotalsIn(sheet, 'score').map(({ sum }) => sum);
  const isOfGroup =
    sums.length > 1 && isNear(amount(sums), Number(total.value)) && !isNear(amount(scores), amount(sums));
  return [
    {
      subject: subjectAt(total),
      name: nameOf(total.path),
      relation: 'equal',
      stated: quoted(nameOf(total.path), total),
      expected: isRescaled
        ? ratio(addedUp(scores), ratio(addedUp(points), fullMarks(sheet)))
        : addedUp(scores),
      ...(printsHundredths(sheet) ? { points: true } : {}),
      unsure: isOver
        ? '其中有得分大于分值的行，另行列出'
        : isOfGroup
          ? '同一差错已列在各组小计中'
          : sheet.facts.some(leavesOut)
            ? '总分中另有不在各项之内的得分'
            : isWhole
              ? null
              : inDoubt(`各行得分可能没有读全：有得分的各行分值合计 ${given} 分，满分 ${full} 分`),
    },
  ];
}

/** A score above this is out of another scale than a hundred. */
const MOST_WITH_BONUS = 110;

/** A total is within the full marks; where these are not printed, a hundred is meant by a score not far from it. */
function withinFull(sheet: Sheet): readonly Claim[] {
  const total = sheet.facts.find((fact) => fact.measure === 'score' && isTotal(fact));
  if (!total) return [];
  return [
    {
      subject: `${subjectAt(total)}`,
      name: nameOf(total.path),
      relation: 'at-most',
      stated: quoted(nameOf(total.path), total),
      expected: fullMarks(sheet),
      unsure: scaleOf(sheet) || Number(total.value) <= MOST_WITH_BONUS ? null : '满分没有印出，一般为 100 分',
    },
  ];
}

/** The points of the scored rows held against the scale; what falls short of it may be rows that do not apply. */
function pointsClaim(sheet: Sheet): readonly Claim[] {
  const points = scoredPoints(sheet);
  const [first] = points;
  if (!first || !isScored(sheet) || points.length < 3) return [];
  const subject = scaleOf(sheet) ?? first;
  const own = rowsIn(sheet, 'score').every((score) => pointsOf(score, sheet) !== undefined);
  const { tree } = pointsTree(sheet);
  const isOver = own && scaleOf(sheet) !== undefined && amount(points) > fullAmount(sheet);
  // Where all rows and headings come to a hundred it is the total that is printed wrong.
  const isOther = fullAmount(sheet) !== 100 && isNear(amount(points), 100);
  return [
    {
      subject: subjectAt(subject),
      name: sheet.subject,
      relation: 'equal',
      stated: fullMarks(sheet),
      expected: addedUp(points),
      unsure: tree?.amiss
        ? '同一差错已列在上级指标的分值中'
        : isOver || isOther
          ? null
          : '有得分的各行未必是全部：可能有不适用或没有读到的行',
    },
  ];
}

/** The groups of rows whose sum is that of the rows, by name. */
const addedRightly = (sheet: Sheet, measure: 'weight' | 'score'): ReadonlySet<string> =>
  new Set(
    subtotalsIn(sheet, measure)
      .filter(({ sum, rows }) => isNear(amount(rows), Number(sum.value)))
      .map(({ sum }) => nameOf(sum.path)),
  );

/**
 * The sums of groups of rows; where neither they come to the whole sheet nor the points and the scores of a group vouch for
 * each other, rows may not have been read.
 */
function subtotalClaims(sheet: Sheet): readonly Claim[] {
  return (['weight', 'score'] as const).flatMap((measure) => {
    const groups = subtotalsIn(sheet, measure);
    const complete = addedRightly(sheet, measure === 'weight' ? 'score' : 'weight');
    const full = measure === 'weight' ? fullAmount(sheet) : Number(sheetTotal(sheet)?.value ?? Number.NaN);
    const isAll = isNear(amount(groups.map(({ sum }) => sum)), full);
    const isRead = isNear(amount(groups.flatMap(({ rows }) => rows)), full);
    return groups.map(
      ({ sum, rows }): Claim => ({
        subject: subjectAt(sum),
        name: nameOf(sum.path),
        relation: 'equal',
        stated: quoted(nameOf(sum.path), sum),
        expected: addedUp(rows),
        unsure:
          isRead || complete.has(nameOf(sum.path)) || (isAll && amount(rows) > Number(sum.value))
            ? null
            : inDoubt('各组的行可能没有读全'),
      }),
    );
  });
}

const sheetTotal = (sheet: Sheet): Fact | undefined =>
  sheet.facts.find((fact) => fact.measure === 'score' && isTotal(fact));

const marks = figuresOf('score', '分');
const weight = (name: string, value: string): ExampleFigure => marks(['示例项目', name], 'weight', value);
const score = (name: string, value: string): ExampleFigure => marks(['示例项目', name], 'score', value);

/** REGISTRY part: checks of score sheets. */
export const SCORES: readonly Check[] = rowChecks('绩效评分', [
  {
    id: 'score-within-points',
    name: '得分不超过分值',
    sentence: '每个指标的得分不应大于该指标的分值。',
    family: (told) => sheetsOf(told).flatMap(withinPoints),
    holds: [weight('目标制定', '10'), score('目标制定', '9')],
    breaks: slip({ 1: '12' }),
    undecided: () => [score('目标完成', '9')],
  },
  {
    id: 'score-total',
    name: '各项得分之和',
    sentence: '总分应等于各项得分之和；有指标不适用时，应等于得分之和按适用指标的分值折算为满分后的数。',
    family: (told) => sheetsOf(told).flatMap((sheet) => totalClaim(sheet, told)),
    holds: [
      weight('预算管理', '46'),
      score('预算管理', '43'),
      weight('综合管理', '27'),
      score('综合管理', '26'),
      score('总分', '94.52'),
    ],
    breaks: slip({ 0: '60', 1: '55', 2: '40', 3: '38', 4: '95' }),
    undecided: slip({ 4: '97' }),
  },
  {
    id: 'score-points',
    name: '各项分值之和',
    sentence: '各项指标的分值相加应等于满分。',
    family: (told) => sheetsOf(told).flatMap(pointsClaim),
    holds: [
      weight('预算管理', '60'),
      score('预算管理', '55'),
      weight('综合管理', '30'),
      score('综合管理', '28'),
      weight('结果应用', '10'),
      score('结果应用', '10'),
      weight('总分', '100'),
    ],
    breaks: slip({ 2: '40' }),
    undecided: slip({ 2: '20', 3: '18' }),
  },
  {
    id: 'score-subtotals',
    name: '各组小计',
    sentence: '评分表中各组的小计应等于同组各行分值、得分之和。',
    family: (told) => sheetsOf(told).flatMap(subtotalClaims),
    holds: [weight('目标设定', '60'), weight('预算配置', '40'), weight('投入小计', '100')],
    breaks: slip({ 2: '110' }),
    undecided: slip({ 0: '50' }),
  },
  {
    id: 'score-within-full',
    name: '总分不超过满分',
    sentence: '总分不应大于满分。',
    family: (told) => sheetsOf(told).flatMap(withinFull),
    holds: [weight('总分', '100'), score('总分', '95')],
    breaks: slip({ 0: '90' }),
    undecided: () => [score('总分', '195')],
  },
  {
    id: 'score-headings',
    name: '上级指标的分值',
    sentence: '各行分值合计为满分时，上级指标的分值应等于其下各行分值之和。',
    family: (told) => sheetsOf(told).flatMap(headings),
    at: { column: '一级指标' },
    holds: [
      weight('部门预算管理', '60'),
      weight('目标制定', '35'),
      score('目标制定', '35'),
      weight('目标完成', '25'),
      score('目标完成', '24'),
      weight('结果应用', '40'),
      score('结果应用', '40'),
    ],
    breaks: slip({ 0: '90' }),
    undecided: without(3, 4),
  },
]);
