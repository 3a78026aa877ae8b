import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { checksum, withDensity } from './png.ts';

/** One white pixel. */
const PIXEL = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
    'base64',
  ),
);

test('the checksum is the one PNG uses', () => {
  expect(checksum(new TextEncoder().encode('IEND'))).toBe(0xae426082);
});

test('a picture at 300 dpi says 11811 pixels to the metre, right after its header', () => {
  const out = withDensity(PIXEL, 300);
  const view = new DataView(out.buffer);
  expect(out.length).toBe(PIXEL.length + 21);
  expect(new TextDecoder().decode(out.subarray(37, 41))).toBe('pHYs');
  expect([view.getUint32(41), view.getUint32(45), out[49]]).toEqual([11811, 11811, 1]);
  expect(view.getUint32(50)).toBe(checksum(out.subarray(37, 50)));
});

test('everything else of the picture stays as it is', () => {
  const out = withDensity(PIXEL, 300);
  expect([...out.subarray(0, 33)]).toEqual([...PIXEL.subarray(0, 33)]);
  expect([...out.subarray(54)]).toEqual([...PIXEL.subarray(33)]);
});

test('what is no PNG is refused', () => {
  expect(() => withDensity(new Uint8Array(100), 300)).toThrow('not a PNG');
});
