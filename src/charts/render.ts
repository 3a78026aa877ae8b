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
import { drawnByBureau, figuresIn, pointable, selectionIn, sidesOf } from './pointing.ts';

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

/** An area over a chart, in px from its upper left corner. */
export type Area = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** A live chart on the screen. `update` replaces the option; `dispose` must be called when its element goes. */
export type Handle = {
  readonly update: (option: EChartsOption) => void;
  readonly resize: () => void;
  readonly onSelect: (told: (selection: Selection, withShift: boolean) => void) => void;
  /** Tells what the pointer is over, and with null that it is over nothing any more. */
  readonly onHover: (told: (selection: Selection | null) => void) => void;
  /** Brings out all that is drawn of a bureau, also after an update; null lets go. */
  readonly pointAt: (bureau: string | null) => void;
  /** The figures that stand in an area. */
  readonly within: (area: Area) => readonly Selection[];
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

/** Draws a live chart into an element that has a size. */
export function mount(element: HTMLElement, first: EChartsOption): Handle {
  const chart = init(element, null, { renderer: 'canvas', locale: LOCALE });
  let option = first;
  let drawn: ReturnType<typeof drawnByBureau> | null = null;
  let pointed: string | null = null;
  const tell = (type: 'highlight' | 'downplay', bureau: string | null) => {
    if (bureau === null) return;
    drawn ??= drawnByBureau(option);
    const batch = (drawn.get(bureau) ?? []).map((one) => ({ ...one, dataIndex: [...one.dataIndex] }));
    // Only what is drawn as one series may push the others back: several would push back one another.
    if (batch.length > 0)
      chart.dispatchAction({ type, batch: batch.map((one) => ({ ...one, notBlur: batch.length > 1 })) });
  };
  const draw = (next: EChartsOption) => {
    option = next;
    drawn = null;
    chart.setOption(pointable(next), { notMerge: true });
    tell('highlight', pointed);
  };
  const fits = () => chart.getWidth() === element.clientWidth && chart.getHeight() === element.clientHeight;
  draw(first);
  return {
    update: (next) => {
      // The new size is taken first, so that the drawing is not laid out a second time when the element is seen to have it.
      if (!fits()) chart.getZr().resize();
      draw(next);
    },
    resize: () => {
      if (!fits()) chart.resize();
    },
    onSelect: (told) => {
      chart.off('click');
      chart.on('click', ({ data, event }) => {
        const selection = selectionIn(data);
        const pressed: unknown = event?.event;
        if (selection !== null) told(selection, pressed instanceof MouseEvent && pressed.shiftKey);
      });
    },
    onHover: (told) => {
      chart.off('mouseover');
      chart.off('mouseout');
      chart.on('mouseover', ({ data }) => told(selectionIn(data)));
      chart.on('mouseout', () => told(null));
    },
    pointAt: (bureau) => {
      if (bureau === pointed) return;
      tell('downplay', pointed);
      pointed = bureau;
      tell('highlight', pointed);
    },
    within: ({ left, top, right, bottom }) =>
      figuresIn(option).flatMap(({ seriesIndex, dataIndex, value, selection }) => {
        const sides = sidesOf(option, seriesIndex);
        const place =
          sides === 'y' && !Array.isArray(value) ? [0, dataIndex] : Array.isArray(value) ? value : [];
        const [x = Number.NaN, y = Number.NaN] = chart.convertToPixel({ seriesIndex }, place) ?? [];
        const across = sides === 'y' || (x >= left && x <= right);
        const down = sides === 'x' || (y >= top && y <= bottom);
        return across && down ? [selection] : [];
      }),
    dispose: () => chart.dispose(),
  };
}
