import { parseRegions } from '../../core/bureaus.ts';
import type { Region, RegionCode } from '../../core/region.ts';
import { sha256 } from '../../db/sha256.ts';
import {
  isRefusal,
  loadReaders,
  openDocument,
  type Refusal,
  type SourceDocument,
} from '../../reading/document.ts';
import { type Examination, examineDocument, type Given } from '../../reading/examine.ts';
import { provideCharacterMaps } from '../../reading/formats/character-maps.ts';
import { regionPath } from '../../reading/region-names.ts';
import { examineBeside } from './beside.ts';
import { rowsOfExamination, understoodOf } from './checked.ts';
import type { Asked, Corrected, Greeting, NamedRegion, Told, WhyNotBeside } from './messages.ts';

/** Encodings of Chinese: a report in others is not expected, and their maps are fetched when they are asked for. */
const CHINESE_MAPS = /^(?:Adobe-(?:GB1|CNS1)-|GB|Uni(?:GB|CNS)-|B5|CNS|ET|HK)/u;

type Opened = { readonly document: SourceDocument; readonly file: string; readonly sha256: string };

/**
 * Reads and checks documents for one page, away from its thread. The bytes come through the port and nothing is sent
 * anywhere: all that is fetched — readers, maps, regions — comes from the site itself, before a document is asked for.
 */
function serve({ base, port }: Greeting): void {
  const tell = (told: Told): void => port.postMessage(told);
  const fetched = async (address: string): Promise<Response> => {
    const response = await fetch(new URL(address, base));
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response;
  };
  const maps = new Map<string, Promise<Uint8Array>>();
  const mapOf = (file: string): Promise<Uint8Array> => {
    const known = maps.get(file);
    if (known) return known;
    const map = fetched(`cmaps/${file}`).then(
      async (response) => new Uint8Array(await response.arrayBuffer()),
    );
    maps.set(file, map);
    // One that did not come may come later.
    map.catch(() => maps.delete(file));
    return map;
  };
  provideCharacterMaps(mapOf);

  const regions: Promise<ReadonlyMap<RegionCode, Region>> = fetched('regions.tsv')
    .then((response) => response.text())
    .then(parseRegions)
    // Without the table a document is checked all the same; its region is then not known.
    .catch(() => new Map());

  const prepare = async (): Promise<void> => {
    const known = await regions;
    const whole = await Promise.all([
      loadReaders(),
      fetched('cmaps/names.json').then(async (response) => {
        const names: unknown = await response.json();
        const chinese = Array.isArray(names) ? names.filter((name) => CHINESE_MAPS.test(String(name))) : [];
        await Promise.all(chinese.map((name) => mapOf(String(name))));
      }),
    ]).then(
      () => known.size > 0,
      () => false,
    );
    tell({ kind: 'prepared', regions: named(known), whole });
  };

  let opened: Opened | null = null;
  let corrected: Corrected = {};
  let latest: Examination | null = null;
  let laid: Examination | null = null;

  /** A file as a document; a refusal where it cannot be read. */
  const open = async (name: string, bytes: ArrayBuffer): Promise<Opened | Refusal> => {
    const content = new Uint8Array(bytes);
    const fingerprint = sha256(content);
    const document = await openDocument(content, name);
    return isRefusal(document) ? document : { document, file: name, sha256: fingerprint };
  };

  const examine = async (): Promise<void> => {
    if (opened === null) return;
    const known = await regions;
    const { document, file, sha256: fingerprint } = opened;
    const examined = examineDocument(
      document,
      { file, sha256: fingerprint },
      known,
      givenOf(corrected, known),
    );
    if ('undated' in examined) {
      const { kind } = examined.undated;
      if (kind.sure === 'absent') tell({ kind: 'refused', why: 'no-blocks', detail: kind.reason });
      else tell({ kind: 'undated', understood: understoodOf(examined.undated) });
      return;
    }
    if (isRefusal(examined))
      return tell({ kind: 'refused', why: examined.reason, detail: examined.sentence });
    latest = examined;
    tell({ kind: 'checked', checked: rowsOfExamination(examined, laid) });
  };

  /** Reads the report of the year before. Its year it has to say itself; whose it is goes by the draft where it is silent. */
  const layBeside = async (name: string, bytes: ArrayBuffer): Promise<void> => {
    const refuse = (why: WhyNotBeside, detail: string): void => tell({ kind: 'beside-refused', why, detail });
    if (latest === null) return refuse('failed', 'there is no draft');
    const other = await open(name, bytes);
    if (isRefusal(other)) return refuse(other.reason, other.sentence);
    const examined = examineBeside(other.document, other, latest, await regions);
    if ('undated' in examined) return refuse('undated', name);
    if (isRefusal(examined)) return refuse(examined.reason, examined.sentence);
    laid = examined;
    await examine();
  };

  const answer = async (asked: Asked): Promise<void> => {
    switch (asked.kind) {
      case 'check': {
        opened = null;
        latest = null;
        laid = null;
        tell({ kind: 'stage', stage: 'opening' });
        const document = await open(asked.name, asked.bytes);
        if (isRefusal(document))
          return tell({ kind: 'refused', why: document.reason, detail: document.sentence });
        opened = document;
        corrected = asked.corrected;
        tell({ kind: 'stage', stage: 'auditing' });
        return examine();
      }
      case 'again':
        corrected = asked.corrected;
        tell({ kind: 'stage', stage: 'auditing' });
        return examine();
      case 'beside':
        return layBeside(asked.name, asked.bytes);
    }
  };

  port.onmessage = ({ data }: MessageEvent<Asked>) => {
    answer(data).catch((error: unknown) =>
      tell({
        kind: data.kind === 'beside' ? 'beside-refused' : 'refused',
        why: 'failed',
        detail: error instanceof Error ? error.message : String(error),
      }),
    );
  };
  prepare().catch((error: unknown) =>
    tell({ kind: 'refused', why: 'failed', detail: error instanceof Error ? error.message : String(error) }),
  );
}

const givenOf = ({ bureau, year, kind }: Corrected, regions: ReadonlyMap<RegionCode, Region>): Given => {
  const region = bureau === undefined ? undefined : regions.get(bureau as RegionCode);
  return {
    ...(region === undefined ? {} : { bureau: region }),
    ...(year === undefined ? {} : { year }),
    ...(kind === undefined ? {} : { kind }),
  };
};

const named = (regions: ReadonlyMap<RegionCode, Region>): NamedRegion[] =>
  [...regions.values()].map((region) => ({
    code: region.code,
    name: region.name,
    path: regionPath(region, regions),
  }));

// The first message is ours; the PDF library listens on the worker itself, so all others go through the port.
addEventListener('message', ({ data }: MessageEvent<Greeting>) => serve(data), { once: true });
