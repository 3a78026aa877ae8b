import { type PeerGroupId, SIMILAR } from '../../core/peers.ts';
import type { Translated } from '../language.ts';
import type { BUREAU as ZH } from '../zh/bureau.ts';

const GROUPS: Readonly<Record<PeerGroupId, { readonly name: string; readonly sentence: string }>> = {
  'same-level': {
    name: 'Same level',
    sentence: 'all bureaus of the snapshot at the same level of administration.',
  },
  'same-province': {
    name: 'Same province and level',
    sentence: 'bureaus of the same province at the same level.',
  },
  'same-parent': {
    name: 'Same superior',
    sentence: 'bureaus of the same level under the same superior region; of provinces that is the state.',
  },
  'similar-insured': {
    name: 'Similar number of insured persons',
    sentence: `bureaus of the same level with half to ${SIMILAR} times as many insured persons in the same year; those without the figure are not among them.`,
  },
  'similar-expenditure': {
    name: 'Similar expenditure',
    sentence: `bureaus of the same level with half to ${SIMILAR} times the expenditure of the same year; those without the figure are not among them.`,
  },
  chosen: { name: 'Own list', sentence: 'bureaus the reader chose, whatever their level and size.' },
};

/** The page of one bureau: everything the snapshot holds of it. */
export const BUREAU: Translated<typeof ZH> = {
  title: 'Bureau profile',
  choose: 'Bureau',
  find: 'Find by name or code',
  noneFound: 'No bureau matches',
  moreFound: (shown, all) => `The first ${shown} of ${all}; type a name or code.`,
  none: 'The snapshot holds no bureau.',
  notHeld: (code) => `The snapshot holds no report of bureau "${code}". Choose another.`,
  headline: (name, year, figures, amiss) =>
    `${name}${year === null ? ': ' : ` in ${year}: ${figures.join(', ')}. `}${amiss === 0 ? 'The checks found nothing amiss.' : `The checks found ${amiss} contradictions.`}`,
  figure: (indicator, value) => `${indicator} ${value}`,
  subtitle: (reports, from, to) =>
    `${reports} ${reports === 1 ? 'report' : 'reports'} held, with figures of ${from === to ? from : `${from}–${to}`}.`,
  about: 'About the bureau',
  name: 'Bureau',
  code: 'Division code',
  level: 'Level',
  superior: 'Superior region',
  noSuperior: 'none (province)',
  reports: 'Reports held',
  report: (year, kind) => `${year} ${kind}`,
  keyFigures: 'Key figures (latest year with a figure)',
  noFigures: 'No key figure was read from the reports of this bureau.',
  indicator: 'Indicator',
  change: 'Trend',
  trend: (name) => `${name} over the years`,
  rank: 'Rank',
  rankIn: (year) => `Rank in ${year}`,
  ranked: (rank, n) => `${rank}, n = ${n}`,
  ranks: (rank, lowest) => (rank === lowest ? `${rank}` : `${rank}–${lowest}`),
  notCompared: (n) => `Not compared (n = ${n})`,
  chosenBy: 'Not compared (the group is chosen by it)',
  noValue: 'no figure for the year',
  orders: { 'largest-first': 'largest first', 'smallest-first': 'smallest first' },
  without: (peers, name) => `${peers} left out: ${name}`,
  peers: 'Peer group',
  groupName: (id) => GROUPS[id].name,
  groupSentence: (id) => GROUPS[id].sentence,
  rankYear: 'Year of the rank',
  latestReport: (year) => `Latest report (${year})`,
  peerNote: (group, sentence, peers, year, minimum) =>
    `Ranks are among "${group}" by the figures of ${year}: ${sentence} ${peers} in the group, this bureau included; n counts those with a comparable figure for the year. Fewer than ${minimum} are not ranked: "not compared".`,
  rankWaiting: 'Comparing…',
  ownList: 'The group is your own list: choose it under "Compare" or with the bureaus of another page.',
  silent: (count) => `Indicators without a figure (${count})`,
  silentTopic: 'The reports print no figure on this topic.',
  reason: (sign, name, count) => `${sign} ${name} (${count})`,
  cautions: 'Notes on comparability',
  findings: 'Findings of the checks',
  findingsOf: (year, kind) => `${year} ${kind}`,
  noFindings: 'There are no findings.',
  line: (line) => `line ${line}`,
  compare: 'Compare with other bureaus',
  print: 'Print',
  export: 'Export CSV',
  exported: (name) => `${name} was made.`,
  topic: 'Topic',
  unit: 'Unit',
  place: (year) => `${year} printed at`,
  rankNote: 'About the rank',
  placeAt: (report, line) => `${report} line ${line}`,
  inUnit: (name, unit) => `${name} (${unit})`,
  fileTitle: (name) => `Bureau profile: ${name}`,
};
