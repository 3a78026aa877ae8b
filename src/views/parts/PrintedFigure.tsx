import type { Row } from '../../db/tables.ts';
import { printedFigure } from '../shown-figure.ts';

/** A figure as printed; a unit printed right behind it stands apart by a space's width, as units do elsewhere, without one. */
export function PrintedFigure({
  fact,
}: {
  fact: Pick<Row<'facts'>, 'printed' | 'unit' | 'value' | 'hedge'>;
}) {
  const text = printedFigure(fact);
  const [, figure = text, unit = ''] = /^(.*\p{Nd})(\p{Script=Han}+)$/su.exec(text) ?? [];
  return (
    <span lang="zh-CN">
      {figure}
      {unit !== '' && <span className="ml-[0.25em]">{unit}</span>}
    </span>
  );
}
