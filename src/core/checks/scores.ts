import { exact } from '../exact.ts';
import { constant, type Expression, quoted, ratio, sum } from '../expression.ts';
import { byPlace, type Fact, type Measure } from '../fact.ts';
import type { Check, Claim, Told } from './claim.ts';
import { nameOf, subjectAt } from './rows.ts';

/** A score sheet as it is printed: the points and scores of one evaluation in one table, in the order they stand. */
type Sheet = { readonly subject: string; readonly facts: readonly Fact[] };

const POINTS: readonly Measure[] = ['weight', 'score'];
const TOTALS = ['总分', '合计', '总计', '总得分'];

const isPoints = (fact: Fact): boolean =>
  fact.measure !== null && POINTS.includes(fact.measure) && fact.value !== null && fact.path.length > 0;

const rowOf = ({ path }: Fact): string => path.at(-1) ?? '';
const isTotal = (fact: Fact): boolean => fact.path.length === 2 && TOTALS.includes(rowOf(fact));

/** The score sheets of a report: what is told of one subject in one table. */
function sheetsOf({ facts, year }: Told): readonly Sheet[] {
  const sheets = new Map<string, Fact[]>();
  for (const fact of [...facts].sort(byPlace)) {
    if (!isPoints(fact) || fact.year !== year || fact.hedge !== null) continue;
    const key = `${fact.path[0]}\n${fact.place.table ?? ''}`;
    sheets.set(key, [...(sheets.get(key) ?? []), fact]);
  }
  return [...sheets.values()].map((sheet) => ({ subject: sheet[0]?.path[0] ?? '', facts: sheet }));
}

/** A figure of a sheet that is neither its total nor its scale. */
const rowsIn = ({ facts }: Sheet, measure: Measure): readonly Fact[] =>
  facts.filter((fact) => fact.measure === measure && !isTotal(fact));

/** The points of a row are those it shares its name with, the next such before it. */
const pointsOf = (score: Fact, sheet: Sheet): Fact | undefined =>
  rowsIn(sheet, 'weight').findLast(
    (weight) => nameOf(weight.path) === nameOf(score.path) && byPlace(weight, score) < 0,
  );

const addedUp = (facts: readonly Fact[]): Expression =>
  sum(...facts.map((fact) => quoted(rowOf(fact), fact)));

/** The points scores are given out of: those of their own row, else those of the group they are printed under. */
function outOf(sheet: Sheet): ReadonlyMap<Fact | undefined, readonly Fact[]> {
  const rows = sheet.facts.filter((fact) => !isTotal(fact));
  const scores = new Map<Fact | undefined, Fact[]>();
  for (const [at, fact] of rows.entries()) {
    if (fact.measure !== 'score') continue;
    const points = pointsOf(fact, sheet) ?? rows.slice(0, at).findLast(({ measure }) => measure === 'weight');
    scores.set(points, [...(scores.get(points) ?? []), fact]);
  }
  return scores;
}

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

/** The points a sheet gives to what it scores. */
const scoredPoints = (sheet: Sheet): readonly Fact[] =>
  [...outOf(sheet).keys()].flatMap((points) => points ?? []);

const amount = (facts: readonly Fact[]): number =>
  facts.reduce((total, { value }) => total + Number(value), 0);

const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 0.005;

/** What a sheet is out of: as printed beside its total, else a hundred. */
const scaleOf = (sheet: Sheet): Fact | undefined =>
  sheet.facts.find((fact) => fact.measure === 'weight' && isTotal(fact));

/** The rows with a value aimed at or reached that a sheet gives no score: what they scored was not read. */
const hasUnscored = (sheet: Sheet, { facts, year }: Told): boolean => {
  const [from, to] = [sheet.facts[0], sheet.facts.at(-1)].map((fact) => fact?.place.line ?? 0);
  const scored = new Set(rowsIn(sheet, 'score').map(({ path }) => nameOf(path)));
  return facts.some(
    (fact) =>
      fact.item === 'performance' &&
      fact.year === year &&
      fact.path[0] === sheet.subject &&
      (fact.measure === 'target' || fact.measure === 'actual') &&
      fact.path.length === 2 &&
      fact.place.line >= (from ?? 0) &&
      fact.place.line <= (to ?? 0) &&
      !scored.has(nameOf(fact.path)),
  );
};

const HUNDRED = constant('满分 100 分', exact(100n), 'score');

/** What the sheet is out of, as an expression. */
const fullMarks = (sheet: Sheet): Expression => {
  const scale = scaleOf(sheet);
  return scale ? quoted(nameOf(scale.path), scale) : HUNDRED;
};

const fullAmount = (sheet: Sheet): number => Number(scaleOf(sheet)?.value ?? 100);

/** The total of a sheet, in it or told elsewhere of the same subject. */
const totalOf = (sheet: Sheet, { facts, year }: Told): Fact | undefined =>
  sheet.facts.find((fact) => fact.measure === 'score' && isTotal(fact)) ??
  facts.find(
    (fact) =>
      fact.measure === 'score' &&
      fact.year === year &&
      fact.value !== null &&
      isTotal(fact) &&
      fact.path[0] === sheet.subject,
  );

/** A sheet of one score or none says nothing of a total. */
const isScored = (sheet: Sheet): boolean => rowsIn(sheet, 'score').length > 1;

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

/** The rows that are scored: those with a score, and those in the same column of points that were given none. */
function leavesOf(sheet: Sheet): readonly Fact[] {
  const scored = scoredPoints(sheet);
  if (isNear(amount(scored), fullAmount(sheet))) return scored;
  const columns = new Set(scored.map(({ place }) => place.column));
  const column = rowsIn(sheet, 'weight').filter(({ place }) => columns.has(place.column));
  return isNear(amount(column), fullAmount(sheet)) ? column : scored;
}

/**
 * The points of a heading held against the rows beside it, once the rows are known to be all: those of the whole scale.
 * A heading may be printed before its rows or, as a merged cell, beside one of them.
 */
function headings(sheet: Sheet): readonly Claim[] {
  const leaves = leavesOf(sheet);
  if (!isScored(sheet)) return [];
  const isWhole = isNear(amount(leaves), fullAmount(sheet));
  const last = leaves.at(-1);
  return rowsIn(sheet, 'weight')
    .filter((fact) => !leaves.includes(fact) && last !== undefined && byPlace(fact, last) < 0)
    .slice(0, isWhole ? undefined : 1)
    .map((heading) => {
      const next = leaves.findIndex((leaf) => byPlace(heading, leaf) < 0);
      const run = isWhole ? runOf(leaves, next, Number(heading.value)) : null;
      return {
        subject: subjectAt(heading),
        name: nameOf(heading.path),
        relation: 'equal',
        stated: quoted(nameOf(heading.path), heading),
        expected: isWhole
          ? addedUp(run ?? leaves.slice(next, next + 1))
          : quoted(`${nameOf(heading.path)}之下全部各行的分值`),
      };
    });
}

/** The fewest rows in a row, the one after a heading or the one before it among them, that come to its points. */
function runOf(leaves: readonly Fact[], next: number, points: number): readonly Fact[] | null {
  const runs = Array.from({ length: next + 1 }, (_, from) => from).flatMap((from) =>
    Array.from({ length: leaves.length - next + 1 }, (_, more) => leaves.slice(from, next + more)),
  );
  const [shortest] = runs
    .filter((run) => run.length > 0 && isNear(amount(run), points))
    .sort((a, b) => a.length - b.length);
  return shortest ?? null;
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
