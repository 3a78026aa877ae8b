import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { namesIn } from './files.ts';
import { DATA_FOLDER } from './record.ts';

/** What is kept of reports without a card: findings, which an audit makes again, and what only the document gives. */
export type Strays = { readonly findings: readonly string[]; readonly readings: readonly string[] };

async function straysIn(
  parts: readonly string[],
  ids: ReadonlySet<string>,
  folder: string,
): Promise<string[]> {
  const strays: string[] = [];
  for (const part of parts)
    for (const name of await namesIn(join(folder, part), '.jsonl'))
      if (!ids.has(basename(name, '.jsonl'))) strays.push(join(part, name));
  return strays;
}

/** The files below a record's folder that belong to no report of `ids`. */
export const straysOf = async (ids: ReadonlySet<string>, folder = DATA_FOLDER): Promise<Strays> => ({
  findings: await straysIn(['findings'], ids, folder),
  readings: await straysIn(['facts', 'tables', 'ledger', 'remarks'], ids, folder),
});

/**
 * Removes stale findings and says each. Readings are only named, unless `forget`: a card renamed or not yet committed
 * must not cost what was read, as the document may be elsewhere.
 */
export async function clearStrays(
  { findings, readings }: Strays,
  { forget, folder, say }: { forget: boolean; folder: string; say: (line: string) => void },
): Promise<void> {
  const file = (name: string): string => join('data', name);
  for (const name of forget ? [...findings, ...readings] : findings) {
    await rm(join(folder, name));
    say(`removed  ${file(name)}: its report has no card`);
  }
  if (!forget && readings.length > 0)
    say(
      `kept     ${readings.map(file).join(', ')}: no card in data/reports; to remove: npm run data -- --forget`,
    );
}
