import type { Region } from '../core/region.ts';
import { type Answer, absent, ambiguous, decided, inferred, stated } from './answer.ts';
import { ancestorsOf, type RegionNames, regionNameAtEnd, regionPath, tellApart } from './region-names.ts';
import type { Wording } from './wordings.ts';

/** Who published a document: a region's bureau, a unit of one with accounts of its own, or an organ of another kind. */
export type PublisherType = 'bureau' | 'unit' | 'other';

export type Publisher = {
  /** The name as printed. */
  readonly name: Answer<string>;
  readonly type: PublisherType | null;
  /** Names of regions printed directly in front of the name somewhere. */
  readonly above: readonly string[];
  readonly region: Answer<Region>;
};

/** One place where an organ is named, and how surely it is the publisher that is named there. */
type Mention = {
  readonly type: PublisherType;
  readonly name: string;
  /** The region's name in front, or null when the table has none such. */
  readonly regionName: string | null;
  readonly parents: readonly string[];
  readonly weight: number;
  readonly line: number;
};

/** How much a place says of who published: a title, a label or a statement of its own accounts, 主管部门, prose. */
const WEIGHTS = { title: 5, own: 3, charge: 2, mention: 1 } as const;

const KINDS_OF_WORK =
  '局|事务|服务|结算|经办|基金|核查|信息|监测|监管|监督|管理|稽核|稽查|业务|待遇|保障|生育|医疗保障|医疗保险|医保';
/** A bureau's own unit (医疗保障事务中心), or a branch of it: its accounts are not the bureau's. */
const UNIT = new RegExp(
  `(?:城乡居民|城镇职工|基本|社会){0,2}(?:医疗保障|医疗保险|医保)(?:${KINDS_OF_WORK}){0,6}(?:中心|管理局|事业局|管理所|服务站|大队|分局)`,
  'gu',
);
const BUREAU = /医疗保障局|医保局/gu;
/** Another organ, in a title of accounts. */
const OTHER =
  /(\p{Script=Han}{2,20}(?:局|委员会|中心|医院|办公室|厅|院|学校|大学))(?:\((?:本级|机关|汇总)\))?(?:20\d\d年度?)?(?:部门|单位)(?:决算|整体支出绩效)/gu;

const LABEL =
  /(?:(?:填报|编制|编报|公开|申报|自评|报告)(?:单位|部门)|(?:部门|单位)(?:\(单位\))?名称|单位全称)(?:\(.{1,6}\))?:?$/u;
const CHARGE_LABEL = /(?:主管部门|实施单位|预算单位|项目单位|资金使用单位)(?:及代码)?(?:\(.{1,6}\))?:?$/u;
const SCOPE = '(?:\\((?:本级|机关|汇总|部门|单位|部门汇总)\\)|本级|机关|部门)?';
const TITLE_AFTER = new RegExp(
  `^${SCOPE}(?:关于)?(?:20\\d\\d年度?)?(?:部门|单位)?(?:决算|预算|整体支出|项目支出绩效|绩效)`,
  'u',
);
const OWN_AFTER = new RegExp(
  `^${SCOPE}(?:20\\d\\d年度?)?(?:概况|机关运行经费|政府采购|共有车辆|下属|内设|下设|主要职责|职能|收入|支出|本年|一般公共预算|财政拨款|“?三公|(?:部门|单位)?决算|整体支出|.{0,8}编制范围|.{0,16}(?:是|为).{0,16}(?:组成|工作)部门)`,
  'u',
);

/** Lines of a cover are short; a longer one is a sentence. */
const LONG_FOR_A_COVER = 80;

