import { type ReactNode, useState } from 'react';
import type { Chart } from '../../charts/chart.ts';
import { FRAME_WORDS, TABLE_WORDS } from '../../words/words.ts';
import { tableAsShown } from '../export/csv-extent.ts';
import {
  copyPicture,
  type Exported,
  type ExportKind,
  exportChart,
  exportPng,
  exportTable,
  saveFile,
} from '../export/export-chart.ts';
import { BRIEFING_SIZES } from '../export/sizes.ts';
import type { Stamp } from '../export/stamp.ts';
import { isArranged, type TableChoice } from '../table-choice.ts';
import { useClosing } from './closing.ts';

function Choice({ onChoose, children }: { onChoose: () => void; children: ReactNode }) {
  return (
    <li>
      <button type="button" className="control control-quiet w-full justify-start" onClick={onChoose}>
        {children}
      </button>
    </li>
  );
}

/** What a chart can be taken away as; the stamp is asked for only when something is exported. */
export function ExportMenu({
  chart,
  stamp,
  table,
}: {
  chart: Chart;
  stamp: () => Stamp;
  /** How its table is arranged, where that is shown in place of the chart. */
  table: TableChoice | null;
}) {
  const details = useClosing();
  const [told, setTold] = useState('');
  const [offerDownload, setOfferDownload] = useState(false);

  const save = (kind: ExportKind) => saveAs(() => exportChart(chart, stamp(), kind));
  const saveAs = async (make: () => Exported | Promise<Exported>) => {
    setTold(FRAME_WORDS.working);
    setOfferDownload(false);
    try {
      const file = await make();
      saveFile(file);
      setTold(FRAME_WORDS.saved(file.name));
    } catch {
      setTold(FRAME_WORDS.saveFailed);
    }
  };

  const copy = async () => {
    setTold(FRAME_WORDS.working);
    setOfferDownload(false);
    const outcome = await copyPicture(() => exportPng(chart, stamp(), 'half'));
    setTold(
      { copied: FRAME_WORDS.copied, missing: FRAME_WORDS.copyMissing, refused: FRAME_WORDS.copyRefused }[
        outcome
      ],
    );
    setOfferDownload(outcome !== 'copied');
  };

  return (
    <details ref={details} className="popover-menu no-print relative">
      <summary className="control">
        {FRAME_WORDS.export} <span aria-hidden="true">▾</span>
      </summary>
      <div className="absolute right-0 z-30 mt-1 w-60 rounded border border-strong-line bg-panel p-2 shadow-lg">
        <ul>
          {BRIEFING_SIZES.map(({ id }) => (
            <Choice key={id} onChoose={() => save(id)}>
              {FRAME_WORDS.sizes[id]}
            </Choice>
          ))}
          <Choice onChoose={() => save('svg')}>{FRAME_WORDS.svg}</Choice>
          {table === null || !isArranged(table) ? (
            <Choice onChoose={() => save('csv')}>{FRAME_WORDS.csv}</Choice>
          ) : (
            <>
              <Choice onChoose={() => saveAs(() => exportTable(tableAsShown(chart.twin, table), stamp()))}>
                {TABLE_WORDS.csvShown}
              </Choice>
              <Choice onChoose={() => save('csv')}>{TABLE_WORDS.csvWhole}</Choice>
            </>
          )}
          <Choice onChoose={copy}>{FRAME_WORDS.copy}</Choice>
          {offerDownload ? <Choice onChoose={() => save('half')}>{FRAME_WORDS.download}</Choice> : null}
        </ul>
        <p role="status" className="px-2 text-[12px] break-all text-muted empty:hidden">
          {told}
        </p>
      </div>
    </details>
  );
}
