import { FONT } from '../../charts/room.ts';
import type { Briefing } from './briefing.ts';
import type { Measure } from './wrap.ts';

const fontOf = (size: number, bold: boolean): string => `${bold ? 600 : 400} ${size}px ${FONT}`;

/** A measure that asks the browser for the width of a text. */
export function canvasMeasure(): Measure {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) throw new Error('this browser has no 2d canvas');
  return (text, size, bold) => {
    pen.font = fontOf(size, bold);
    return pen.measureText(text).width;
  };
}

/** The briefing on a white canvas of `pixelRatio` device pixels a px, with the chart already drawn on its own canvas. */
export function paintBriefing(
  briefing: Briefing,
  chart: HTMLCanvasElement,
  pixelRatio: number,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(briefing.width * pixelRatio);
  canvas.height = Math.round(briefing.height * pixelRatio);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('this browser has no 2d canvas');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(pixelRatio, pixelRatio);
  const { x, y, width, height, scale } = briefing.chart;
  pen.drawImage(chart, x, y, width * scale, height * scale);
  pen.fillStyle = '#9aa3ab';
  for (const rule of briefing.rules) pen.fillRect(rule.x, rule.y, rule.width, 0.75);
  pen.textBaseline = 'alphabetic';
  for (const { text, x: left, y: baseline, size, bold, anchor, colour } of briefing.texts) {
    pen.font = fontOf(size, bold);
    pen.textAlign = anchor;
    pen.fillStyle = colour;
    pen.fillText(text, left, baseline);
  }
  return canvas;
}