/** How much a mention weighs: by what stands before and after the name. */
function weigh(wording: Wording, start: number, end: number): number {
  const { text, form, part } = wording;
  const after = text.slice(end, end + 40);
  const ahead = text.slice(Math.max(0, start - 20), start).replace(/[\d()]*$/u, '');
  const label = ahead === '' ? wording.before : ahead;
  const titled = form === 'heading' || form === 'contents' || part === 'cover';
  if (titled && TITLE_AFTER.test(after)) return part === 'annex' ? WEIGHTS.own : WEIGHTS.title;
  if (part === 'cover' && text.length <= LONG_FOR_A_COVER && !/[，。；]/u.test(text)) return WEIGHTS.own;
  if (LABEL.test(label) || OWN_AFTER.test(after)) return WEIGHTS.own;
  return CHARGE_LABEL.test(label) ? WEIGHTS.charge : WEIGHTS.mention;
}

/** The region names that stand directly before a position, the nearest last: 示例省示例市示例区. */
function regionsBefore(text: string, end: number, names: RegionNames): { chain: string[]; start: number } {
  const chain: string[] = [];
  let start = end;
  for (;;) {
    const name = regionNameAtEnd(text.slice(Math.max(0, start - names.longest), start), names);
    if (name === null) return { chain: chain.reverse(), start };
    chain.push(name);
    start -= name.length;
  }
}

/** The Chinese words directly before a position, without the year of a title or the number of a heading. */
const wordsBefore = (text: string, end: number): string =>
  (/\p{Script=Han}{0,16}$/u.exec(text.slice(Math.max(0, end - 16), end))?.[0] ?? '').replace(
    /^(?:.*年度?|第.{1,3}部分|附件.?)/u,
    '',
  );

/** A place that the table may lack: 示例高新区, 示例新区. Nobody's name are 县, 我市, 各区. */
const PLACE = /^(?!国家|全|各|我|本|该|其|.*[由与及和对的])\p{Script=Han}{2,10}[省市县区州盟旗师]$/u;

function mentionAt(
  wording: Wording,
  type: PublisherType,
  start: number,
  end: number,
  names: RegionNames,
): Mention | null {
  const { text } = wording;
  const found = regionsBefore(text, start, names);
  const regionName = found.chain.at(-1) ?? null;
  const line = wording.lineAt(start);
  const clean = /(?:^|\P{Script=Han}|年度?)$/u.test(text.slice(Math.max(0, found.start - 2), found.start));
  // A name of two characters is also the end of other words: 形成 + 县.
  if (regionName !== null && (regionName.length > 2 || clean || found.chain.length > 1)) {
    const from = start - regionName.length;
    const name = text.slice(from, end);
    return {
      type,
      name,
      regionName,
      parents: found.chain.slice(0, -1),
      weight: weigh(wording, found.start, end),
      line,
    };
  }
  const place = wordsBefore(text, start);
  if (!PLACE.test(place)) return null;
  const from = start - place.length;
  const weight = weigh(wording, from, end);
  if (weight < WEIGHTS.own) return null;
  return { type, name: text.slice(from, end), regionName: null, parents: [], weight, line };
}

