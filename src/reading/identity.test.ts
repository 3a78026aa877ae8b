import { describe, expect, it } from 'vitest';
import { parseRegions } from '../core/bureaus.ts';
import { type Answer, decided } from './answer.ts';
import { splitLines } from './document.ts';
import { FAMILIES } from './families.ts';
import { type Identity, identifyDocument } from './identity.ts';

const REGIONS = parseRegions(
  [
    '340000\t范本省',
    '430000\t样本省',
    '430100\t样本市',
    '430102\t东湖区',
    '510000\t示例省',
    '510100\t示例市',
    '510102\t东湖区',
    '510121\t和县',
    '510181\t示江市',
    '513300\t示山藏族自治州',
  ].join('\n'),
);
const identify = (text: string): Identity => identifyDocument(splitLines(text), REGIONS);
const codeOf = ({ publisher }: Identity): string | null => decided(publisher.region)?.code ?? null;
const lineOf = (answer: Answer<unknown>): number | null => (answer.sure === 'absent' ? null : answer.line);

const SICHUAN = `2021年度
示江市医疗保障局
部门决算
目 录
第一部分 部门概况......- 1 -
第二部分 2021年度部门决算情况说明......- 4 -
第一部分 部门概况
一、机构设置
示江市医疗保障局下属二级单位1个，纳入示江市医疗保障局2021年度部门决算编制范围的单位包括：示江市医疗保障事务中心。
第二部分 2021年度部门决算情况说明
一、收入支出决算总体情况说明
2021年度收、支总计100万元。与2020年相比，增加5万元。（图1：收、支决算总计变动情况图）
十、其他重要事项的情况说明
2021年，示江市医疗保障局机关运行经费支出20万元。按示例市医疗保障局要求开展工作。
第四部分 附件
附件1
示江市医疗保障局2020年部门整体支出绩效评价报告
第五部分 附表
一、收入支出决算总表`;

describe('a report in the form of Sichuan', () => {
  const identity = identify(SICHUAN);

  it('is published by the bureau on its cover, not by the superior or the unit it names', () => {
    expect(identity.publisher).toMatchObject({
      name: { sure: 'stated', value: '示江市医疗保障局', line: 2 },
      type: 'bureau',
    });
    expect(codeOf(identity)).toBe('510181');
  });

  it('is of the year of its title, and an annex of another year is only remarked on', () => {
    expect(identity.year).toMatchObject({ sure: 'stated', value: 2021 });
    expect(identity.remarks).toEqual([
      'line 17: an annex is headed 2020年, which is not the year of the report',
    ]);
  });

  it('is a department’s accounts with annexes, under the title as printed over three lines', () => {
    expect(decided(identity.kind)).toBe('department-accounts');
    expect(identity.annexes).toMatchObject({ sure: 'stated', value: true, line: 17 });
    expect(identity.title).toMatchObject({ sure: 'stated', value: '2021年度示江市医疗保障局部门决算' });
  });

  it('is recognised by its charts and its tables at the end', () => {
    expect(decided(identity.family)?.id).toBe('sichuan');
  });

  it('without a cover has a title composed of what is printed', () => {
    const { title, year } = identify(SICHUAN.split('\n').slice(6).join('\n'));
    expect(title).toMatchObject({ sure: 'inferred', value: '示江市医疗保障局2021年度部门决算' });
    expect(year).toMatchObject({ sure: 'stated', value: 2021 });
  });

  it('reads the same with every line broken after eight characters', () => {
    const body = SICHUAN.split('\n').slice(6);
    const broken = body.flatMap((line) => (line.length > 30 ? (line.match(/.{1,8}/gu) ?? []) : [line]));
    const identity = identify(broken.join('\n'));
    expect(codeOf(identity)).toBe('510181');
    expect(decided(identity.year)).toBe(2021);
  });
});

