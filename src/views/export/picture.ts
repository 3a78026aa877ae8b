import { FONT } from '../../charts/room.ts';
import type { Briefing } from './briefing.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const px = (length: number): string => String(Math.round(length * 100) / 100);

/** The briefing as an SVG document with the chart's own SVG nested in it, and its description for those who cannot see it. */
export function svgOfBriefing(
  briefing: Briefing,
  chartSvg: string,
  title: string,
  description: string,
): string {
  const { x, y, width, height, scale } = briefing.chart;
  const nested = chartSvg.replace(
    /^<svg[^>]*>/,
    `<svg x="${px(x)}" y="${px(y)}" width="${px(width * scale)}" height="${px(height * scale)}" viewBox="0 0 ${px(width)} ${px(height)}">`,
  );
  const rules = briefing.rules.map(
    (rule) =>
      `<rect x="${px(rule.x)}" y="${px(rule.y)}" width="${px(rule.width)}" height="0.75" fill="#9aa3ab"/>`,
  );
  const texts = briefing.texts.map(
    ({ text, x: left, y: baseline, size, bold, anchor, colour }) =>
      `<text x="${px(left)}" y="${px(baseline)}" font-size="${px(size)}" font-weight="${bold ? 600 : 400}" text-anchor="${anchor}" fill="${colour}">${escaped(text)}</text>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${px(briefing.width)}" height="${px(briefing.height)}" viewBox="0 0 ${px(briefing.width)} ${px(briefing.height)}" font-family="${FONT}" lang="zh-CN">`,
    `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`,
    '<rect width="100%" height="100%" fill="#ffffff"/>',
    nested,
    ...rules,
    ...texts,
    '</svg>',
    '',
  ].join('\n');
}
