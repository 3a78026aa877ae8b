import type { Kind } from '../core/report.ts';
import { KINDS } from '../core/report.ts';
import { type Answer, absent, decided, inferred, stated } from './answer.ts';
import { type Family, identifyFamily } from './families.ts';
import { outline } from './outline.ts';
import { identifyPublisher, type Publisher } from './publisher.ts';
import { nameRegions, type Regions } from './region-names.ts';
import { findTitle, identifyAnnexes, identifyKind, identifyYear, strayYears } from './title.ts';
import { wordingsOf } from './wordings.ts';

/** What a document says of itself: who published it, for which year, as what, in which form. */
export type Identity = {
  readonly publisher: Publisher;
  readonly year: Answer<number>;
  readonly kind: Answer<Kind>;
  /** Whether project performance and self-evaluation annexes are part of it. */
  readonly annexes: Answer<boolean>;
  /** As printed, or composed of the printed name, the year and the kind. */
  readonly title: Answer<string>;
  readonly family: Answer<Family>;
  /** What a person should know before relying on the answers. */
  readonly remarks: readonly string[];
};

/** A title of the printed name, the year and the kind. */
export const composeTitle = (name: string, year: number, kind: Kind): string =>
  `${name}${year}年度${KINDS[kind]}`;

/** Reads from the lines of a document who published it and what it is. Never guesses between equals. */
export function identifyDocument(lines: readonly string[], regions: Regions): Identity {
  const wordings = wordingsOf(outline(lines));
  const publisher = identifyPublisher(wordings, nameRegions(regions));
  const name = decided(publisher.name);
  const printed = name === null ? null : findTitle(wordings, name, publisher.above);
  const year = identifyYear(wordings, printed);
  const kind = identifyKind(wordings, printed);
  return {
    publisher,
    year,
    kind,
    annexes: identifyAnnexes(wordings),
    title: titleOf(printed, name, year, kind),
    family: identifyFamily(wordings, decided(publisher.region)?.code.slice(0, 2) ?? null),
    remarks: remarksOn(publisher, strayYears(wordings, decided(year) ?? 0)),
  };
}

function titleOf(
  printed: ReturnType<typeof findTitle>,
  name: string | null,
  year: Answer<number>,
  kind: Answer<Kind>,
): Answer<string> {
  if (printed) return stated(printed.text, printed.line, 'as printed');
  const [when, what] = [decided(year), decided(kind)];
  if (name === null || when === null || what === null || year.sure === 'absent')
    return absent('no title is printed, and bureau, year or kind is not known');
  return inferred(composeTitle(name, when, what), year.line, 'composed of the printed name, year and kind');
}

function remarksOn(
  { name, type }: Publisher,
  stray: readonly { readonly value: number; readonly line: number }[],
): string[] {
  const printed = decided(name) ?? '';
  const remarks: string[] = [];
  if (type === 'unit')
    remarks.push(`${printed} is a unit with accounts of its own: they are not those of the bureau`);
  if (type === 'other') remarks.push(`${printed} is not a 医疗保障局`);
  for (const { value, line } of stray)
    remarks.push(`line ${line}: an annex is headed ${value}年, which is not the year of the report`);
  return remarks;
}
