import { PAYERS } from '../core/checks/payer-shares.ts';
import type { Said, Standing, Told } from './remark-parts.ts';

/** Who pays, right before the share they pay: 省财政补助70%, 市级承担20%, 个人负担30%. */
const PAYER =
  /(?:中央|国家|省|自治区|市|州|县|区|旗|乡镇|各级|本级|个人|单位|用人单位)(?:级|本级)?(?:财政)?(?:资金)?(?:补助|补贴|资助|承担|负担|分担|配套|缴纳|缴费|出资)(?:比例)?(?:为|占)?$/u;
/** Between two shares: nothing but the next payer. */
const NEXT = /^[，,、；]?(?!其中)[^，,、；。:()\d]{2,12}$/u;
/** Money that came or was spent is no share of a burden. */
const NO_BURDEN = /到位|执行|拨付|完成|使用率|支出率|增长|提高|达到|报销|补偿/u;
/** All that is paid is shared out. */
const SHARED_OUT = /(?:全额|全部|共同)[^。；]{0,24}$|(?:分担|负担)(?:比例)?(?:为|是|:)$/u;

/** The State's share and that of the insured, of the same premium: 国家补贴占参保费用的…%，个人缴费占…的…%. */
const STATE =
  /(?:国家|财政|政府)(?:补贴|补助)[^，。；\d]{0,6}占[^，。；\d]{0,12}(?:费用?|筹资)[^，。；\d]{0,4}$/u;
const INSURED =
  /^[，,；]?个人(?:缴费|缴纳|负担)[^，。；\d]{0,6}占[^，。；\d]{0,12}(?:费用?|筹资)[^，。；\d]{0,4}$/u;

const isShare = ({ fact: { unit, hedge, value } }: Standing): boolean =>
  (unit === '%' || unit === null) && hedge === null && value !== null;

/** Shares of one payment told payer by payer, one right after the other. */
export function readPayerShares({ passage: { text }, figures }: Told): Said[] {
  const lists: Standing[][] = [];
  for (const [index, figure] of figures.entries()) {
    if (!isShare(figure)) continue;
    const before = text.slice(Math.max(figures[index - 1]?.end ?? 0, figure.start - 24), figure.start);
    const list = lists.at(-1);
    const last = list?.at(-1);
    const isNext =
      last !== undefined && last === figures[index - 1] && NEXT.test(text.slice(last.end, figure.start));
    if (figure.fact.unit !== '%' || !PAYER.test(before)) continue;
    const payer = PAYER.exec(before)?.[0] ?? '';
    const isNew = !list?.some(({ start }) => text.slice(0, start).endsWith(payer));
    if (list && isNext && isNew) list.push(figure);
    else lists.push([figure]);
  }
  return [...lists.flatMap((list) => sharedOut(text, list)), ...ofPremiums(text, figures)];
}

function sharedOut(text: string, list: readonly Standing[]): Said[] {
  const [first] = list;
  if (!first || list.length < 2 || list.some(({ fact }) => Number(fact.value) >= 100)) return [];
  const lead = text.slice(Math.max(0, first.start - 80), first.start).replace(/其中:?/u, '');
  if (NO_BURDEN.test(lead.slice(lead.lastIndexOf('。') + 1))) return [];
  const head = lead.replace(/[(，,:]?[^(，,:。；]{2,12}$/u, '');
  const beside = SHARED_OUT.exec(head)?.[0].slice(0, 2);
  return [
    {
      kind: 'payer-shares',
      start: first.start,
      end: first.end,
      word: first.fact.printed,
      ...(beside === undefined ? {} : { beside }),
      facts: list.map(({ fact }) => fact),
    },
  ];
}

const ofPremiums = (text: string, figures: readonly Standing[]): Said[] =>
  figures.flatMap((state, index): Said[] => {
    const insured = figures[index + 1];
    if (!insured || !isShare(state) || !isShare(insured)) return [];
    if (!STATE.test(text.slice(Math.max(0, state.start - 40), state.start))) return [];
    if (!INSURED.test(text.slice(state.end, insured.start))) return [];
    return [
      {
        kind: 'payer-shares',
        start: state.start,
        end: state.end,
        word: state.fact.printed,
        beside: PAYERS,
        facts: [state.fact, insured.fact],
      },
    ];
  });
