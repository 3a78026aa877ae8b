import { type Level, levelOf, parentOf, type Region, type RegionCode, shortName } from './region.ts';

/** A health-insurance bureau, known by its region's GB/T 2260 code: there is one 医疗保障局 to a region. */
export type Bureau = {
  readonly code: RegionCode;
  readonly name: string;
  readonly short: string;
  readonly level: Level;
  readonly parent: RegionCode | null;
};

/** Bureaus by code, made from the region table. */
export type Bureaus = ReadonlyMap<RegionCode, Bureau>;

/** The bureau of one region. */
export const bureauOf = (region: Region): Bureau => ({
  code: region.code,
  name: `${region.name}医疗保障局`,
  short: shortName(region.name),
  level: region.level,
  parent: region.parent,
});

/**
 * Reads the region table (`code<TAB>name` a line, GB/T 2260). Throws with the line number on a malformed line or a
 * code given twice.
 */
export function parseRegions(text: string): ReadonlyMap<RegionCode, Region> {
  const regions = new Map<RegionCode, Region>();
  text.split('\n').forEach((line, index) => {
    if (line === '') return;
    const match = /^(\d{6})\t(\S+)$/u.exec(line);
    if (!match)
      throw new SyntaxError(
        `line ${index + 1}: expected “six digits, tab, name”, found ${JSON.stringify(line)}`,
      );
    const [, code = '', name = ''] = match;
    if (regions.has(code as RegionCode))
      throw new SyntaxError(`line ${index + 1}: region ${code} is given twice`);
    regions.set(code as RegionCode, {
      code: code as RegionCode,
      name,
      level: levelOf(code),
      parent: parentOf(code),
    });
  });
  return regions;
}
