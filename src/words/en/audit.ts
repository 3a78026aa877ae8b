import type { Translated } from '../language.ts';
import type { AUDIT as ZH } from '../zh/audit.ts';

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** The page Audit: which reports do not add up, where, by how much, and what to write to the bureau. */
export const AUDIT: Translated<typeof ZH> = {
  title: 'Audit',
  headline: (reports, amiss) =>
    amiss === '0'
      ? `Reports: ${reports}. Nothing found that does not agree`
      : `Reports: ${reports}. Findings that do not agree or are inconsistent: ${amiss}`,
  headlineOfReport: (report, amiss) =>
    amiss === '0'
      ? `${report}: nothing found that does not agree`
      : `${report}: findings that do not agree or are inconsistent: ${amiss}`,
  headlineOfBureaus: (bureaus, amiss) =>
    `Reports of ${bureaus} bureaus. Findings that do not agree or are inconsistent: ${amiss}`,
  sentence: (all, counts) => `${all} claims checked: ${counts.join(', ')}. `,
  counted: (verdict, count) => `${verdict.toLowerCase()} ${count}`,
  largest: (amount) => `The largest difference of an amount is ${amount} × 10,000 yuan.`,
  silent: (count, names) =>
    `Nothing was found in ${counted(count, 'report')}: ${names}. That does not prove them right: what is unchecked or in doubt is listed apart.`,
  byReport: 'Reports with findings',
  andOthers: (names) => `${names} and others`,
  ofReport: (report, count, major) => `${report}: ${count}${major === 0 ? '' : ` (major: ${major})`}`,
  moreReports: (count) => `${count} more`,
  noReports: 'No report is in scope. Widen regions, levels, bureaus or years.',
  lists: 'What to show',
  tabs: {
    amiss: 'Does not agree',
    reports: 'By report',
    checks: 'Catalogue of checks',
  },
  about: {
    amiss:
      'Calculated from the figures as printed, the difference is larger than their digits explain, or one figure differs between places. Open a finding to see the figures used and where they stand.',
    doubtful:
      'The arithmetic does not meet, but it is not certain what one of the figures stands for; we may have misread it. Look at the original first. These are not counted as not agreeing and are not fit for a letter.',
    rounding: 'The difference is within the rounding or cutting off of the digits printed.',
    unchecked:
      'A figure is missing, only approximate, or its basis is not certain; each says why. Unchecked does not mean that it agrees.',
    holds: 'Calculated with the digits printed, the claim holds.',
  },
  filters: 'Filter the findings',
  more: (count) => (count === 0 ? 'Filter and sort' : `Filter and sort (${count})`),
  report: 'Report',
  allReports: 'All reports',
  check: 'Check',
  allChecks: 'All checks',
  wholeGroup: (group) => `${group} (whole group)`,
  verdict: 'Result',
  bothVerdicts: 'Does not agree or inconsistent',
  severity: 'Severity',
  anySeverity: 'All',
  severities: { major: 'Major', minor: 'Minor', note: 'Note' },
  severityNote:
    'Major: figures more than a hundredth of what they should be apart, or words against figures, year or region; minor: up to a hundredth apart, or words left over from a template; note: wording, numbering, units.',
  decision: 'Decision',
  anyDecision: 'All',
  decisions: {
    undecided: 'Undecided',
    decided: 'Decided',
    'bureau-error': 'Confirmed as an error of the report',
    explained: 'Explained',
    misreading: 'Our misreading',
    stale: 'Result changed since the decision',
  },
  least: 'Difference at least (10,000 yuan)',
  find: 'Find words or figures',
  order: 'Sort',
  orders: {
    'amount:descending': 'Largest difference first',
    'amount:ascending': 'Smallest difference first',
    'severity:descending': 'Gravest first',
    'report:ascending': 'By bureau, year and line',
    'check:ascending': 'By check',
    'line:ascending': 'By line',
  },
  clear: 'Clear filters',
  listed: (listed, all) => (listed === all ? `${all} listed` : `${listed} of ${all} listed`),
  noneListed: 'No finding matches the filters.',
  noneOf: (verdict) => `The reports chosen have no finding "${verdict}".`,
  cut: (most) =>
    `There are too many findings in scope; only ${most} were read, the largest differences first, and filters work within those. Narrow by region, year or check.`,
  tooMany:
    'There are too many bureaus to list findings one by one. Choose a province, a bureau or a report first; below are the counts of each province, whose name lists its findings.',
  tooManyOf:
    'The bureaus chosen are of many provinces and years; findings are not listed one by one. Choose one province, or fewer years.',
  province: 'Province',
  export: 'Export CSV',
  exported: (name) => `${name} was made.`,
  fileTitle: (verdict) => `Findings: ${verdict}`,
  source: (reports) => `Automatic checks of ${counted(reports, 'report')}`,
  everything: 'All bureaus and years',
  differs: (amount) => `differs by at least ${amount}`,
  whyUnchecked: 'Why it is unchecked',
  whyDoubtful: 'What is in doubt',
  printed: 'Printed',
  recomputed: 'Calculated from the other figures',
  elsewhere: 'Printed elsewhere',
  interval: (low, high) => `${low} to ${high}`,
  difference: 'Difference at least',
  rule: 'Check',
  place: 'Place',
  line: (line) => `line ${line}`,
  decided: 'Decision',
  undecided: 'Not decided yet',
  operands: 'Figures used',
  noOperands: 'This finding is about words and uses no figure; see that line of the original.',
  stated: 'checked',
  openReport: 'Open the report',
  copyLink: 'Copy link',
  copyLetter: 'Copy sentence for the letter',
  letterCopied: 'Sentence copied',
  letterFailed: 'The browser does not allow copying; select the sentence below',
  letterTitle: 'Sentence for the letter',
  letter: {
    place: (title, section, page, line) =>
      `In "${title}"${page === null ? '' : `, page ${page}`}${section === '' ? '' : `, under "${section}"`}${line === 0 ? '' : ` (line ${line} of the text)`}: `,
    elsewhere: (headings) =>
      ` Its other figures stand under ${headings.map((heading) => `"${heading}"`).join(', ')}. `,
    difference: (amount) => ` By the digits printed the difference is at least ${amount}. `,
    request: ' Please verify it and, if it is an error, correct and publish the report again.',
  },
  linked: 'The finding the link names',
  linkedElsewhere:
    'It is not in the list below: its result, bureau, year or something else differs from the filters.',
  unknownFinding: (id) =>
    `The snapshot has no finding "${id}": the report may have been corrected, or the check changed.`,
  catalogue: 'Catalogue of checks',
  catalogueAbout:
    'Every check, made from the registry. Counts are of the reports of the bureaus and years chosen; a count lists those findings. The page Method has an example of each that holds and one that breaks.',
  catalogueCount: (all, broken, fine, undecided, never) =>
    `${counted(all, 'check')}: ${broken} found something that does not agree, ${fine} did not, ${undecided} only unchecked, ${never} never met.`,
  neverDecided: (count) => `The ${counted(count, 'check')} that decided nothing`,
  meetings: { met: '', undecided: 'only unchecked', never: 'never met' },
  largestColumn: 'Largest difference (10,000 yuan)',
  countOf: (check, verdict) => `List ${check}: ${verdict} `,
  reportsAbout:
    'How the checks of every report came out, those without a finding among them. A bureau lists its findings.',
  reportsTitle: 'Checks by report',
  majorColumn: 'of these major',
  none: 'none found',
  columns: {
    verdict: 'Result',
    severity: 'Severity',
    bureau: 'Bureau',
    year: 'Year',
    report: 'Report',
    group: 'Group of checks',
    check: 'Check',
    claim: 'Claim',
    explanation: 'Explanation or reason',
    printed: 'Printed',
    low: 'Calculated, low',
    high: 'Calculated, high',
    difference: 'Difference',
    unit: 'Unit',
    line: 'Line',
    decision: 'Decision',
    decidedOn: 'Decided on',
    decidedReason: 'Reason of the decision',
    id: 'Finding',
  },
};
