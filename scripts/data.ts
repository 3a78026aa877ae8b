import { parseArgs } from 'node:util';
import { audit } from './audit.ts';
import { command } from './command.ts';
import { describeExtraction, type Extraction, expectNoRefusal, extract } from './extract.ts';
import { prerender } from './prerender.ts';
import { type Publication, publishFromEnvironment, SNAPSHOT_FOLDER } from './publish.ts';
import { DATA_FOLDER } from './record.ts';

/**
 * Reads the documents of `sources`, if given, then audits, publishes and prerenders what is readable. A report that is
 * refused keeps its last record, or is left out when there is none; it fails the whole only at the end.
 */
export async function regenerate({
  sources,
  forget = false,
  data = DATA_FOLDER,
  snapshot = SNAPSHOT_FOLDER,
  say = console.log,
}: Omit<Publication, 'originals'> & {
  readonly sources?: string | undefined;
  readonly forget?: boolean;
}): Promise<void> {
  const extractions: readonly Extraction[] = sources ? await extract(sources, data) : [];
  for (const extraction of extractions) say(describeExtraction(extraction));
  // The audit and the snapshot leave out the same cards, which is worth one line.
  const said = new Set<string>();
  const once = (line: string): void => {
    if (!said.has(line)) say(line);
    said.add(line);
  };
  const audited = await audit(data, { forget, say: once });
  once(`audited  ${audited.size} reports`);
  await publishFromEnvironment({ data, snapshot, say: once });
  await prerender(snapshot);
  expectNoRefusal(extractions);
}

command(import.meta.url, async () => {
  const { values } = parseArgs({ options: { forget: { type: 'boolean', default: false } } });
  const sources = process.env.SOURCES_DIR;
  if (!sources)
    console.log(
      'SOURCES_DIR is not set: the committed record is used as it is, only audited and published again',
    );
  await regenerate({ ...values, sources });
});
