import { type Said, sentenceAt, type Told } from './remark-parts.ts';

/** 绩效目标全部实现, 均达到了设定的绩效目标, 达到了年初设定的各项绩效目标. */
const ALL_MET =
  /(?:绩效(?:目标|指标)|(?:年度|预期|总体|设定)目标|指标值?)(?:已)?(?:均|都|全部|全面)(?:已)?(?:按[时期])?(?:达到|完成|实现|达成)(?!率)|(?:均|全部|都)(?:已)?(?:按[时期]|较好|圆满)?地?(?:达到|完成|实现|达成)了?[^，。；\d]{0,10}?(?:绩效(?:目标|指标)|预期目标|设定的?目标|指标值)|(?:达到|完成|实现|达成)了?(?:年初|预期)?(?:设定|制定|预定)的?(?:全部|各项)绩效(?:目标|指标)/gu;
/** The sentence says it of a part, of what is to come, or takes it back. */
const NOT_ALL =
  /除|基本|大部分|大多|多数|部分|个别|尚未|未能|确保|力争|争取|保证|是否|应当|如果|若|将|要求|不够/u;

/** That all aims were reached. */
export function readAttainment({ passage: { text } }: Told): Said[] {
  return [...text.matchAll(ALL_MET)].flatMap((match): Said[] => {
    const { start, end } = sentenceAt(text, match.index);
    const clause = /[^，。；:]*$/u.exec(text.slice(start, match.index))?.[0] ?? '';
    const rest = text.slice(match.index, Math.min(end, match.index + match[0].length + 12));
    if (NOT_ALL.test(clause) || NOT_ALL.test(rest)) return [];
    return [{ kind: 'all-met', start: match.index, end: match.index + match[0].length }];
  });
}
