import type { Said, Told } from './remark-parts.ts';

const NUMBER = '(\\d{1,2}|[一二两三四五六七八九]|十[一二三四五六七八九]?)';
const NAMES = '([^，。；:\\d①-⑳]{4,160}?)';

/** 内设机构3个，甲室、乙股、丙股；: the number of rooms with their names right behind it. */
const OFFICES = new RegExp(
  `(?<=内设(?:职能)?(?:机构|科室|股室|处室)?(?:共|为)?)${NUMBER}个(?:内设|职能)?(?:机构|科室|股室|处室)?(?:[，:]|，?(?:分别)?(?:为|是|即):?)${NAMES}(?=[；。])`,
  'gu',
);
/** 下属事业单位1个，示例县医疗保障事务中心(…): units under the bureau with their names. */
const UNITS = new RegExp(
  `(?<=(?:下属|所属|直属|下设)(?:的)?(?:二级)?(?:全额(?:拨款)?|参公|公益一类)?(?:事业)?单位(?:共|为)?)${NUMBER}个(?:[，:]|，?(?:分别)?(?:为|是|即):?)${NAMES}(?=[；。])`,
  'gu',
);
/** 对4个项目，甲经费、乙经费、丙资金开展…: projects named behind their number. */
const PROJECTS = new RegExp(
  `(?<=(?:对|组织))${NUMBER}个项目[，:(]${NAMES}(?:项目)?(?=\\)|(?:进行|开展|编制|实施|组织|设置)[^，。；、]*[，。；])`,
  'gu',
);

type List = { readonly pattern: RegExp; readonly isOne: (name: string) => boolean; readonly thing: string };

const LISTS: readonly List[] = [
  { pattern: OFFICES, isOne: (name) => /[室科股处部心队]$/u.test(name) && name.length <= 16, thing: '个' },
  { pattern: UNITS, isOne: (name) => /(?:中心|局|所|站|队|院|处)$/u.test(name), thing: '个' },
  {
    pattern: PROJECTS,
    isOne: (name) => /(?:经费|资金|项目|补助|费|建设|工作)$/u.test(name),
    thing: '个项目',
  },
];

/** 办公室和基金科 are two, 规划财务和法规科 is one. */
const apart = (list: string): readonly string[] =>
  list.split('、').flatMap((name) => name.split(/(?<=[室科股处心])[和及与]/u));

const NUMERALS = '一二三四五六七八九十';
const numberOf = (digit: string): number =>
  /\d/u.test(digit) ? Number(digit) : digit === '两' ? 2 : NUMERALS.indexOf(digit) + 1;

/** “质量标准、联动监管、社会共治”三大体系: phrases in one pair of marks with the number of them behind. */
const PHRASES = /“([^“”，。；:]{5,100})”([二两三四五六七八九十]|\d{1,2})(?:大|个|项|类)(?=\p{Script=Han})/gu;

const phrases = (text: string): Said[] =>
  [...text.matchAll(PHRASES)].flatMap((match): Said[] => {
    const [all, list = '', number = ''] = match;
    const names = list.split('、');
    if (names.length < 2 || names.some((name) => name.length < 2) || /等|和|及/u.test(list)) return [];
    // Far apart, the number is of other things than those named.
    if (Math.abs(numberOf(number) - names.length) > 1) return [];
    const end = match.index + all.length;
    return [
      {
        kind: 'list-count',
        start: end - number.length - 1,
        end,
        beside: `${names.length}–${names.length}`,
      },
    ];
  });

/** “3+5”模式(构建…三大体系，实现…五个目标): numbers put together, each told in the brackets behind them. */
const PUT_TOGETHER =
  /(?<![\d+])(\d(?:\+\d){1,3})”?[\p{Script=Han}]{0,8}(?:模式|体系|机制|格局|架构)”?\(([^()。]{6,300})\)/gu;
const NUMBERED = /([一二两三四五六七八九]|\d)(?:大|个|项|类|支|套)(?=\p{Script=Han})/gu;

const putTogether = (text: string): Said[] =>
  [...text.matchAll(PUT_TOGETHER)].flatMap((match): Said[] => {
    const [, sum = '', inside = ''] = match;
    const told = [...inside.replace(/“[^“”]*”/gu, '').matchAll(NUMBERED)].map(([, digit = '']) =>
      numberOf(digit),
    );
    const terms = sum.split('+');
    // More than one apart, the brackets tell of something else.
    const odd = terms.filter((term, at) => Number(term) !== told[at]).length;
    if (told.length !== terms.length || odd > 1) return [];
    return terms.map((term, at) => {
      const start = match.index + 2 * at;
      return { kind: 'list-count', start, end: start + term.length, beside: `${told[at]}–${told[at]}` };
    });
  });

/** A number of rooms, units or projects, held against the names right behind it. */
export function readCountedLists({ passage: { text } }: Told): Said[] {
  return [...phrases(text), ...putTogether(text), ...named(text)];
}

const named = (text: string): Said[] =>
  LISTS.flatMap(({ pattern, isOne, thing }) =>
    [...text.matchAll(pattern)].flatMap((match): Said[] => {
      const [, number = '', list = ''] = match;
      if (/等|其中|[“”《》]/u.test(list)) return [];
      const names = apart(list.replace(/\([^()]*\)/gu, ''));
      if (!names.every(isOne)) return [];
      return [
        {
          kind: 'list-count',
          start: match.index,
          end: match.index + number.length + thing.length,
          beside: `${names.length}–${names.length}`,
        },
      ];
    }),
  );
