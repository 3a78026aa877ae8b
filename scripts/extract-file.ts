import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Region, RegionCode } from '../src/core/region.ts';
import type { Given } from '../src/reading/examine.ts';
import { addReport, CardRefused } from './add-report.ts';
import { describeExamination, toJson } from './describe.ts';
import { examine } from './examine.ts';
import { GIVEN_HELP, GIVEN_OPTIONS, givenOf, wordsOf } from './given.ts';
import { DATA_FOLDER, readRegions } from './record.ts';

const USAGE =
  'npm run extract -- [--json] [--all] [--year N] [--bureau CODE] [--kind KIND] [--card [--id ID]] FILE…';
const HELP: readonly string[] = [
  USAGE,
  '',
  'Reads documents and prints what was understood of each; writes nothing unless --card is given.',
  '  --all          lists every unread number',
  '  --json         prints what was understood for machines',
  ...GIVEN_HELP,
  '  --card         adds the report to the record: card, facts, tables, ledger, remarks and findings',
  '  --id ID        the id of the card, instead of the region’s code and the year',
];

/** What the command is asked for besides the files. */
type Options = Given & { readonly json: boolean; readonly all: boolean; readonly card: boolean };

type Regions = ReadonlyMap<RegionCode, Region>;

/** The files and options of a command line. Throws on an option that is unknown, malformed or out of place. */
export function parseCommand(
  args: readonly string[],
  regions: Regions,
): { files: string[]; options: Options } {
  const own = {
    ...GIVEN_OPTIONS,
    card: { type: 'boolean', default: false },
    id: { type: 'string' },
  } as const;
  const { values, positionals: files } = wordsOf(args, own, USAGE);
  const { json, all, card, id, year, bureau, kind } = values;
  if (files.length === 0) throw new Error(`expected a FILE: ${USAGE}`);
  if (id !== undefined && (!card || files.length > 1)) throw new Error('--id goes with --card and one FILE');
  return {
    files,
    options: {
      json,
      all,
      card,
      ...givenOf({ year, bureau, kind }, regions),
      ...(id === undefined ? {} : { id }),
    },
  };
}

/** Whether a file lies directly in a folder, however the two are spelled. */
async function liesIn(path: string, folder: string): Promise<boolean> {
  const [file, top] = await Promise.all([realpath(path), realpath(folder).catch(() => null)]);
  return top !== null && dirname(file) === top;
}

/** What to do after a card was written. */
async function whatNext(path: string, id: string, sources: string | undefined): Promise<string[]> {
  const kept = sources !== undefined && sources !== '' && (await liesIn(path, sources));
  return [
    `written  data/reports/${id}.json with its facts, tables, ledger, remarks and findings`,
    `review   git add -N data && git diff data/reports/${id}.json data/facts/${id}.jsonl`,
    kept
      ? `publish  SOURCES_DIR=${sources} npm run data`
      : `publish  put ${path} into the folder of the documents, then SOURCES_DIR=<that folder> npm run data`,
  ];
}

/** Where the command reads the record from, and where it says what. */
export type Surroundings = {
  readonly folder?: string;
  readonly sources?: string | undefined;
  readonly say?: (line: string) => void;
  readonly complain?: (line: string) => void;
};

/**
 * Examines documents that need not have a card and says what was understood; with `--card` adds each to the record.
 * One that cannot be read, or cannot have a card, is a line and does not stop the others. Returns how many those were.
 */
export async function extractFiles(
  args: readonly string[],
  { folder = DATA_FOLDER, sources, say = console.log, complain = console.error }: Surroundings = {},
): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    for (const line of HELP) say(line);
    return 0;
  }
  const regions = await readRegions(folder);
  const { files, options } = parseCommand(args, regions);
  const examined: object[] = [];
  let refused = 0;
  const refuse = (path: string, sentence: string): void => {
    refused += 1;
    complain(`refused  ${sentence}`);
    if (options.json) examined.push({ path, refused: sentence });
  };
  for (const path of files) {
    const examination = await examine(path, regions, options);
    if ('refused' in examination) {
      refuse(path, examination.refused);
      continue;
    }
    if (options.json) examined.push(toJson(examination));
    else for (const line of describeExamination(examination, regions, options)) say(line);
    if (!options.card) continue;
    try {
      const { id } = await addReport(examination, options, folder);
      for (const line of await whatNext(path, id, sources)) (options.json ? complain : say)(line);
    } catch (error) {
      if (!(error instanceof CardRefused)) throw error;
      refuse(path, `${path}: no card written: ${error.message}`);
    }
  }
  if (options.json) say(JSON.stringify(examined, null, 1));
  return refused;
}
