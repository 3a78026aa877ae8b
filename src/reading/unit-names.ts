import { canonical } from './canonical.ts';
import type { Across, SaidAt } from './remark-parts.ts';

/** A centre of medical security with its region: 示例县医疗保障事务中心. */
const CENTRE =
  /((?:\p{Script=Han}{0,8}?[省市县区旗州])?)(医疗保障|医疗保险)((?:事务|服务|管理|经办|结算|信息|稽核|监督){1,3}中心)/gu;
/** A name a centre had, or has now: 原医疗保险事务中心，更名为医疗保障事务中心. */
const RENAMED = /更名|改名|改为|变更为|挂牌|整合|合并|划转|撤销|原/u;
const LEADS = /^(?:纳入|包括|下属|所属|下设|其中|以及|和|及|与|由|在|对|为)+/u;

type Centre = {
  readonly name: string;
  readonly region: string;
  readonly what: string;
  readonly tail: string;
  readonly place: SaidAt['place'];
};

const levelOf = (region: string): string => region.slice(-1);

/** Whether two regions may be one: the same, or one said shorter (市 for 示例市). A centre without one may be of any. */
const mayBeSame = (one: string, other: string): boolean =>
  one === other ||
  (one !== '' &&
    other !== '' &&
    levelOf(one) === levelOf(other) &&
    (one.endsWith(other) || other.endsWith(one)));

/** The centres a document names: of those named in two ways, the rarer name beside the more frequent one. */
export function readUnitNames({ lines, told }: Across): SaidAt[] {
  const renamed = new Set(
    told.flatMap(({ passage: { text, firstLine, lastLine } }) =>
      /中心/u.test(text) && RENAMED.test(text.replace(/原[则因来]/gu, ''))
        ? Array.from({ length: lastLine - firstLine + 1 }, (_, at) => firstLine + at)
        : [],
    ),
  );
  const centres = lines.flatMap((line): Centre[] => {
    if (line.kind === 'blank' || !line.text.includes('中心')) return [];
    if (
      renamed.has(line.number) &&
      /更名|改名|改为|变更为|原[\p{Script=Han}]{0,8}医疗/u.test(canonical(line.text))
    )
      return [];
    return [...canonical(line.text).matchAll(CENTRE)].map((match): Centre => {
      const region = (match[1] ?? '').replace(LEADS, '');
      const [, , what = '', tail = ''] = match;
      const name = `${region}${what}${tail}`;
      const from = line.text.indexOf(what.charAt(0));
      const start = Math.max(0, line.text.indexOf(name) >= 0 ? line.text.indexOf(name) : from);
      const place = { line: line.number, start, end: start + name.length, section: line.section };
      return { name, region, what, tail, place };
    });
  });
  const kinds = new Map<string, Centre[]>();
  for (const centre of centres) {
    const key = `${centre.what}|${centre.tail}`;
    kinds.set(key, [...(kinds.get(key) ?? []), centre]);
  }
  return [...kinds.values()].flatMap((own): SaidAt[] => {
    const [first] = own;
    if (!first) return [];
    const others = [...kinds.values()]
      .flat()
      .filter(
        ({ what, tail, region }) =>
          what !== first.what && tail === first.tail && own.some((one) => mayBeSame(one.region, region)),
      );
    const [other] = others;
    // A name printed once agrees with nothing.
    if (!other && own.length < 2) return [];
    if (!other) return [{ kind: 'unit-name', word: first.name, beside: first.name, place: first.place }];
    // Of two names the rarer one is asked about, and of two as frequent the older one, 医疗保险.
    const rarer = own.length < others.length || (own.length === others.length && first.what === '医疗保险');
    return rarer ? [{ kind: 'unit-name', word: first.name, beside: other.name, place: first.place }] : [];
  });
}
