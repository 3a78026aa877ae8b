const CONTENT_TYPES = '[Content_Types].xml';
const STYLES = 'xl/styles.xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const ONE_FILL = '<fills count="1"><fill><patternFill/></fill></fills>';

const textOf = (part: Uint8Array | undefined): string => new TextDecoder().decode(part);
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** The part that holds the formats of cells, by the list of contents; null when there is none. */
function stylesIn(contents: string): string | null {
  for (const [override] of contents.matchAll(/<Override\s[^<>]*>/gu))
    if (/spreadsheetml\.styles\+xml/u.test(override))
      return /\sPartName\s*=\s*["']\/?([^"']*)["']/u.exec(override)?.[1] ?? null;
  return null;
}

/**
 * The parts of a workbook with one fill, which every cell has. The library looks each cell's fill up and, where a
 * workbook does not hold it, throws and catches an error for that cell, which takes longer than reading the cell.
 */
export function withOneFill(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const filled = new Map(parts);
  const contents = textOf(parts.get(CONTENT_TYPES));
  const path = stylesIn(contents);
  if (path === null)
    filled.set(
      CONTENT_TYPES,
      bytesOf(
        contents.replace(
          /<\/Types>\s*$/u,
          `<Override PartName="/${STYLES}" ContentType="${STYLES_TYPE}"/></Types>`,
        ),
      ),
    );
  const styles = path === null ? '' : textOf(parts.get(path));
  const bare = styles
    .replace(/<fills\b[^<>]*\/>|<fills\b[^<>]*>[\s\S]*?<\/fills>/gu, '')
    .replace(/\sfillId\s*=\s*(?:"[^"<>]*"|'[^'<>]*')/gu, ' fillId="0"');
  const opening = /<styleSheet\b[^<>]*>/u.exec(bare);
  const end = opening ? opening.index + opening[0].length : 0;
  filled.set(
    path ?? STYLES,
    bytesOf(
      opening
        ? `${bare.slice(0, end)}${ONE_FILL}${bare.slice(end)}`
        : `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${ONE_FILL}</styleSheet>`,
    ),
  );
  return filled;
}
