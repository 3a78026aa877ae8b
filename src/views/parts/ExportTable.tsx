import { useState } from 'react';
import type { Twin } from '../../charts/chart.ts';
import { writeAddress } from '../address.ts';
import { readAddressBar } from '../address-bar.ts';
import { saveFile } from '../export/export-chart.ts';
import { exportTable } from '../export/export-table.ts';
import type { Stamp } from '../export/stamp.ts';
import { useSnapshot } from '../snapshot.tsx';

type Said = Pick<Stamp, 'title' | 'subtitle' | 'source' | 'scope' | 'missing' | 'warnings'>;

/** A button that saves a table of the page as CSV; the table and what is said of it are made only when asked for. */
export function ExportTable({
  label,
  saved,
  twin,
  said,
}: {
  label: string;
  saved: (name: string) => string;
  twin: () => Twin;
  said: () => Said;
}) {
  const { snapshot } = useSnapshot();
  const [told, setTold] = useState('');
  const save = () => {
    const address = writeAddress({ ...readAddressBar().state, open: null, fact: null });
    const file = exportTable(twin(), {
      ...said(),
      unit: '',
      snapshot,
      permalink: new URL(address, window.location.href).href,
      date: new Date().toLocaleDateString('sv-SE'),
    });
    saveFile(file);
    setTold(saved(file.name));
  };
  return (
    <>
      <button type="button" className="control no-print" onClick={save}>
        {label}
      </button>
      <span role="status" className="no-print text-[12px] break-all text-muted empty:hidden">
        {told}
      </span>
    </>
  );
}
