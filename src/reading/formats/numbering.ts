import { walkXml } from './xml.ts';

/** One level of a numbered list: how it counts and what it prints, `%1` standing for the number of the first level. */
type Level = {
  start: number;
  format: string;
  text: string;
  /** All numbers in the text are printed as 1, 2, 3. */
  legal: boolean;
  gap: string;
  style: string | null;
};
type Num = { list: string; starts: Map<number, number> };

/** Where a paragraph stands in a list; `level` is null when only its style says so. */
export type ListPlace = { readonly num: string; readonly level: number | null };
export type Numbering = { readonly labelOf: (place: ListPlace, style: string | null) => string };

const DIGITS = '〇一二三四五六七八九';

function chinese(value: number): string {
  if (value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return DIGITS.charAt(ones);
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}十${ones > 0 ? DIGITS.charAt(ones) : ''}`;
}

function roman(value: number): string {
  const parts: readonly (readonly [number, string])[] = [
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let left = value;
  let printed = '';
  for (const [size, sign] of parts) for (; left >= size; left -= size) printed += sign;
  return printed;
}

const letter = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
const circled = (value: number): string =>
  value <= 20 ? String.fromCharCode(0x2460 + value - 1) : String(value);

/** How Word's number formats print; one that is not here prints nothing rather than a wrong number. */
const PRINT: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) =>
    String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: (value) => String(value).replace(/\d/gu, (digit) => DIGITS.charAt(Number(digit))),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => (value <= 20 ? String.fromCharCode(0x2474 + value - 1) : `(${value})`),
  decimalEnclosedFullstop: (value) => (value <= 20 ? String.fromCharCode(0x2488 + value - 1) : `${value}.`),
  lowerLetter: letter,
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
};

/** Beyond this a number is no list number; it also bounds the length of letters and Roman numerals. */
const MAX_NUMBER = 9999;
const GAPS: Readonly<Record<string, string>> = { nothing: '' };

/**
 * The numbers Word prints before paragraphs without writing them into the text (一、（一）1.), counted as it counts them:
 * a list a counter, a deeper level anew under each number of the level above.
 */
export function readNumbering(bytes: Uint8Array | undefined): Numbering {
  const lists = new Map<string, Map<number, Level>>();
  const nums = new Map<string, Num>();
  let list: Map<number, Level> | null = null;
  let level: Level | null = null;
  let num: Num | null = null;
  let overridden = 0;
  if (bytes)
    walkXml(bytes, {
      open(name, attributes) {
        const value = attributes['w:val'] ?? '';
        const at = Number(attributes['w:ilvl'] ?? 0);
        if (name === 'w:abstractNum') {
          list = new Map();
          lists.set(attributes['w:abstractNumId'] ?? '', list);
        } else if (name === 'w:num') {
          num = { list: '', starts: new Map() };
          nums.set(attributes['w:numId'] ?? '', num);
        } else if (name === 'w:abstractNumId' && num) num.list = value;
        else if (name === 'w:lvlOverride') overridden = at;
        else if (name === 'w:startOverride') num?.starts.set(overridden, Number(value));
        else if (name === 'w:lvl') {
          level = { start: 1, format: 'decimal', text: '', legal: false, gap: ' ', style: null };
          list?.set(at, level);
        } else if (level) {
          if (name === 'w:start') level.start = Number(value);
          else if (name === 'w:numFmt') level.format = value;
          else if (name === 'w:lvlText') level.text = value;
          else if (name === 'w:isLgl') level.legal = value !== '0' && value !== 'false';
          else if (name === 'w:suff') level.gap = GAPS[value] ?? ' ';
          else if (name === 'w:pStyle') level.style = value;
        }
      },
      close(name) {
        if (name === 'w:lvl') level = null;
        else if (name === 'w:abstractNum') list = null;
      },
    });
  return { labelOf: countLists(lists, nums) };
}

function countLists(
  lists: ReadonlyMap<string, ReadonlyMap<number, Level>>,
  nums: ReadonlyMap<string, Num>,
): Numbering['labelOf'] {
  const counters = new Map<string, (number | undefined)[]>();
  const met = new Set<string>();
  return (place, style) => {
    const num = nums.get(place.num);
    const levels = num && lists.get(num.list);
    if (!num || !levels) return '';
    const byStyle = [...levels].find(([, each]) => style !== null && each.style === style)?.[0];
    const depth = place.level ?? byStyle ?? 0;
    const level = levels.get(depth);
    if (!level || depth < 0 || depth > 8) return '';
    const counts = counters.get(num.list) ?? [];
    counters.set(num.list, counts);
    const key = `${place.num}.${depth}`;
    const restart = met.has(key) ? undefined : num.starts.get(depth);
    met.add(key);
    counts[depth] = restart ?? (counts[depth] ?? level.start - 1) + 1;
    counts.length = depth + 1;
    if (level.format === 'bullet' || level.format === 'none') return '';
    let known = true;
    const label = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = levels.get(at);
      const print = PRINT[level.legal ? 'decimal' : (other?.format ?? '')];
      const value = counts[at] ?? other?.start ?? 0;
      counts[at] ??= value;
      if (print && value >= 0 && value <= MAX_NUMBER) return print(value);
      known = false;
      return '';
    });
    if (!known || label === '') return '';
    // Without a gap, a number with a stop would join a figure behind it.
    return label + (/[\d.．]$/u.test(label) ? ' ' : level.gap);
  };
}
