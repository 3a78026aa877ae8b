import type { Translated } from '../language.ts';
import type { PICTURES as CHINESE } from '../zh/pictures.ts';

const bureaus = (n: number): string => `${n} ${n === 1 ? 'bureau' : 'bureaus'}`;
/** 1st, 2nd, 3rd, 4th … 11th. */
function ordinal(n: number): string {
  const ending = Math.floor(n / 10) % 10 === 1 ? undefined : ['th', 'st', 'nd', 'rd'][n % 10];
  return `${n}${ending ?? 'th'}`;
}
const sentences = (texts: readonly (string | null)[]): string =>
  texts.flatMap((text) => (text === null || text === '' ? [] : `${text}. `)).join('');

/** Inside charts, and their descriptions. */
export const PICTURES: Translated<typeof CHINESE> = {
  unit: (unit) => `Unit: ${unit}`,
  notFromZero: 'Vertical axis does not start at zero',
  allZero: 'All are 0',
  bureau: 'Bureau',
  year: 'Year',
  rank: 'Rank',
  whole: 'Total',
  yearOf: (year) => `${year}`,
  bureauYear: (bureau, year) => `${bureau} ${year}`,
  openSource: 'Click to see the source',
  rankOf: (rank, n) => `Rank ${rank} of ${n}`,
  sharedRankOf: (rank, ties, n) => `Rank ${rank} of ${n}, shared by ${ties}`,
  rankShort: (rank) => `#${rank}`,
  tooFewToRank: (n, least) => `only ${n} can be compared, fewer than ${least}: no rank`,
  notRanked: (reason) => `Not ranked: ${reason}`,
  skipped: (from, to) => (from === to ? `… rank ${from} left out …` : `… ranks ${from}–${to} left out …`),
  skippedCount: (n) => `… ${bureaus(n)} left out …`,
  countOf: (label, n) => `${label} ${n}`,
  apart: (counts) => `Not listed: ${counts.join(', ')}`,
  hatchedUnranked: 'Hatched (≁): not comparable, not ranked',
  dashedReference: (name, source) => `Dashed: ${name}, ${source}`,
  verdicts: { better: 'better', worse: 'worse', level: 'cannot be told apart' },
  polarities: { lower: 'lower is better', higher: 'higher is better', none: '' },
  verdictKey: (signs, reference, polarity) => `Against ${reference}: ${signs.join(', ')} (${polarity})`,
  verdictOn: (sign, verdict, reference) => `${sign} against ${reference}: ${verdict}`,
  sentence: (text) => `${text}.`,
  rankedRow: (rank, bureau, year, figure) => `${ordinal(rank)} ${bureau} (${year}) ${figure}`,
  unrankedRow: (bureau, year, figure, reason) => `${bureau} (${year}) ${figure}, not ranked: ${reason}`,
  withheldRow: (bureau, year, reason) => `${bureau} (${year}) left out: ${reason}`,
  describeRanking: (told) => {
    const years = told.year === null ? "each bureau's latest year" : `${told.year}`;
    const list = told.list.length === 0 ? 'no figure to draw' : told.list.join('; ');
    const lines = told.references.length === 0 ? null : `Reference lines: ${told.references.join('; ')}`;
    return `Bar chart: ${told.indicator}, ${years}, ${told.order}, n = ${told.n}. ${sentences([list, lines])}${told.missing}`;
  },
  warned: (n) => `${n} ${n === 1 ? 'note' : 'notes'} on comparability below the chart`,
  solidHollow: 'Filled: as printed; hollow: derived or worked back',
  solidPale: 'Dark: as printed; pale with a frame: derived or worked back',
  dashedDerived: 'Dashed frame: derived or worked back',
  solidDashed: 'Budget with a dashed frame, outturn pale with a frame: derived or worked back',
  missingRow: 'Missing',
  missingCount: (n) => bureaus(n),
  counted: (n) => `n = ${n}`,
  countedWithout: (n, without) => `n = ${n}; ${without} more without a comparable figure, listed below`,
  budget: 'Budget',
  outturn: 'Outturn',
  completion: 'Budget carried out',
  completed: (shown) => `${shown}% carried out`,
  notCompleted: (sign) => `carried out ${sign}`,
  percentKey: (unit) => `Bars show shares of the total; the figures are in ${unit}`,
  disclosedOf: (disclosed, expected) => `${disclosed}/${expected}`,
  disclosed: (disclosed, expected) =>
    `${disclosed} of the ${expected} indicators of the topic told or stated nil`,
  matrixKey:
    'In each cell: indicators told or stated nil / indicators of the topic; hatched: no report, or nothing disclosed',
  nothing: 'No figure to draw.',
  lineChart: 'Line chart',
  noFigure: (name) => `${name} has no figure`,
  onlyFigure: (name, year, figure) => `${name} ${figure} in ${year}`,
  fromTo: (name, from, first, to, last) => `${name} from ${first} in ${from} to ${last} in ${to}`,
  breakFrom: (year, sentence) => `From ${year}: ${sentence}`,
  scopeBreakFrom: (year) => `Scope changed from ${year}`,
  figureIn: (year, figure) => `${year} ${figure}`,
  listed: (name, list) => `${name}: ${list.join('; ')}`,
  sourced: (name, source) => `${name} (${source})`,
  median: 'Median',
  medianOf: (peers) => `${peers}: median`,
  upperOf: (peers) => `${peers}: upper quartile`,
  lowerOf: (peers) => `${peers}: lower quartile`,
  bandOf: (peers) => `${peers}: between the quartiles`,
  notCompared: 'Not compared',
  tooFew: (peers, n, least) =>
    `Not compared: of ${peers}, ${bureaus(n)} with a comparable figure, fewer than ${least}`,
  fromLeast: (least, most) => `from ${least} to ${most}`,
  medianIs: (median) => `median ${median}`,
  below: (edge) => `below ${edge}`,
  andAbove: (edge) => `${edge} and more`,
  binOf: (from, to) => `${from} to under ${to}`,
  bureauOrRange: 'Bureau or range',
  bureausCounted: 'Bureaus',
  least: 'Least',
  lowerQuartile: 'Lower quartile',
  upperQuartile: 'Upper quartile',
  most: 'Greatest',
  amongPeers: (peers, n) => `${peers}, n = ${n}`,
  quartileKey: 'Shaded: between the quartiles (the median is whole or has four significant digits)',
  openBins: 'Dashed frame: figures very far out are put together, not to scale',
  acrossNotFromZero: 'Horizontal axis does not start at zero',
  notAmong: (counts) => `Left out: ${counts.join(', ')}`,
  describeDistribution: (told) =>
    `Distribution: ${told.indicator}, ${told.year ?? "each bureau's latest year"}, ${told.peers}. ${sentences([told.spread, told.told.join('; '), told.references.join('; ')])}${told.missing}`,
  peersTooFew: (year, n, least) =>
    `${year}: ${bureaus(n)} with a comparable figure, fewer than ${least}, not compared`,
  peerMedian: (year, n, median) => `${year}: n = ${n}, median ${median}`,
  peerQuartiles: (lower, upper) => `quartiles ${lower} and ${upper}`,
  noQuartiles: (least) => `no quartiles of fewer than ${least}`,
  bandKey: (peers, least, most) =>
    `Shaded: between the quartiles of ${peers}, thin line: median (whole or four significant digits), n = ${least === most ? least : `${least}–${most}`}`,
  describeTrend: (told) =>
    `${told.kind}: ${told.indicator}, ${told.from}–${told.to}, ${bureaus(told.bureaus)}. ${sentences([told.told.join('; '), ...told.breaks, told.peers, told.benchmark])}${told.missing}`,
  multiples: 'Small multiples (a plot for each bureau)',
  dashedBreak: (year, sentence) => `Dashed line: from ${year}, ${sentence}`,
  axis: (name, unit) => `${name} (${unit})`,
  axesNotFromZero: 'Axes do not start at zero',
  unnamed: (n) => `${n} more named in tooltip and table`,
  both: 'both',
  pairsLacking: (n) => `${bureaus(n)} more without one or both figures, see the table`,
  beside: (name, figure) => `${name}: ${figure}`,
  sharedScale: 'All plots have the same vertical axis',
  mostDrawn: (drawn, all) => `Drawn: the ${drawn} with the highest latest figures; all ${all} in the table`,
  expected: 'Indicators',
  items: 'items',
  expectedIn: (year, expected) => `${year}: ${expected}`,
  none: 'Nothing is missing.',
  missing: (list) => `Missing: ${list}.`,
  inYear: (year, said) => `${year} ${said}`,
  partsOfYear: (place, parts) => `${place}: ${parts.length === 0 ? 'no figure to draw' : parts.join(', ')}`,
  describeComposition: (parts, told, missing) =>
    `Stacked bar chart: ${parts.join(', ')}. ${sentences([told.join('; ')])}${missing}`,
  describeBudget: (told, missing) =>
    `Bar chart of budget and outturn. ${sentences([told.join('; ')])}${missing}`,
  describeMatrix: (told) => `Matrix of what bureaus disclosed by year. ${told.join('; ')}.`,
  noFigures: 'no figure to draw',
  pairOf: (bureau, year, x, y) => `${bureau} ${year}: ${x}, ${y}`,
  onlySelectedNamed: 'Many points: only the selected bureaus are named',
  describeScatter: (told) =>
    `Scatter plot: ${told.x} across, ${told.y} up, n = ${told.n}. ${sentences([told.told.join('; ')])}${told.missing}`,
  origins: {
    printed: 'As printed',
    derived: 'Derived from printed figures',
    'prior-printed': "Printed as last year's figure in the next year's report",
    'prior-derived': "Worked back from this year's figure and the change",
    absent: 'No figure',
  },
  originNotes: {
    printed: '',
    derived: 'derived',
    'prior-printed': "next year's report",
    'prior-derived': 'worked back',
    absent: '',
  },
  orders: { descending: 'from the highest', ascending: 'from the lowest', code: 'by bureau code' },
  hedges: { 'at-least': 'at least', 'at-most': 'at most', about: 'about' },
  amiss: (findings, check, sentence) =>
    `${findings} ${findings === 1 ? 'finding does' : 'findings do'} not agree; the gravest, ${check}: ${sentence}`,
  amissNote: (findings) => `✗ ${findings} amiss`,
  amissKey: (figures) => `a figure it is made of does not agree with others (${figures} marked)`,
  amissAt: (place, indicator, findings, check) => `${place} ${indicator}, ${findings}, the gravest: ${check}`,
  describeAmiss: (figures, list) =>
    ` ${figures} ${figures === 1 ? 'figure is' : 'figures are'} made of figures that do not agree with others: ${list}.`,
  hedgedNote: 'approximate',
  hedged: 'Approximate: the report says "more than", "about", "nearly" or the like',
};
