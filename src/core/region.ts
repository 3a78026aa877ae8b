export type RegionCode = string & { readonly brand: 'region' };
export type Level = 'province' | 'prefecture' | 'county';

/** One administrative division of GB/T 2260. */
export type Region = {
  readonly code: RegionCode;
  readonly name: string;
  readonly level: Level;
  readonly parent: RegionCode | null;
};

export const LEVELS: Readonly<Record<Level, string>> = {
  province: '省级',
  prefecture: '市级',
  county: '县级',
};

export const isLevel = (text: string): text is Level => Object.hasOwn(LEVELS, text);

/** Level by the code alone: xx0000 province, xxxx00 prefecture, else county. “市” in a name does not tell the level. */
export function levelOf(code: string): Level {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}

const MUNICIPALITIES = new Set(['11', '12', '31', '50']);

/**
 * The code one level up, or null for a province. Districts of the four municipalities and counties administered
 * directly by a province (xx90xx) belong to the province itself.
 */
export function parentOf(code: string): RegionCode | null {
  const level = levelOf(code);
  if (level === 'province') return null;
  const province = `${code.slice(0, 2)}0000` as RegionCode;
  if (level === 'prefecture' || MUNICIPALITIES.has(code.slice(0, 2)) || code.slice(2, 4) === '90')
    return province;
  return `${code.slice(0, 4)}00` as RegionCode;
}

/** The name without its suffix, for labels where room is short: 江油市 → 江油. Two-character names stay whole. */
export function shortName(name: string): string {
  const short = name.replace(/(?:特别行政区|自治区|自治州|自治县|林区|新区|地区|[省市县区盟旗])$/u, '');
  return short.length >= 2 ? short : name;
}
