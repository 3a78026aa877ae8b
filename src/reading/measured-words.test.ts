import { describe, expect, it } from 'vitest';
import { amissIn } from './told-in-prose.fixture.ts';

/** How a paragraph reads, and a figure of it with a slip. */
const MEASURED: readonly (readonly [string, from: string, to: string])[] = [
  ['参保人数71.26万人，超过年度目标70万人。', '71.26', '61.27'],
  ['参保率97.40%，高于目标值95%。', '97.40', '79.40'],
  ['次均费用下降率4.80%，低于目标值5%。', '4.80', '8.40'],
  ['全年目标检查300家，实际检查305家，超额完成目标任务。', '305', '285'],
  ['全年任务400件，实际办理386件，未完成年度任务。', '386', '436'],
  ['县内就诊12300人次，占比过半（61.99%）。', '61.99', '16.99'],
  ['药店追回占比不足两成（13.12%）。', '13.12', '31.12'],
  ['住院支出占六成以上（62.53%）。', '62.53', '26.53'],
  ['县域内就诊率超过八成（86.40%）。', '86.40', '68.40'],
  ['线上办理近九成（88.60%）。', '88.60', '98.60'],
  ['约谈41家、整改32家、暂停17家，约谈占比最高。', '41', '14'],
];

describe('words that say how large a figure is agree with it', () => {
  it.each(MEASURED)('%s', (paragraph, from, to) => {
    expect(amissIn('work', paragraph)).toEqual([]);
    expect(paragraph.split(from)).toHaveLength(2);
    expect(amissIn('work', paragraph.replace(from, to))).toContain('words-measured');
  });

  it.each([
    '自评指标中完成22条，未达预期2条。',
    '自评得分91分，低于目标9分。',
    '全年检查305家，超过年度目标5家。',
    '次均费用目标8000元，实际7900元，超额完成。',
    '平均住院日目标8天，实际7.5天，超额完成目标。',
    '全县定点医药机构318家，其中医院14家、药店304家，药店数量最多。',
    '定点医药机构318家，医院14家、诊所36家、药店268家，药店占比最高。',
    '住院率16.40%，近两成参保人员（18.60%）享受门诊慢特病待遇。',
    '全年目标检查300家，实际检查305家，完成率101.67%。',
    '追回资金62.50万元，其中药店追回最多，为30.20万元，医院追回18.10万元、诊所追回14.20万元。',
    '年末参保41.86万人，其中职工9.74万人、居民32.12万人，超过年度任务41.5万人。',
  ])('and what only looks like it is left: %s', (paragraph) => {
    expect(amissIn('work', paragraph)).toEqual([]);
  });
});

describe('a rate of what was done is that of the number before', () => {
  it.each([
    ['受理投诉37件，办结36件，办结率97.30%。', '97.30', '93.70'],
    ['交办问题线索120条，已整改117条，整改率97.5%。', '117', '107'],
  ])('%s', (paragraph, from, to) => {
    expect(amissIn('work', paragraph)).toEqual([]);
    expect(amissIn('work', paragraph.replace(from, to))).toContain('share-told');
  });

  it.each([
    '受理投诉37件（含上年结转5件），办结37件，办结率88.10%。',
    '上年结转投诉7件，办结37件，办结率100%。',
    '受理投诉37件，办结36件，满意率98.00%。',
  ])('of others it is left: %s', (paragraph) => {
    expect(amissIn('work', paragraph)).toEqual([]);
  });
});
