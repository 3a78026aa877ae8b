import { FRAME_WORDS, WORDS, WRITING } from '../../words/words.ts';
import type { StampLine } from './csv.ts';

/**
 * A hint on comparability: its sentence, the bureaus and years it touches, and where it is known a name of a few words
 * for a picture.
 */
export type Hint = {
  readonly sentence: string;
  readonly name?: string;
  readonly places?: readonly string[];
};

/** What is stamped on a picture, so that it can stand in a briefing by itself. */
export type Stamp = {
  readonly title: string;
  readonly subtitle: string;
  readonly unit: string;
  readonly source: string;
  readonly scope: string;
  /** Everything that is missing, one text a reason: 未公开：甲 2021、乙 2022. */
  readonly missing: readonly string[];
  readonly warnings: readonly Hint[];
  readonly snapshot: { readonly hash: string; readonly created: string; readonly synthetic: boolean };
  readonly permalink: string;
  readonly date: string;
};

/** Characters of the snapshot hash that are printed. */
export const HASH_LENGTH = 12;
/** Places of one reason that a picture names. */
const MOST_PLACES = 8;

/** A text that names places, with at most eight of them: 未公开：甲 2021、乙 2022 等 12 处. */
export function fewPlaces(text: string, most = MOST_PLACES): string {
  const named = text.indexOf(WRITING.colon);
  const head = named === -1 ? '' : text.slice(0, named + WRITING.colon.length);
  const places = text.slice(head.length).split(WRITING.listed);
  return places.length <= most
    ? text
    : `${head}${WRITING.listOf(places.slice(0, most))}${FRAME_WORDS.andMore(places.length)}`;
}

/** Words and the places they are said of: all of them, or at most so many. */
const withPlaces = (text: string, places: readonly string[] = [], most = places.length): string =>
  places.length === 0 ? text : `${text}${WRITING.inBrackets(fewPlaces(WRITING.listOf(places), most))}`;

/** A hint in full: every place is named. */
export const wholeHint = ({ sentence, places }: Hint): string => withPlaces(sentence, places);

/** A hint on the page: its sentence and at most eight places. */
export const pageHint = ({ sentence, places }: Hint): string => withPlaces(sentence, places, MOST_PLACES);

/** A hint in a picture: its name, or where it has none its sentence, and at most eight places. */
export const shortHint = ({ name, sentence, places }: Hint): string =>
  withPlaces(name === undefined || name === '' ? sentence : name, places, MOST_PLACES);

const snapshotLine = ({ snapshot, date }: Stamp): StampLine => ({
  name: FRAME_WORDS.snapshot,
  text: `${snapshot.hash.slice(0, HASH_LENGTH)}${WRITING.inBrackets(snapshot.created)}${WRITING.gap}${FRAME_WORDS.exportedOn(date)}`,
});

/** First of all that is said of invented figures, so that it is never what room is saved by. */
const syntheticLines = ({ snapshot }: Stamp): readonly StampLine[] =>
  snapshot.synthetic ? [{ name: FRAME_WORDS.source, text: WORDS.synthetic }] : [];

/** All that belongs to a chart, in full, for a table or a description; what is empty is left out. */
export const stampTable = (stamp: Stamp): readonly StampLine[] => [
  { name: stamp.title, text: stamp.subtitle },
  ...syntheticLines(stamp),
  ...[
    { name: FRAME_WORDS.unitName, text: stamp.unit },
    { name: FRAME_WORDS.source, text: stamp.source },
    { name: FRAME_WORDS.scope, text: stamp.scope },
    ...stamp.missing.map((text) => ({ name: FRAME_WORDS.missing, text })),
    ...stamp.warnings.map((hint) => ({ name: FRAME_WORDS.hint, text: wholeHint(hint) })),
    snapshotLine(stamp),
    { name: FRAME_WORDS.link, text: stamp.permalink },
  ].filter(({ text }) => text !== ''),
];

/** The same as one text, for those who cannot see a picture. */
export const describeStamp = (stamp: Stamp): string =>
  stampTable(stamp)
    .map(({ name, text }) => `${name}${WRITING.colon}${text}`)
    .join('\n');

/**
 * The lines under a picture, in the order they are printed: places cut to eight, hints by name one a line, of which the
 * first `hints` are told and, where those are not all, all are counted. What is empty is left out.
 */
export function stampLines(stamp: Stamp, hints = stamp.warnings.length): readonly StampLine[] {
  const all = stamp.warnings.length;
  const told = stamp.warnings.slice(0, hints).map(shortHint);
  return [
    ...syntheticLines(stamp),
    { name: FRAME_WORDS.source, text: stamp.source },
    { name: FRAME_WORDS.scope, text: stamp.scope },
    { name: FRAME_WORDS.missing, text: WRITING.clausesOf(stamp.missing.map((text) => fewPlaces(text))) },
    {
      name: FRAME_WORDS.hint,
      text: `${told.join('\n')}${told.length < all ? FRAME_WORDS.moreHints(all, told.length > 0) : ''}`,
    },
    snapshotLine(stamp),
    { name: FRAME_WORDS.link, text: stamp.permalink },
  ].filter(({ text }) => text !== '');
}