describe('the kind of a report', () => {
  it('is a unit’s accounts where the headings say 单位, whatever a sentence says of 部门决算', () => {
    const { kind } = identify(`第一部分 单位概况
纳入示江市医疗保障局2023年度部门决算编制范围的单位包括：
第二部分 2023年度单位决算情况说明`);
    expect(kind).toMatchObject({ sure: 'stated', value: 'unit-accounts', line: 1 });
  });

  it('is ambiguous where headings say both alike', () => {
    const { kind } = identify('第一部分 部门概况\n第二部分 2023年度单位决算情况说明');
    expect(kind).toMatchObject({ sure: 'ambiguous', candidates: ['department-accounts', 'unit-accounts'] });
  });

  it('is that of the title where there is one: the bureau proper (本级) is a unit', () => {
    const { kind } = identify('示江市医疗保障局（本级）2022年度部门决算\n第一部分 部门概况');
    expect(decided(kind)).toBe('unit-accounts');
  });

  it('is a performance report by its headings alone', () => {
    const identity = identify(`一、部门概况
（一）部门整体支出规模和使用情况
2022年我局收到资金100万元。
二、部门整体支出资金管理及使用情况
三、部门项目组织实施情况
附件1
部门整体支出绩效自评基础数据表
填报单位：示江市医疗保障局`);
    expect(identity.kind).toMatchObject({ sure: 'inferred', value: 'performance-report' });
    expect(identity.year).toMatchObject({ sure: 'inferred', value: 2022 });
    expect(identity.publisher.name).toMatchObject({ sure: 'stated', value: '示江市医疗保障局', line: 8 });
    expect(decided(identity.family)?.id).toBe('hunan-performance');
  });

  it('is a performance report though all of it is printed as the annex of a letter', () => {
    const { kind, year } = identify(`附件2
示江市医疗保障局2022年度部门整体支出绩效自评报告
一、基本情况`);
    expect(kind).toMatchObject({ sure: 'stated', value: 'performance-report', line: 2 });
    expect(decided(year)).toBe(2022);
  });

  it('is absent for a budget and for a document of another sort', () => {
    expect(identify('示江市医疗保障局2022年部门预算\n第一部分 概况').kind).toMatchObject({
      sure: 'absent',
      reason: '“示江市医疗保障局2022年部门预算” is a budget, not accounts',
    });
    expect(identify('关于做好参保工作的通知').kind.sure).toBe('absent');
  });
});

describe('the region of a bureau', () => {
  const titled = (rest: string): Identity => identify(`东湖区医疗保障局2022年度部门决算\n${rest}`);

  it('is ambiguous where two provinces have a region of that name, and all are listed', () => {
    const { region } = titled('第一部分 部门概况').publisher;
    expect(region.sure).toBe('ambiguous');
    expect(region.sure === 'ambiguous' && region.candidates.map(({ code }) => code)).toEqual([
      '430102',
      '510102',
    ]);
  });

  it('is not told by a place that was only visited', () => {
    expect(titled('赴样本市学习考察。').publisher.region.sure).toBe('ambiguous');
  });

  it('is told by the superiors a text names', () => {
    expect(titled('收到示例市财政局、示例市医疗保障局下达的资金。').publisher.region).toMatchObject({
      sure: 'inferred',
      value: { code: '510102' },
    });
  });

  it('is told by the numbers of a province’s documents', () => {
    expect(codeOf(titled('根据湘财社〔2022〕5号文件。'))).toBe('430102');
  });

  it('is told by the region printed in front', () => {
    const { publisher } = identify('样本省样本市东湖区医疗保障局2022年度部门决算');
    expect(publisher.region).toMatchObject({ sure: 'stated', value: { code: '430102' } });
  });

  it('is told by its full name elsewhere', () => {
    expect(codeOf(titled('地址：样本市东湖区一号。'))).toBe('430102');
  });

  it('of an autonomous prefecture is known without the name of its nationality', () => {
    expect(codeOf(identify('示山州医疗保障局2022年度部门决算'))).toBe('513300');
  });

  it('is not the end of another word before 医保局', () => {
    expect(identify('由市和县医保局共同办理。').publisher.name.sure).toBe('absent');
    expect(codeOf(identify('和县医疗保障局2022年度部门决算'))).toBe('510121');
  });

  it('is absent, and the name kept, where the table does not hold it', () => {
    const { publisher } = identify('第一部分 示北高新区医疗保障局概况');
    expect(publisher.name).toMatchObject({ sure: 'stated', value: '示北高新区医疗保障局' });
    expect(publisher.region).toEqual({
      sure: 'absent',
      reason: 'no region in front of “示北高新区医疗保障局” is in data/regions.tsv',
    });
  });
});

