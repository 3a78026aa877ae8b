/** How the fonts of an example are encoded; none of them is held by the file, as in what office systems print. */
export type Encoding = 'UniGB-UCS2-H' | 'GBK-EUC-H' | 'Identity-H';

/** Words printed at a place in points from the top left; `turn` is in degrees against the clock. */
export type Words = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly turn?: number;
  readonly spacing?: number;
  readonly hidden?: boolean;
};

export type ExamplePage = {
  readonly words?: readonly Words[];
  /** Lines from (x0, y0) to (x1, y1). */
  readonly rules?: readonly (readonly [number, number, number, number])[];
  /** Whether a picture fills the page. */
  readonly picture?: boolean;
  readonly rotate?: number;
};

export type ExampleOptions = { readonly encoding?: Encoding; readonly locked?: boolean };

/** An A4 page in points. */
const [WIDTH, HEIGHT] = [595, 842];

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

let gbkCodes: Map<string, string> | null = null;

/** Every character of GBK with its two bytes, told from what the decoder makes of them. */
function gbk(): Map<string, string> {
  if (gbkCodes) return gbkCodes;
  const decoder = new TextDecoder('gbk');
  gbkCodes = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\uFFFD')
        gbkCodes.set(character, hex(lead * 256 + trail, 4));
    }
  return gbkCodes;
}

const encode = (text: string, encoding: Encoding): string =>
  Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (encoding !== 'GBK-EUC-H') return hex(code, 4);
    return code < 0x80 ? hex(code, 2) : (gbk().get(character) ?? '');
  }).join('');

function contentOf({ words = [], rules = [], picture }: ExamplePage, encoding: Encoding): string {
  const parts = picture ? [`q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /P Do Q`] : [];
  for (const [x0, y0, x1, y1] of rules) parts.push(`${x0} ${HEIGHT - y0} m ${x1} ${HEIGHT - y1} l S`);
  for (const { x, y, text, size = 12, turn = 0, spacing = 0, hidden = false } of words) {
    const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
    const matrix = [cos, sin, -sin, cos, x, HEIGHT - y].map((value) => value.toFixed(4)).join(' ');
    parts.push(
      `BT /F ${size} Tf ${spacing} Tc ${hidden ? 3 : 0} Tr ${matrix} Tm <${encode(text, encoding)}> Tj ET`,
    );
  }
  return parts.join('\n');
}

/** A small PDF of the given pages, byte for byte the same for the same pages. Chinese is a size wide, Latin half of it. */
export function examplePdf(pages: readonly ExamplePage[], options: ExampleOptions = {}): Uint8Array {
  const { encoding = 'UniGB-UCS2-H', locked = false } = options;
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const ordering = encoding === 'Identity-H' ? 'Identity' : 'GB1';
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -141 /StemV 80 /CapHeight 700 >>',
  );
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /FontDescriptor ${descriptor} 0 R /DW 1000 /W [1 95 500 814 939 500] >>`,
  );
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${encoding} /DescendantFonts [${descendant} 0 R] >>`,
  );
  const picture = add(
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream',
  );
  // The tree of pages is the object after all pages and their contents.
  const tree = objects.length + 2 * pages.length + 1;
  const kids = pages.map((page) => {
    const content = contentOf(page, encoding);
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Rotate ${page.rotate ?? 0} /Contents ${stream} 0 R /Resources << /Font << /F ${font} 0 R >> /XObject << /P ${picture} 0 R >> >> >>`,
    );
  });
  add(`<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`);
  const catalog = add(`<< /Type /Catalog /Pages ${tree} 0 R >>`);
  const lock = locked
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'4f'.repeat(32)}> /U <${'55'.repeat(32)}> /P -4 >> /ID [<00> <00>]`
    : '';
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R${lock} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}