function mentionsIn(wording: Wording, names: RegionNames): Mention[] {
  const { text, form, part } = wording;
  const units = [...text.matchAll(UNIT)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const mentions: (Mention | null)[] = units.map(({ start, end }) =>
    mentionAt(wording, 'unit', start, end, names),
  );
  const ofUnits = new Set(
    units.flatMap(({ start, end }) =>
      [...text.slice(start, end).matchAll(BUREAU)].map(({ index }) => start + index),
    ),
  );
  for (const { 0: word, index } of text.matchAll(BUREAU)) {
    if (ofUnits.has(index)) continue;
    mentions.push(mentionAt(wording, 'bureau', index, index + word.length, names));
  }
  if (part !== 'annex' && (part === 'cover' || form === 'heading'))
    for (const { 1: printed = '', index } of text.matchAll(OTHER)) {
      const name = printed.replace(/^.*年度?/u, '');
      if (/医疗保障|医疗保险|医保/u.test(name)) continue;
      const line = wording.lineAt(index);
      mentions.push({ type: 'other', name, regionName: null, parents: [], weight: WEIGHTS.title, line });
    }
  return mentions.flatMap((mention) => mention ?? []);
}

/** All mentions of one organ. */
type Named = { readonly mentions: readonly Mention[]; readonly best: Mention; readonly points: number };

/** Gathers mentions by organ: a bureau by its region, under whichever of its names; a unit by its own name. */
function gather(mentions: readonly Mention[], { byName }: RegionNames): Named[] {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const regions = mention.regionName === null ? [] : (byName.get(mention.regionName) ?? []);
    const key =
      mention.type === 'bureau' && regions.length > 0 ? regions.map(({ code }) => code).join() : mention.name;
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  }
  return [...groups.values()]
    .flatMap((group): Named[] => {
      const [best] = [...group].sort((a, b) => b.weight - a.weight || b.name.length - a.name.length);
      return best
        ? [{ mentions: group, best, points: group.reduce((sum, { weight }) => sum + weight, 0) }]
        : [];
    })
    .sort((a, b) => b.best.weight - a.best.weight || b.points - a.points);
}

/** Which region a named organ belongs to. */
function regionOf({ best, mentions }: Named, text: string, names: RegionNames): Answer<Region> {
  const { regionName, line } = best;
  if (regionName === null) return absent(`no region in front of “${best.name}” is in data/regions.tsv`);
  const { regions } = names;
  const all = names.byName.get(regionName) ?? [];
  const parents = new Set(mentions.flatMap((mention) => mention.parents));
  const within = all.filter((region) => ancestorsOf(region, regions).some(({ name }) => parents.has(name)));
  const printed = within.length > 0 ? within : all;
  const candidates = tellApart(printed, text, regions);
  const [first] = candidates;
  if (!first) return absent(`“${regionName}” is not in data/regions.tsv`);
  if (candidates.length > 1)
    return ambiguous(
      candidates,
      line,
      `“${regionName}” is the name of ${candidates.length} regions, and the text names the superiors of no single one`,
    );
  if (printed.length > 1)
    return inferred(
      first,
      line,
      `“${regionName}” by the superiors the text names: ${regionPath(first, regions)}`,
    );
  return stated(first, line, all.length > 1 ? `“${[...parents].join('')}${regionName}”` : `“${regionName}”`);
}

/** Who published a document, by every place where an organ is named in its words. */
export function identifyPublisher(wordings: readonly Wording[], names: RegionNames): Publisher {
  const named = gather(
    wordings.flatMap((wording) => mentionsIn(wording, names)),
    names,
  );
  const [first, second] = named;
  if (!first) {
    const reason = 'no 医疗保障局 is named with its region';
    return { name: absent(reason), type: null, above: [], region: absent(reason) };
  }
  const text = wordings.map((wording) => wording.text).join('\n');
  const { best } = first;
  const rivals = named.filter(
    (other) => other.best.weight === best.weight && 2 * other.points > first.points,
  );
  if (second && rivals.length > 1) {
    const found = rivals.map((rival) => decided(regionOf(rival, text, names)));
    const regions = found.flatMap((region) => region ?? []);
    const reason = `${rivals.map((rival) => rival.best.name).join(', ')} are named alike`;
    return {
      name: ambiguous(
        rivals.map((rival) => rival.best.name),
        best.line,
        reason,
      ),
      type: null,
      above: [],
      region: regions.length > 0 ? ambiguous(regions, best.line, reason) : absent(reason),
    };
  }
  const count = first.mentions.length;
  const often = `“${best.name}”, ${count === 1 ? 'named once' : `named ${count} times`}`;
  const name =
    best.weight >= WEIGHTS.own ? stated(best.name, best.line, often) : inferred(best.name, best.line, often);
  const above = [...new Set(first.mentions.flatMap(({ parents }) => parents))];
  return { name, type: best.type, above, region: regionOf(first, text, names) };
}
