import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkOriginal } from './check-original.ts';

const bytes = new TextEncoder().encode('示例县医疗保障局\n2020年度部门决算\n');
const fingerprint = (of: Uint8Array): string => createHash('sha256').update(of).digest('hex');

describe('opening the original from disk', () => {
  it('shows its lines when the fingerprint is that of the card', async () => {
    expect(await checkOriginal(bytes, { sha256: fingerprint(bytes), file: 'demo.txt' })).toEqual({
      kind: 'lines',
      lines: ['示例县医疗保障局', '2020年度部门决算', ''],
    });
  });

  it('refuses a file that differs by one byte, and says what it found', async () => {
    const altered = bytes.with(bytes.length - 1, 32);
    expect(await checkOriginal(altered, { sha256: fingerprint(bytes), file: 'demo.txt' })).toEqual({
      kind: 'wrong',
      found: fingerprint(altered),
    });
  });

  it('says why the right file cannot be read as text', async () => {
    const binary = Uint8Array.of(0x61, 0, 0x62, 0);
    expect(await checkOriginal(binary, { sha256: fingerprint(binary), file: 'demo.txt' })).toMatchObject({
      kind: 'unreadable',
    });
  });

  it('shows a page of the network as the lines its facts speak of', async () => {
    const page = new TextEncoder().encode('<p>示例县医疗保障局</p><table><tr><td>项目<td>决算</table>');
    expect(await checkOriginal(page, { sha256: fingerprint(page), file: 'demo.html' })).toEqual({
      kind: 'lines',
      lines: ['示例县医疗保障局', '项目\t决算'],
    });
  });
});
