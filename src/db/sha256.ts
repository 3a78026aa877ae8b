const rightRotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** Fractional bits of a root of the first primes, from which FIPS 180-4 takes its constants. */
function rootBits(count: number, root: number): Uint32Array {
  const bits: number[] = [];
  for (let candidate = 2; bits.length < count; candidate += 1) {
    let divisor = 2;
    while (divisor * divisor <= candidate && candidate % divisor !== 0) divisor += 1;
    if (divisor * divisor <= candidate) continue;
    bits.push((candidate ** (1 / root) % 1) * 2 ** 32);
  }
  return Uint32Array.from(bits);
}

const INITIAL = rootBits(8, 2);
const ROUNDS = rootBits(64, 3);

function padded(bytes: Uint8Array): Uint8Array {
  const blocks = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  blocks.set(bytes);
  blocks[bytes.length] = 0x80;
  const view = new DataView(blocks.buffer);
  view.setUint32(blocks.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(blocks.length - 4, (bytes.length << 3) >>> 0);
  return blocks;
}

/** Extends the first sixteen words of `words` to sixty-four. */
function schedule(words: Uint32Array): void {
  for (let t = 16; t < 64; t += 1) {
    const w15 = words[t - 15] ?? 0;
    const w2 = words[t - 2] ?? 0;
    const small0 = rightRotate(w15, 7) ^ rightRotate(w15, 18) ^ (w15 >>> 3);
    const small1 = rightRotate(w2, 17) ^ rightRotate(w2, 19) ^ (w2 >>> 10);
    words[t] = (words[t - 16] ?? 0) + small0 + (words[t - 7] ?? 0) + small1;
  }
}

function compress(state: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t += 1) {
    const big1 = rightRotate(e, 6) ^ rightRotate(e, 11) ^ rightRotate(e, 25);
    const first = (h + big1 + ((e & f) ^ (~e & g)) + (ROUNDS[t] ?? 0) + (words[t] ?? 0)) | 0;
    const big0 = rightRotate(a, 2) ^ rightRotate(a, 13) ^ rightRotate(a, 22);
    const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = (state[index] ?? 0) + word;
  });
}

/**
 * SHA-256 (FIPS 180-4) of bytes, as lower-case hex. Our own because browsers withhold `crypto.subtle` from plain
 * http, which is how the site is served inside a closed network.
 */
export function sha256(bytes: Uint8Array): string {
  const blocks = padded(bytes);
  const view = new DataView(blocks.buffer);
  const state = Uint32Array.from(INITIAL);
  const words = new Uint32Array(64);
  for (let offset = 0; offset < blocks.length; offset += 64) {
    for (let t = 0; t < 16; t += 1) words[t] = view.getUint32(offset + 4 * t);
    schedule(words);
    compress(state, words);
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}
