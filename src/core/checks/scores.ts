import { quoted, ratio } from '../expression.ts';
import type { Check, Claim, Told } from './claim.ts';
import { nameOf, subjectAt } from './rows.ts';
import { headings } from './score-headings.ts';
import {
  addedUp,
  amount,
  fullAmount,
  fullMarks,
  hasUnscored,
  isNear,
  isScored,
  isTotal,
  outOf,
  pointsOf,
  rowsIn,
  type Sheet,
  scaleOf,
  scoredPoints,
  sheetsOf,
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
        unsure: own ? null : '分值为几行合用，不能确定各行是否都在其下',
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
  return [
    {
      subject: subjectAt(total),
      name: nameOf(total.path),
      relation: 'equal',
      stated: quoted(nameOf(total.path), total),
      expected: isRescaled
        ? ratio(addedUp(scores), ratio(addedUp(points), fullMarks(sheet)))
        : addedUp(scores),
      unsure: isWhole ? null : `各行得分可能没有读全：有得分的各行分值合计 ${given} 分，满分 ${full} 分`,
    },
  ];
}

/** A total is within the full marks; where these are not printed, a hundred is only likely. */
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
      unsure: scaleOf(sheet) ? null : '满分没有印出，一般为 100 分',
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
  const isOver = own && scaleOf(sheet) !== undefined && amount(points) > fullAmount(sheet);
  return [
    {
      subject: subjectAt(subject),
      name: sheet.subject,
      relation: 'equal',
      stated: fullMarks(sheet),
      expected: addedUp(points),
      unsure: isOver ? null : '有得分的各行未必是全部：可能有不适用或没有读到的行',
    },
  ];
}

const SHEET = '示例项目';
const row = (name: string): readonly string[] => [SHEET, name];

