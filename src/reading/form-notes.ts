import { cellOf, type Piece, textOf } from './cell-pieces.ts';
import type { FormSubject } from './form-subject.ts';
import type { FormCell } from './forms.ts';
import type { Passage } from './passages.ts';

const NOT_APPLICABLE = /不存在|不适用|不涉及|未涉及|缺项/u;
const LEFT_OUT = /([^-—、；;:。]+)\((\d{1,3}(?:\.\d+)?)分\)[；;。，]?$/u;

/** Notes under a form. Those that list what does not apply say its weight: 违规记录（4 分）. */
export function readNotes(
  pieces: readonly Piece[],
  subject: FormSubject,
): { cells: FormCell[]; rules: Passage[]; lastLine: number } {
  const cells: FormCell[] = [];
  const rules: Passage[] = [];
  let lastLine = 0;
  if (!/^(?:备注|注|说明)\d?[:：]/u.test(textOf(pieces.slice(0, 2)))) return { cells, rules, lastLine };
  const listed = NOT_APPLICABLE.test(textOf(pieces.slice(0, 4)));
  for (const [index, piece] of pieces.entries()) {
    const starts = pieces[index - 1]?.lastLine !== piece.line;
    if (index > 0 && starts && !/^(?:\d{1,2}[、.]|注|备注)/u.test(piece.text) && listed) break;
    const out = listed ? LEFT_OUT.exec(piece.text) : null;
    if (out) {
      const start = piece.text.lastIndexOf('(') + 1;
      const cell = cellOf([piece], subject.section, start, start + (out[2]?.length ?? 0) + 1);
      const path = [subject.name, out[1] ?? ''];
      if (cell) cells.push({ item: 'score', measure: 'weight', column: '备注', path, unit: '分', cell });
    } else {
      const rule = cellOf([piece], subject.section);
      if (rule) rules.push(rule);
    }
    lastLine = piece.lastLine;
    if (!listed && /。$/u.test(piece.text)) break;
  }
  return { cells, rules, lastLine };
}
