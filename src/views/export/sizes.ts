/**
 * A briefing size: its width and height on paper in mm, and the px it is laid out in. Fewer px on the same paper make
 * larger type.
 */
export type BriefingSize = {
  readonly id: 'slide' | 'half' | 'square';
  readonly millimetres: { readonly width: number; readonly height: number };
  readonly layout: { readonly width: number; readonly height: number };
};

/** Resolution of every exported picture, whatever the screen is. */
export const DPI = 300;

/**
 * REGISTRY: the sizes a picture is exported at. A slide is 13⅓ × 7½ inches; half a page is half of the type area of an
 * official document (GB/T 9704—2012: 156 × 225 mm).
 */
export const BRIEFING_SIZES: readonly BriefingSize[] = [
  { id: 'slide', millimetres: { width: 338.667, height: 190.5 }, layout: { width: 960, height: 540 } },
  { id: 'half', millimetres: { width: 156, height: 112 }, layout: { width: 590, height: 424 } },
  { id: 'square', millimetres: { width: 120, height: 120 }, layout: { width: 480, height: 480 } },
];

/** Device pixels to a px of layout at 300 dpi. */
export const pixelRatioOf = ({ millimetres, layout }: BriefingSize): number =>
  (millimetres.width / 25.4) * (DPI / layout.width);
