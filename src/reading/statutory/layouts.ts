import { canonical } from '../canonical.ts';

/** Words of the stub, which stand beside the titles of the columns or do not. */
const STUB = [
  '支出功能分类科目编码',
  '功能分类科目编码',
  '科目编码',
  '科目名称',
  '项目',
  '类款项',
  '栏次',
  '行次',
];

/** Takes the characters of `word` out of a bag; null where one is missing. */
function without(bag: readonly string[], word: string): string[] | null {
  const left = [...bag];
  for (const character of word) {
    const at = left.indexOf(character);
    if (at < 0) return null;
    left.splice(at, 1);
  }
  return left;
}

/** Whether nothing is left of a bag but words of the stub, each at most once. */
function onlyStub(bag: readonly string[], words: readonly string[]): boolean {
  if (bag.length === 0) return true;
  const [word, ...others] = words;
  if (word === undefined) return false;
  const rest = without(bag, word);
  return (rest !== null && onlyStub(rest, others)) || onlyStub(bag, others);
}

/**
 * The official header that a header printed with spaces is: made of the same characters, however its titles were
 * wrapped. Where titles stand whole on a line, they must stand in the official order.
 */
export function layoutOf(
  header: readonly (readonly string[])[],
  layouts: readonly (readonly string[])[],
): string[][] | null {
  const bag = Array.from(canonical(header.flat().join('')));
  if (bag.length > 400) return null;
  for (const layout of layouts) {
    const grid = layout.map((row) => row.split('|'));
    const rest = without(bag, grid.flat().join(''));
    if (rest === null || rest.length > 40 || !onlyStub(rest, STUB)) continue;
    if (header.every((row) => grid.every((official) => inOrder(row, official)))) return grid;
  }
  return null;
}

/** Whether the titles of a printed line that an official row has stand in that row's order. */
function inOrder(printed: readonly string[], official: readonly string[]): boolean {
  let last = -1;
  for (const title of printed) {
    if (!official.includes(title)) continue;
    const at = official.indexOf(title, last + 1);
    if (at < 0) return false;
    last = at;
  }
  return true;
}
