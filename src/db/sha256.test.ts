import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256 } from './sha256.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
])('the published test vector of %.20s… has its published hash', (text, hash) => {
  expect(sha256(bytesOf(text))).toBe(hash);
});

test('every length around the edge of a block agrees with the platform', () => {
  for (let length = 50; length <= 130; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, index) => index * 31);
    expect(sha256(bytes), `${length} bytes`).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
});

test('a view into a larger buffer is hashed by its own bytes only', () => {
  expect(sha256(bytesOf('xabcx').subarray(1, 4))).toBe(sha256(bytesOf('abc')));
});
