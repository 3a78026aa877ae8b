import { placeOf } from './passages.ts';
import type { Across, SaidAt } from './remark-parts.ts';

/** 设行政单位1个、参公事业单位1个、全额事业单位1个: what a bureau consists of, with no number of all of them. */
const COMPOSED =
  /(?:设|设有|共有|下设)(行政单位(\d{1,2})个[，、]?(?:其中)?参(?:公|照公务员法?管理)的?事业单位(\d{1,2})个[，、和]?(?:全额|财政补助|其他|公益[一二]类)?(?:拨款)?的?事业单位(\d{1,2})个)/gu;

/** What a bureau is said to consist of, held against what it is said to in another chapter. */
export function readUnitCompositions({ told }: Across): SaidAt[] {
  const all = told.flatMap(({ passage }) =>
    [...passage.text.matchAll(COMPOSED)].map((match) => ({
      passage,
      start: match.index + match[0].length - (match[1]?.length ?? 0),
      end: match.index + match[0].length,
      word: `行政 ${match[2]} 个、参公 ${match[3]} 个、其他事业 ${match[4]} 个`,
    })),
  );
  const [first, ...others] = all;
  if (!first) return [];
  return others.map(({ passage, start, end, word }) => ({
    kind: 'units-again',
    word,
    beside: first.word,
    place: placeOf(passage, start, end),
  }));
}
