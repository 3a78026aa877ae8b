/**
 * Where a figure is printed. `line` is 1-based in the document's text as read; `start` and `end` are UTF-16
 * offsets in that line, 0-based, end exclusive. A figure broken over a line end keeps `endLine`, and `end` is then
 * an offset in that last line.
 */
export type Place = {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly endLine?: number;
  /** Headings from the outermost to the one that holds the figure, as printed. */
  readonly section: readonly string[];
  /** Id of the source table, unique in the report: `t` and the line it begins on. */
  readonly table?: string;
  readonly row?: string;
  readonly column?: string;
  readonly page?: number;
  /** Left, top, width, height on the page, in points. */
  readonly box?: readonly [number, number, number, number];
};
