import type { Translated } from '../language.ts';
import type { SEARCH as CHINESE } from '../zh/search.ts';

const several = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Finding and choosing: the search box, the pickers of regions and bureaus, the groups of pages, the grid of disclosure. */
export const SEARCH: Translated<typeof CHINESE> = {
  open: 'Search',
  title: 'Search bureaus, regions, indicators, reports and pages',
  hint: 'Name, division code, pinyin or initials',
  results: 'Search results',
  kinds: {
    page: 'Pages',
    bureau: 'Bureaus',
    region: 'Regions',
    indicator: 'Indicators',
    report: 'Reports',
    check: 'Checks',
  },
  report: (bureau, year) => `${bureau} ${year}`,
  found: (count) => (count === 0 ? 'Nothing found' : `${several(count, 'result', 'results')}`),
  more: (count) => `${count} more; type more to narrow the list`,
  none: 'Nothing found. Try part of a name, a six-digit division code, pinyin or its initials.',
  examples: 'For example: part of a name, the initials "sgjf", or a bureau with a year, "jy 2020".',
  keys: '↑↓ to choose, Enter to open, Esc to close',
  waiting: 'Reading the list of reports…',
  reportsFailed: 'The list of reports could not be read; bureaus and reports cannot be found for now.',

  groups: {
    topics: 'Topics',
    bodies: 'Bureaus and comparison',
    audit: 'Checks',
    record: 'Reports and method',
  },

  tree: {
    find: 'Find a region',
    findBureau: 'Find a bureau',
    noneFound: 'No such name',
    chosen: (count) => `${count} chosen`,
    clear: 'Clear',
  },
  andMore: (count) => `${count} in all`,
  showAll: (count) => `Show all ${count} conditions chosen`,
  showFewer: 'Show fewer',

  grid: {
    label: 'What each bureau discloses in each year, scrollable',
    bureau: 'Bureau',
    provinceOf: (province, bureaus) => `${province} (${several(bureaus, 'bureau', 'bureaus')})`,
    cell: (bureau, year, what) => `${bureau} ${year}: ${what}`,
    disclosed: (disclosed, expected) => `${disclosed} of ${expected} items disclosed`,
    key: 'Each cell gives items disclosed / items expected, the darker the fuller; hatched cells have no figures:',
    why: 'Shown as a grid because there are many bureaus; with a region of 60 bureaus or fewer, pictures and tables can be exported.',
    held: (cells, all) => `${cells} of ${all} cells have figures`,
  },
  province: {
    title: 'How the reports of each province were read and checked',
    name: 'Province',
    bureaus: 'Bureaus',
    note: 'There are many reports: they are listed by province first; choose a region to list each of its reports.',
    choose: (name) => `${name}: list its reports`,
    all: 'All regions',
  },
};
