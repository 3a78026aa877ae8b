import { parseArgs } from 'node:util';
import type { Region, RegionCode } from '../src/core/region.ts';
import { isKind, KINDS } from '../src/core/report.ts';
import type { Given } from '../src/reading/examine.ts';

type Regions = ReadonlyMap<RegionCode, Region>;

/** Options of every command that reads documents: what a person knows better than the document, and how much is told. */
export const GIVEN_OPTIONS = {
  json: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  year: { type: 'string' },
  bureau: { type: 'string' },
  kind: { type: 'string' },
} as const;

/** What these options mean, for a command's help. */
export const GIVEN_HELP: readonly string[] = [
  '  --year N       the year, instead of what the document says',
  '  --bureau CODE  the GB/T 2260 code of the region, instead of what the document says',
  `  --kind KIND    ${Object.keys(KINDS).join(' or ')}, instead of what the document says`,
];

function yearOf(text: string): number {
  const year = Number(text);
  if (!/^\d{4}$/u.test(text) || year < 2000 || year > 2100)
    throw new Error(`--year ${text}: expected a year from 2000 to 2100`);
  return year;
}

function bureauOf(code: string, regions: Regions): Region {
  const region = [...regions.values()].find((one) => one.code === code);
  if (!region) throw new Error(`--bureau ${code}: not a GB/T 2260 code in data/regions.tsv`);
  return region;
}

function kindOf(text: string): keyof typeof KINDS {
  if (isKind(text)) return text;
  throw new Error(`--kind ${text}: expected ${Object.keys(KINDS).join(', ')}`);
}

/** What was given on a command line. Throws on a value that is no year, region or kind. */
export const givenOf = (
  { year, bureau, kind }: Readonly<Record<'year' | 'bureau' | 'kind', string | undefined>>,
  regions: Regions,
): Given => ({
  ...(year === undefined ? {} : { year: yearOf(year) }),
  ...(bureau === undefined ? {} : { bureau: bureauOf(bureau, regions) }),
  ...(kind === undefined ? {} : { kind: kindOf(kind) }),
});

/** The words of a command line by these options. Throws with the usage on an option that is unknown or malformed. */
export function wordsOf<O extends NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>>(
  args: readonly string[],
  options: O,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new Error(`expected ${usage}`, { cause: error });
  }
}
