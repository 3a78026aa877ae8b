import { bareLine, classOf } from '../core/functional-lines.ts';
import { isNear } from '../core/names.ts';
import { placeOf } from './passages.ts';
import type { Across, SaidAt } from './remark-parts.ts';

/** 卫生健康支出（类）医疗救助（款）城乡医疗救助（项）, as the accounts and the glossary print it. */
const LINE =
  /(?<=^|[。；:，.、)])([\p{Script=Han}]{2,16})\(类\)(?:支出)?([^，。；:\d]{2,30}?)\(款\)(?:支出)?([^，。；:\d]{2,40}?)\(项\)(:?(?:是?指|反映|用于|主要))?/gu;

type Line = SaidAt & { readonly names: readonly string[]; readonly explained: boolean };

/** What the glossary explains is held against the line of the accounts it is nearest to. */
function besideOf(line: Line, accounts: readonly Line[], explained: readonly Line[]): string | null {
  const [kind = '', section = '', name = ''] = line.names;
  const code = classOf(kind);
  const kin = accounts.filter(({ names }) => classOf(names[0] ?? '') === code);
  const same = kin.filter(({ names }) => bareLine(names[2] ?? '') === bareLine(name));
  const exact = same.find(({ names }) => bareLine(names[1] ?? '') === bareLine(section)) ?? same[0];
  if (exact) return exact.word;
  const unexplained = kin.filter(
    ({ names }) =>
      bareLine(names[1] ?? '') === bareLine(section) &&
      !explained.some((other) => bareLine(other.names[2] ?? '') === bareLine(names[2] ?? '')),
  );
  return unexplained.find(({ names }) => isNear(bareLine(names[2] ?? ''), bareLine(name)))?.word ?? null;
}

/** The lines of the functional classification that the accounts tell and that the glossary explains. */
export function readFunctionLines({ told }: Across): SaidAt[] {
  const lines = told.flatMap(({ passage, ofAccounts }) =>
    [...passage.text.matchAll(LINE)].flatMap((match): Line[] => {
      const names = match.slice(1, 4);
      const explained =
        passage.section.some((heading) => /名词解释/u.test(heading)) || match[4] !== undefined;
      if (!explained && !ofAccounts) return [];
      const place = placeOf(passage, match.index, match.index + match[0].length - (match[4]?.length ?? 0));
      const kind = explained ? 'explained-line' : 'account-line';
      return [{ kind, word: names.join('/'), place, names, explained }];
    }),
  );
  const accounts = lines.filter(({ explained }) => !explained);
  const explained = lines.filter((line) => line.explained);
  return [
    ...accounts,
    ...(accounts.length === 0 ? [] : explained).map((line) => {
      const beside = besideOf(line, accounts, explained);
      return beside === null ? line : { ...line, beside };
    }),
  ].map(({ kind, word, beside, place }) => ({
    kind,
    word,
    place,
    ...(beside === undefined ? {} : { beside }),
  }));
}
