import type { Part } from '../charts/composition.ts';
import { INDICATORS } from '../core/indicators.ts';
import type { Topic } from '../core/items.ts';
import { type ToldIndicator, tellIndicator, toldIndicator } from '../words/registries.ts';
import { TOPIC_WORDS } from '../words/words.ts';

/** The indicator of the first chart of the overview. */
export const HERO = 'sangong';

/** Pages about one topic, in the order of the navigation. */
const IDS = ['sangong', 'assistance', 'insured', 'supervision', 'performance', 'totals'] as const;
export type TopicPageId = (typeof IDS)[number];

/** A page about one topic: what it opens with, and what it compares besides. All are ids of indicators of its topic. */
export type TopicPage = {
  readonly id: TopicPageId;
  readonly topic: Topic;
  /** The indicator shown while none is chosen. */
  readonly opens: string;
  /** A whole with the parts that add up to it, in drawing order, or null where what is published of a topic has none. */
  readonly composition: { readonly whole: string; readonly parts: readonly Part[] } | null;
  readonly budget: {
    readonly outturn: string;
    readonly budget: string;
    readonly completion: string;
  } | null;
  /** Indicators ranked besides the chosen one. */
  readonly further: readonly string[];
  /** Two indicators that say something when they are held against one another. */
  readonly pair: { readonly x: string; readonly y: string } | null;
};

const part = (indicator: keyof typeof TOPIC_WORDS.parts): Part => ({
  indicator,
  short: TOPIC_WORDS.parts[indicator],
});

/** REGISTRY: the topic pages. A new one is an entry here, its id above and its words in src/words/zh/topics.ts and src/words/en/topics.ts. */
export const TOPIC_PAGES: readonly TopicPage[] = [
  {
    id: 'sangong',
    topic: 'sangong',
    opens: 'sangong',
    composition: {
      whole: 'sangong',
      parts: [part('abroad'), part('vehicle-purchase'), part('vehicle-running'), part('reception')],
    },
    budget: { outturn: 'sangong', budget: 'sangong-budget', completion: 'sangong-completion' },
    further: ['sangong-per-staff', 'reception-per-visit'],
    pair: { x: 'reception-visits', y: 'reception-domestic' },
  },
  {
    id: 'assistance',
    topic: 'assistance',
    opens: 'assistance-fiscal',
    composition: {
      whole: 'assistance-fiscal',
      parts: [part('assistance-general'), part('assistance-lottery')],
    },
    budget: null,
    further: ['assistance-of-expenditure', 'assistance', 'assistance-inpatient', 'premium-aid'],
    pair: { x: 'assistance-fiscal', y: 'assistance-of-expenditure' },
  },
  {
    id: 'insured',
    topic: 'insured',
    opens: 'insured',
    composition: {
      whole: 'insured',
      parts: [part('insured-residents'), part('insured-employees')],
    },
    budget: null,
    further: ['insured-employees-share', 'premium-standard', 'policy-rate', 'benefit'],
    pair: { x: 'insured', y: 'insured-employees-share' },
  },
  {
    id: 'supervision',
    topic: 'supervision',
    opens: 'recovered',
    // What 追回 is made up of differs from report to report: its parts are not stacked.
    composition: null,
    budget: null,
    further: ['inspected', 'inspected-rate', 'handled', 'recovered-per-insured'],
    pair: { x: 'inspected', y: 'recovered' },
  },
  {
    id: 'performance',
    topic: 'performance',
    opens: 'project-execution-rate',
    composition: null,
    budget: null,
    further: ['self-score-rate', 'self-score', 'projects-evaluated'],
    pair: { x: 'project-execution-rate', y: 'self-score-rate' },
  },
  {
    id: 'totals',
    topic: 'totals',
    opens: 'expenditure',
    composition: {
      whole: 'expenditure',
      parts: [
        part('expenditure-basic'),
        part('expenditure-project'),
        part('expenditure-remit'),
        part('expenditure-business'),
        part('expenditure-subsidy'),
      ],
    },
    budget: null,
    further: ['income', 'general', 'operating-per-staff', 'procurement'],
    pair: { x: 'public-funds', y: 'operating' },
  },
];

const BY_ID = new Map<string, TopicPage>(TOPIC_PAGES.map((page) => [page.id, page]));

/** Every indicator a topic page shows while none is chosen. */
export const indicatorsOn = ({ opens, composition, budget, further, pair }: TopicPage): readonly string[] => [
  ...new Set([
    opens,
    ...(composition ? [composition.whole, ...composition.parts.map(({ indicator }) => indicator)] : []),
    ...Object.values(budget ?? {}),
    ...further,
    ...Object.values(pair ?? {}),
  ]),
];

/** The topic page of an id of the address, or undefined for the other pages. */
export const topicPageOf = (page: string): TopicPage | undefined => BY_ID.get(page);

/** The indicator a page shows: the one chosen, else the one the page opens with. */
export const shownIndicator = ({
  page,
  indicator,
}: {
  readonly page: string;
  readonly indicator: string | null;
}): ToldIndicator => toldIndicator(indicator ?? topicPageOf(page)?.opens ?? HERO);

/** The indicators of the registry in the order a page offers them: those of its topic first. */
export function offeredOn(page: string): readonly ToldIndicator[] {
  const own = topicPageOf(page)?.topic;
  return [
    ...INDICATORS.filter(({ topic }) => topic === own),
    ...INDICATORS.filter(({ topic }) => topic !== own),
  ].map(tellIndicator);
}
