import type { Region, RegionCode } from '../core/region.ts';
import { shortName } from '../core/region.ts';

export type Regions = ReadonlyMap<RegionCode, Region>;

/** Regions by every name they are printed under in front of 医疗保障局; one name may stand for several. */
export type RegionNames = {
  readonly byName: ReadonlyMap<string, readonly Region[]>;
  readonly longest: number;
  readonly regions: Regions;
};

/** Names of nationalities in the names of autonomous areas, longest first: 甘孜藏族自治州 is also printed 甘孜州. */
const NATIONALITIES =
  '柯尔克孜族?|乌孜别克族?|达斡尔族?|鄂温克族?|鄂伦春族?|哈萨克族?|维吾尔族?|塔吉克族?|蒙古族?|锡伯族?|布依族|朝鲜族|土家族|哈尼族|傈僳族|拉祜族|景颇族|布朗族|撒拉族|毛南族|仡佬族|仫佬族|阿昌族|普米族|纳西族|独龙族|保安族|裕固族|东乡族|满族|回族|藏族|苗族|彝族|壮族|侗族|瑶族|白族|傣族|黎族|佤族|畲族|水族|土族|羌族|怒族|京族|各族';
const AUTONOMOUS = new RegExp(`^(.{2,}?)(?:${NATIONALITIES})+自治([州县旗区])$`, 'u');

/** A collective name of the table that is no place of its own. */
const isPlaceholder = (name: string): boolean => /^(?:市辖区|县|.*直辖县级行政(?:区划|单位))$/u.test(name);

/** The names one region is printed under: its own, and for an autonomous area the one without its nationalities. */
function namesOf({ name, level }: Region): string[] {
  const [, base = '', kind = ''] = AUTONOMOUS.exec(name) ?? [];
  if (base !== '') return [name, kind === '区' ? base : `${base}${kind}`];
  return level === 'province' && name.endsWith('自治区') ? [name, shortName(name)] : [name];
}

/** Makes the index of printed names of a region table. */
export function nameRegions(regions: Regions): RegionNames {
  const byName = new Map<string, Region[]>();
  for (const region of regions.values()) {
    if (isPlaceholder(region.name)) continue;
    for (const name of namesOf(region)) byName.set(name, [...(byName.get(name) ?? []), region]);
  }
  return { byName, longest: Math.max(0, ...[...byName.keys()].map((name) => name.length)), regions };
}

/** The longest name of a region that a text ends with, or null. */
export function regionNameAtEnd(text: string, { byName, longest }: RegionNames): string | null {
  for (let length = Math.min(longest, text.length); length >= 2; length -= 1) {
    const name = text.slice(-length);
    if (byName.has(name)) return name;
  }
  return null;
}

/** The regions above one, innermost first. */
export function ancestorsOf(region: Region, regions: Regions): Region[] {
  const above: Region[] = [];
  let parent = region.parent === null ? undefined : regions.get(region.parent);
  while (parent) {
    above.push(parent);
    parent = parent.parent === null ? undefined : regions.get(parent.parent);
  }
  return above;
}

/** A region with those it lies in, outermost first: 四川省 › 泸州市. */
export const regionPath = (region: Region, regions: Regions): string =>
  [...ancestorsOf(region, regions).reverse(), region].map(({ name }) => name).join(' › ');

/** One-character names of provinces, by the first two digits of their codes, as document numbers begin with them. */
const PROVINCE_SIGNS: Readonly<Record<string, string>> = {
  11: '京',
  12: '津',
  13: '冀',
  14: '晋',
  15: '内蒙?',
  21: '辽',
  22: '吉',
  23: '黑',
  31: '沪',
  32: '苏',
  33: '浙',
  34: '皖',
  35: '闽',
  36: '赣',
  37: '鲁',
  41: '豫',
  42: '鄂',
  43: '湘',
  44: '粤',
  45: '桂',
  46: '琼',
  50: '渝',
  51: '川',
  52: '黔',
  53: '云',
  54: '藏',
  61: '陕',
  62: '甘',
  63: '青',
  64: '宁',
  65: '新',
};

/** How often documents of a province's organs are cited by number (川财社〔2021〕12号). */
const citations = (code: RegionCode, text: string): number => {
  const sign = PROVINCE_SIGNS[code.slice(0, 2)];
  if (sign === undefined) return 0;
  return [
    ...text.matchAll(
      new RegExp(
        `(?<![^\\P{Script=Han}据照按见由和及达文])${sign}(?:财|医保|府|政|办|人社|卫)\\p{Script=Han}{0,6}[〔\\[(]20\\d\\d`,
        'gu',
      ),
    ),
  ].length;
};

/** Words after a region's name that make it an organ the document answers to, not a place somebody travelled to. */
const ORGANS =
  '(?:医疗保障局|医保局|人民政府|政府|财政[局厅]|市委|省委|县委|区委|人大|政协|卫生健康委|人力资源)';

const times = (text: string, words: string): number => text.split(words).length - 1;

/** Points of evidence in a text for the superiors of a region: a place merely mentioned once or twice is none. */
function evidenceFor(
  region: Region,
  above: readonly Region[],
  rivals: readonly Region[],
  text: string,
): number {
  const own = above.filter(({ code }) => !rivals.some((rival) => rival.code === code));
  return own.reduce((points, { name, code, level }) => {
    const organs = [
      ...text.matchAll(new RegExp(`${name}(?:[\\p{Script=Han}]{2,6}[区县市州旗])?${ORGANS}`, 'gu')),
    ].length;
    const mentions = times(text, name);
    const cited = level === 'province' ? citations(code, text) : 0;
    return points + (organs + times(text, name + region.name)) * 3 + (mentions >= 3 ? mentions : 0) + cited;
  }, 0);
}

/** How many times the evidence for one region must outweigh that for any other of the same name. */
const OUTWEIGHS = 3;

/**
 * Which of the regions of one name a text speaks of: the one whose superiors it names and the others' hardly.
 * All of them, when the text does not tell.
 */
export function tellApart(candidates: readonly Region[], text: string, regions: Regions): readonly Region[] {
  if (candidates.length < 2) return candidates;
  const weighed = candidates
    .map((region) => {
      const above = ancestorsOf(region, regions);
      const rivals = candidates.flatMap((other) => (other === region ? [] : ancestorsOf(other, regions)));
      return { region, points: evidenceFor(region, above, rivals, text) };
    })
    .sort((a, b) => b.points - a.points);
  const [first, second] = weighed;
  return first && second && first.points > 0 && first.points >= OUTWEIGHS * second.points
    ? [first.region]
    : candidates;
}
