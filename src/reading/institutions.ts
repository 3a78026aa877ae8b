import type { Entry } from './entries.ts';
import { entryOf, type FigureWords } from './figure-words.ts';

const SECTION = /机构|概况|组成|单位构成/u;
/** Rooms within the bureau: 内设机构3个, 内设办公室、…等4个科室. */
const OFFICES = /内设(?:职能)?(?:机构|股室|科室|处室)(?:共|为)?$/u;
const OFFICES_LISTED = /内设(?!.*(?:下设|下属|所属))[^。；]{0,120}等$/u;
/** 内设办公室、待遇保障股、基金监管股3个股室: the rooms by name, and their number behind them. */
const OFFICES_NAMED = /^内设(?:[^，。；:、\d]{2,14}、)+[^，。；:、\d]{2,14}[股室科处部]$/u;
/** 共设置4个内设机构. */
const OFFICES_SET = /(?:设置|设有|设立|设|共有)(?:了)?$/u;
const INNER = /^内设(?:机构|股室|科室|处室)/u;
/** Units whose accounts these are: 纳入2022年度部门决算编报的单位共1个. */
const REPORTING =
  /纳入[^，。；:]{0,40}决算(?:编报|编制|汇编)(?:范围)?的?(?:二级)?(?:预算)?单位(?:共|共计|有)?$/u;
const OFFICES_AFTER = /^(?:个)?(?:职能)?(?:科室|股室|处室|内设机构)/u;
const UNITS = /(?:下属|所属|直属|下设)(?:的)?二级(?:预算)?单位(?:共|为|有)?$|^下属单位(?:共|为|有)?$/u;
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|其中:?|下设|下属|所属|二级)行政单位(?:为)?$/u, 'units-administrative'],
  [/(?:^|其中:?|下设|下属|所属|二级)参照公务员(?:法)?管理(?:的)?(?:其他)?事业单位(?:为)?$/u, 'units-managed'],
  [/(?:^|其中:?|下设|下属|所属|二级)(?:其他|全额(?:拨款)?)事业单位(?:为)?$/u, 'units-institution'],
];
/** The kinds of the units just counted follow in the same sentence or in one of their own. */
const REPORTED = /^其中|纳入[^。]{0,40}决算/u;
/** Another body than the bureau, whose rooms are its own. */
const BODY = /中心|分局|大队|服务站|经办机构/u;
const SUBORDINATE = /下属|所属|直属|下设/u;

/** Reads how many rooms a bureau has and how many units of each kind are under it. */
export function readInstitutions(
  figures: readonly FigureWords[],
  section: readonly string[],
  year: number,
): Entry[] {
  if (!SECTION.test(section.at(-1) ?? '')) return [];
  const said = new Set<string>();
  let reporting = false;
  const once = (figure: FigureWords, item: string): Entry[] => {
    if (said.has(item)) return [];
    said.add(item);
    return [entryOf(figure.token, item, [], 'count', { year })];
  };
  return figures.flatMap((figure): Entry[] => {
    const { token, clause, earlier, after } = figure;
    const sentence = `${earlier}${clause}`;
    if (REPORTING.test(clause) && (token.unit === '个' || token.unit === '家')) {
      reporting = true;
      return once(figure, 'units-reporting');
    }
    if (token.unit !== '个') return [];
    const listed = reporting && (earlier === '' || REPORTED.test(sentence)) ? sentence : '';
    reporting = REPORTED.test(listed);
    const reported = reporting ? KINDS.find(([words]) => words.test(clause)) : undefined;
    if (reported) return once(figure, reported[1].replace('units-', 'units-reporting-'));
    if (OFFICES_SET.test(clause) && INNER.test(after))
      return SUBORDINATE.test(earlier) || BODY.test(sentence) ? [] : once(figure, 'offices');
    if (OFFICES_NAMED.test(clause) && OFFICES_AFTER.test(after))
      return SUBORDINATE.test(sentence) || BODY.test(sentence) ? [] : once(figure, 'offices');
    if (OFFICES.test(clause))
      // The rooms of a unit under the bureau are not the bureau's.
      return SUBORDINATE.test(sentence) || BODY.test(sentence) ? [] : once(figure, 'offices');
    if (OFFICES_LISTED.test(sentence) && OFFICES_AFTER.test(after)) return once(figure, 'offices');
    if (!SUBORDINATE.test(sentence)) return [];
    if (UNITS.test(clause)) return once(figure, 'units-subordinate');
    const kind = KINDS.find(([words]) => words.test(clause));
    return kind ? once(figure, kind[1]) : [];
  });
}