/** REGISTRY part: checks of score sheets. */
export const SCORES: readonly Check[] = [
  {
    id: 'score-within-points',
    group: '绩效评分',
    name: '得分不超过分值',
    sentence: '每个指标的得分不应大于该指标的分值。',
    claims: [],
    family: (told) => sheetsOf(told).flatMap(withinPoints),
    holds: [
      ['score', 'weight', '10', '分', 0, row('目标制定')],
      ['score', 'score', '9', '分', 0, row('目标制定')],
    ],
    breaks: [
      ['score', 'weight', '10', '分', 0, row('目标制定')],
      ['score', 'score', '12', '分', 0, row('目标制定')],
    ],
    undecided: [['score', 'score', '9', '分', 0, row('目标完成')]],
  },
  {
    id: 'score-total',
    group: '绩效评分',
    name: '各项得分之和',
    sentence: '总分应等于各项得分之和；有指标不适用时，应等于得分之和按适用指标的分值折算为满分后的数。',
    claims: [],
    family: (told) => sheetsOf(told).flatMap((sheet) => totalClaim(sheet, told)),
    holds: [
      ['score', 'weight', '46', '分', 0, row('预算管理')],
      ['score', 'score', '43', '分', 0, row('预算管理')],
      ['score', 'weight', '27', '分', 0, row('综合管理')],
      ['score', 'score', '26', '分', 0, row('综合管理')],
      ['score', 'score', '94.52', '分', 0, row('总分')],
    ],
    breaks: [
      ['score', 'weight', '60', '分', 0, row('预算管理')],
      ['score', 'score', '55', '分', 0, row('预算管理')],
      ['score', 'weight', '40', '分', 0, row('综合管理')],
      ['score', 'score', '38', '分', 0, row('综合管理')],
      ['score', 'score', '95', '分', 0, row('总分')],
    ],
    undecided: [
      ['score', 'weight', '46', '分', 0, row('预算管理')],
      ['score', 'score', '43', '分', 0, row('预算管理')],
      ['score', 'weight', '27', '分', 0, row('综合管理')],
      ['score', 'score', '26', '分', 0, row('综合管理')],
      ['score', 'score', '97', '分', 0, row('总分')],
    ],
  },
  {
    id: 'score-points',
    group: '绩效评分',
    name: '各项分值之和',
    sentence: '各项指标的分值相加应等于满分。',
    claims: [],
    family: (told) => sheetsOf(told).flatMap(pointsClaim),
    holds: [
      ['score', 'weight', '60', '分', 0, row('预算管理')],
      ['score', 'score', '55', '分', 0, row('预算管理')],
      ['score', 'weight', '30', '分', 0, row('综合管理')],
      ['score', 'score', '28', '分', 0, row('综合管理')],
      ['score', 'weight', '10', '分', 0, row('结果应用')],
      ['score', 'score', '10', '分', 0, row('结果应用')],
      ['score', 'weight', '100', '分', 0, row('总分')],
    ],
    breaks: [
      ['score', 'weight', '60', '分', 0, row('预算管理')],
      ['score', 'score', '55', '分', 0, row('预算管理')],
      ['score', 'weight', '40', '分', 0, row('综合管理')],
      ['score', 'score', '28', '分', 0, row('综合管理')],
      ['score', 'weight', '10', '分', 0, row('结果应用')],
      ['score', 'score', '10', '分', 0, row('结果应用')],
      ['score', 'weight', '100', '分', 0, row('总分')],
    ],
    undecided: [
      ['score', 'weight', '60', '分', 0, row('预算管理')],
      ['score', 'score', '55', '分', 0, row('预算管理')],
      ['score', 'weight', '20', '分', 0, row('综合管理')],
      ['score', 'score', '18', '分', 0, row('综合管理')],
      ['score', 'weight', '10', '分', 0, row('结果应用')],
      ['score', 'score', '10', '分', 0, row('结果应用')],
      ['score', 'weight', '100', '分', 0, row('总分')],
    ],
  },
  {
    id: 'score-within-full',
    group: '绩效评分',
    name: '总分不超过满分',
    sentence: '总分不应大于满分。',
    claims: [],
    family: (told) => sheetsOf(told).flatMap(withinFull),
    holds: [
      ['score', 'weight', '100', '分', 0, row('总分')],
      ['score', 'score', '95', '分', 0, row('总分')],
    ],
    breaks: [
      ['score', 'weight', '90', '分', 0, row('总分')],
      ['score', 'score', '95', '分', 0, row('总分')],
    ],
    undecided: [['score', 'score', '195', '分', 0, row('总分')]],
  },
  {
    id: 'score-headings',
    group: '绩效评分',
    name: '上级指标的分值',
    sentence: '各行分值合计为满分时，上级指标的分值应等于其下各行分值之和。',
    claims: [],
    family: (told) => sheetsOf(told).flatMap(headings),
    holds: [
      ['score', 'weight', '60', '分', 0, row('部门预算管理')],
      ['score', 'weight', '35', '分', 0, row('目标制定')],
      ['score', 'score', '35', '分', 0, row('目标制定')],
      ['score', 'weight', '25', '分', 0, row('目标完成')],
      ['score', 'score', '24', '分', 0, row('目标完成')],
      ['score', 'weight', '40', '分', 0, row('结果应用')],
      ['score', 'score', '40', '分', 0, row('结果应用')],
    ],
    breaks: [
      ['score', 'weight', '90', '分', 0, row('部门预算管理')],
      ['score', 'weight', '35', '分', 0, row('目标制定')],
      ['score', 'score', '35', '分', 0, row('目标制定')],
      ['score', 'weight', '25', '分', 0, row('目标完成')],
      ['score', 'score', '24', '分', 0, row('目标完成')],
      ['score', 'weight', '40', '分', 0, row('结果应用')],
      ['score', 'score', '40', '分', 0, row('结果应用')],
    ],
    undecided: [
      ['score', 'weight', '60', '分', 0, row('部门预算管理')],
      ['score', 'weight', '35', '分', 0, row('目标制定')],
      ['score', 'score', '35', '分', 0, row('目标制定')],
      ['score', 'weight', '40', '分', 0, row('结果应用')],
      ['score', 'score', '40', '分', 0, row('结果应用')],
    ],
  },
];
