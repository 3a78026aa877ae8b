import type { EChartsOption } from 'echarts';
import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';
import type { Selection } from './chart.ts';

use([
  LineChart,
  BarChart,
  ScatterChart,
  CustomChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
  LabelLayout,
  CanvasRenderer,
  SVGRenderer,
]);

export type Size = { readonly width: number; readonly height: number };

/** A live chart on the screen. `update` replaces the option; `dispose` must be called when its element goes. */
export type Handle = {
  readonly update: (option: EChartsOption) => void;
  readonly resize: () => void;
  readonly onSelect: (told: (selection: Selection) => void) => void;
  readonly dispose: () => void;
};

const LOCALE = 'ZH';
const still = (option: EChartsOption): EChartsOption => ({
  ...option,
  animation: false,
  tooltip: { show: false },
});

/** Ids that count up over the life of the process, made to count from zero within one picture. */
function renumber(svg: string): string {
  const ids = new Map<string, string>();
  return svg.replace(/\bzr\d+-(?:cls-|[a-z]+)\d+\b/g, (id) => {
    const known = ids.get(id) ?? `m${ids.size}`;
    ids.set(id, known);
    return known;
  });
}

/** The chart as an SVG document, the same bytes each time, fit for a file or an `<img>`; runs without a browser. */
export function renderToSvg(option: EChartsOption, { width, height }: Size): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height, locale: LOCALE });
  try {
    chart.setOption(still(option));
    return renumber(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

/** The chart on a canvas of `pixelRatio` device pixels a px, whatever the screen is. Needs a browser. */
export function renderToCanvas(
  option: EChartsOption,
  { width, height, pixelRatio }: Size & { readonly pixelRatio: number },
): HTMLCanvasElement {
  const chart = init(document.createElement('div'), null, {
    renderer: 'canvas',
    width,
    height,
    devicePixelRatio: pixelRatio,
    locale: LOCALE,
  });
  try {
    chart.setOption(still(option));
    return chart.renderToCanvas({ pixelRatio, backgroundColor: '#ffffff' });
  } finally {
    chart.dispose();
  }
}

function selectionIn(data: unknown): Selection | null {
  if (typeof data !== 'object' || data === null || !('selection' in data)) return null;
  const { selection } = data;
  if (typeof selection !== 'object' || selection === null) return null;
  if (!('indicator' in selection && 'bureau' in selection && 'year' in selection)) return null;
  const { indicator, bureau, year } = selection;
  return typeof indicator === 'string' && typeof bureau === 'string' && typeof year === 'number'
    ? { indicator, bureau, year }
    : null;
}

/** Draws a live chart into an element that has a size. */
export function mount(element: HTMLElement, option: EChartsOption): Handle {
  const chart = init(element, null, { renderer: 'canvas', locale: LOCALE });
  chart.setOption(option);
  return {
    update: (next) => chart.setOption(next, { notMerge: true }),
    resize: () => chart.resize(),
    onSelect: (told) => {
      chart.off('click');
      chart.on('click', ({ data }) => {
        const selection = selectionIn(data);
        if (selection !== null) told(selection);
      });
    },
    dispose: () => chart.dispose(),
  };
}
