import type { Chart, Setting } from '../../charts/chart.ts';
import { type Briefing, layOutBriefing } from './briefing.ts';
import { csvOf } from './csv.ts';
import { type Extent, wholeTable } from './csv-extent.ts';
import { canvasMeasure, paintBriefing } from './paint.ts';
import { svgOfBriefing } from './picture.ts';
import { withDensity } from './png.ts';
import { BRIEFING_SIZES, type BriefingSize, DPI, pixelRatioOf } from './sizes.ts';
import { describeStamp, type Stamp, stampTable } from './stamp.ts';

/** A file ready to be saved. */
export type Exported = { readonly name: string; readonly blob: Blob };
export type ExportKind = BriefingSize['id'] | 'svg' | 'csv';

/** A file name from a title: no separators or signs that file systems refuse, with the snapshot it is of. */
export const fileName = ({ title, snapshot }: Stamp, ending: string): string =>
  `${snapshot.synthetic ? 'synthetic-' : ''}${
    title
      .replace(/[\\/:*?"<>|？：“”\p{Cc}]+/gu, '')
      .trim()
      .slice(0, 60) || 'chart'
  }-${snapshot.hash.slice(0, 8)}.${ending}`;

/** The size of a kind; vector pictures and copies are laid out as half a page. */
const sizeOf = (kind: ExportKind): BriefingSize => {
  const size = BRIEFING_SIZES.find(({ id }) => id === kind) ?? BRIEFING_SIZES.find(({ id }) => id === 'half');
  if (size === undefined) throw new RangeError(`no briefing size for ${kind}`);
  return size;
};

function layOut(chart: Chart, stamp: Stamp, size: BriefingSize): { printed: Chart; briefing: Briefing } {
  const setting: Setting = { width: size.layout.width >= 560 ? 'wide' : 'narrow', mode: 'print' };
  const printed = chart.set(setting);
  return { printed, briefing: layOutBriefing(stamp, size.layout, printed.height, canvasMeasure()) };
}

const pngBlob = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('the browser made no PNG')) : resolve(blob)),
      'image/png',
    ),
  );

/** The stamped picture as PNG at 300 dpi, in one of the briefing sizes. */
export async function exportPng(chart: Chart, stamp: Stamp, kind: BriefingSize['id']): Promise<Blob> {
  const size = sizeOf(kind);
  const { renderToCanvas } = await import('../../charts/render.ts');
  const { printed, briefing } = layOut(chart, stamp, size);
  const pixelRatio = pixelRatioOf(size);
  const { width, height, scale } = briefing.chart;
  const drawn = renderToCanvas(printed.option, { width, height, pixelRatio: pixelRatio * scale });
  const blob = await pngBlob(paintBriefing(briefing, drawn, pixelRatio));
  return new Blob([withDensity(new Uint8Array(await blob.arrayBuffer()), DPI)], { type: 'image/png' });
}

/** A table as a file: its rows, and below them the stamp with what of the table it is. */
export const exportTable = ({ twin, line }: Extent, stamp: Stamp): Exported => ({
  name: fileName(stamp, 'csv'),
  blob: new Blob([csvOf(twin, [...stampTable(stamp), line])], { type: 'text/csv;charset=utf-8' }),
});

/** The chart as a file of one kind: a stamped picture, or its whole table with the stamp below. */
export async function exportChart(chart: Chart, stamp: Stamp, kind: ExportKind): Promise<Exported> {
  if (kind === 'csv') return exportTable(wholeTable(chart.twin), stamp);
  if (kind === 'svg') {
    const { renderToSvg } = await import('../../charts/render.ts');
    const { printed, briefing } = layOut(chart, stamp, sizeOf(kind));
    const svg = svgOfBriefing(
      briefing,
      renderToSvg(printed.option, briefing.chart),
      stamp.title,
      `${chart.description}\n${describeStamp(stamp)}`,
    );
    return { name: fileName(stamp, 'svg'), blob: new Blob([svg], { type: 'image/svg+xml' }) };
  }
  return { name: fileName(stamp, 'png'), blob: await exportPng(chart, stamp, kind) };
}

/** Hands a file to the browser's downloads. */
export function saveFile({ name, blob }: Exported): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Puts a PNG on the clipboard. `missing` where the page is not on a secure connection, `refused` when the browser says no. */
export async function copyPicture(draw: () => Promise<Blob>): Promise<'copied' | 'missing' | 'refused'> {
  if (typeof ClipboardItem === 'undefined' || navigator.clipboard?.write === undefined) return 'missing';
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': draw() })]);
    return 'copied';
  } catch {
    return 'refused';
  }
}
