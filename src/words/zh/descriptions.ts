/** What charts say of themselves to those who cannot see them. */
export const DESCRIPTIONS = {
  /** What is told of a bureau and year. */
  row: (place: string, told: readonly string[]) => `${place} 年：${told.join('，')}`,
  cell: (year: number, told: string) => `${year} 年${told}`,
  matrixRow: (bureau: string, cells: readonly string[]) => `${bureau}：${cells.join('，')}`,
  matrix: (rows: readonly string[]) => `矩阵图：机构与年度的披露情况。${rows.join('；')}。`,
  scatter: (x: string, y: string, n: number, rows: readonly string[], missing: string) =>
    `散点图：横轴${x}，纵轴${y}，n = ${n}。${rows.length === 0 ? '没有可画的数字。' : `${rows.join('；')}。`}${missing}`,
  budget: (rows: readonly string[], missing: string) =>
    `预算与决算对照条形图。${rows.join('；')}。${missing}`,
  composition: (parts: readonly string[], rows: readonly string[], missing: string) =>
    `堆叠条形图：${parts.join('、')}。${rows.join('；')}。${missing}`,
} as const;
