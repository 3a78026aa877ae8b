import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../src/db/sha256.ts';

const DOCUMENT = new URL('./fixtures/sichuan-broken-lines/document.txt', import.meta.url);
const REGIONS = new URL('../data/regions.tsv', import.meta.url);

/** A folder with a record without cards and a folder of documents, for trying the pipeline on. */
export type ExampleRecord = {
  readonly home: string;
  readonly data: string;
  readonly sources: string;
  /** The one document there is, `example-2022.txt`. */
  readonly bytes: Uint8Array;
  /** The card of `example-2022`, with fields of one's own. */
  readonly card: (over?: Record<string, unknown>) => Record<string, unknown>;
  readonly putCard: (name: string, content: unknown) => Promise<void>;
  /** Puts a second readable report, `other-2022`: the same words with one more blank line. */
  readonly putOther: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

/** Makes an example record in the system's temporary folder. */
export async function makeExampleRecord(): Promise<ExampleRecord> {
  const home = await mkdtemp(join(tmpdir(), 'record-'));
  const data = join(home, 'data');
  const sources = join(home, 'sources');
  await cp(REGIONS, join(data, 'regions.tsv'), { recursive: true });
  await cp(DOCUMENT, join(sources, 'example-2022.txt'), { recursive: true });
  await cp(DOCUMENT, join(data, 'reports', '.keep'), { recursive: true });
  const bytes = await readFile(DOCUMENT);
  const card = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
    id: 'example-2022',
    bureau: '511623',
    year: 2022,
    kind: 'department-accounts',
    title: '示例县医疗保障局2022年度部门决算',
    annexes: true,
    document: { file: 'example-2022.txt', sha256: sha256(bytes) },
    corrections: [],
    ...over,
  });
  const putCard = (name: string, content: unknown): Promise<void> =>
    writeFile(
      join(data, 'reports', `${name}.json`),
      typeof content === 'string' ? content : JSON.stringify(content, null, 2),
    );
  const putOther = async (): Promise<void> => {
    const file = 'other-2022.txt';
    const other = Buffer.concat([bytes, Buffer.from('\n')]);
    await writeFile(join(sources, file), other);
    await putCard(
      'other-2022',
      card({ id: 'other-2022', bureau: '510781', document: { file, sha256: sha256(other) } }),
    );
  };
  return {
    home,
    data,
    sources,
    bytes,
    card,
    putCard,
    putOther,
    remove: () => rm(home, { recursive: true, force: true }),
  };
}