describe('the publisher', () => {
  it('may be a unit of the bureau, whose accounts are not the bureau’s', () => {
    const identity = identify(`示江市医疗保障事务中心
2022年度单位决算
第一部分 单位概况
示江市医疗保障事务中心是示江市医疗保障局下属事业单位。
示江市医疗保障局审核。`);
    expect(identity.publisher).toMatchObject({ name: { value: '示江市医疗保障事务中心' }, type: 'unit' });
    expect(codeOf(identity)).toBe('510181');
    expect(identity.remarks).toEqual([
      '示江市医疗保障事务中心 is a unit with accounts of its own: they are not those of the bureau',
    ]);
  });

  it('may be an organ of another kind, though it names a bureau', () => {
    const identity = identify(`示江市卫生健康局2022年度部门决算
第一部分 部门概况
配合示江市医疗保障局工作。`);
    expect(identity.publisher.type).toBe('other');
    expect(identity.remarks).toEqual(['示江市卫生健康局 is not a 医疗保障局']);
  });

  it('is ambiguous where two bureaus are titled alike', () => {
    const { publisher } = identify(`示江市医疗保障局2022年度部门决算
示例市医疗保障局2022年度部门决算
第一部分 部门概况`);
    expect(publisher.name).toMatchObject({
      sure: 'ambiguous',
      candidates: ['示江市医疗保障局', '示例市医疗保障局'],
    });
  });
});

describe('a title', () => {
  const titleOf = (...lines: string[]): string | null =>
    decided(identify([...lines, '第一部分 部门概况'].join('\n')).title);

  it('is kept with the regions printed in front of the bureau', () => {
    const title = '2022年度示例省示例市东湖区医疗保障局部门决算';
    expect(titleOf('2022年度', '示例省示例市东湖区医疗保障局', '部门决算')).toBe(title);
  });

  it('ends before the day of publication', () => {
    expect(titleOf('示江市医疗保障局2022年度部门决算', '公开时间：2023年9月1日')).toBe(
      '示江市医疗保障局2022年度部门决算',
    );
  });

  it('without the bureau’s name still tells year and kind', () => {
    const { year, kind, title } = identify(
      '2020年度部门决算公开\n单位名称：示例市东湖区医疗保障局\n第一部分 概况',
    );
    expect(year).toMatchObject({ sure: 'stated', value: 2020 });
    expect(decided(kind)).toBe('department-accounts');
    expect(title).toMatchObject({ sure: 'inferred', value: '东湖区医疗保障局2020年度部门决算' });
  });
});

describe('the year', () => {
  it('is not the year a sentence compares with', () => {
    const { year } = identify('2022年收入10万元。与2021年相比减少。2022年支出9万元。');
    expect(year).toMatchObject({ sure: 'inferred', value: 2022 });
  });

  it('is ambiguous where the title stands against headings and sentences', () => {
    const { year } = identify(`示江市医疗保障局2022年度部门决算
第二部分 2021年度部门决算情况说明
2021年收入10万元。2021年支出9万元。`);
    expect(year).toMatchObject({ sure: 'ambiguous', candidates: [2022, 2021], line: 1 });
  });

  it('is absent where none is printed', () => {
    expect(lineOf(identify('第一部分 部门概况').year)).toBeNull();
  });
});

/** Words of each family, about an invented bureau; in a province of its own where the family asks for one. */
const WORDS: Readonly<Record<string, string>> = {
  sichuan: '（图2：收入决算结构图）\n第五部分 附表',
  'hunan-performance': '部门整体支出绩效自评基础数据表\n三、部门项目组织实施情况',
  hunan: '十、关于机关运行经费支出说明\n十一、一般性支出情况',
  yunnan: '监督索引号53000000000001000',
  zhejiang: '第二部分 2022年度部门决算公开表\n第三部分 2022年度部门决算情况说明',
  shaanxi: '一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表',
  shanghai: '第三部分 2022年度部门决算表\n1.行政运行（项）。年初预算为5万元，支出决算为4万元。',
  tianjin: '收入决算表（一）\n收入决算表（二）\n天津市',
  guangxi: '评价等级：一等',
  hubei: '公开01表',
  anhui: '全年预算数（A）',
};

describe.each(FAMILIES)('the family $name', ({ id, province }) => {
  const regions = parseRegions(`${province ?? '51'}0000\t示例省`);
  const of = (words: string): Identity =>
    identifyDocument(splitLines(`示例省医疗保障局2022年度部门决算\n第一部分 部门概况\n${words}`), regions);

  it('is known by its own wording', () => {
    expect(decided(of(WORDS[id] ?? '').family)?.id).toBe(id);
  });

  it('is not seen in a report of the national skeleton without it', () => {
    expect(of('第二部分 2022年度部门决算情况说明\n一、收入支出决算总体情况说明').family.sure).toBe('absent');
  });
});
