import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditReport } from '../core/audit.ts';
import type { Fact, ReportId } from '../core/fact.ts';
import { isOpenTable } from '../core/items.ts';
import type { RegionCode } from '../core/region.ts';
import { isRefusal, type Refusal, splitLines } from './document.ts';
import { type Reading, readDocument, readReport } from './read.ts';

const FIXTURES = new URL('../../scripts/fixtures/', import.meta.url);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const report = 'example' as ReportId;

function read(text: string, year: number): Reading {
  const reading = readDocument({ lines: splitLines(text) }, { report, year });
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return reading;
}

const rowOf = (fact: Fact): string =>
  [
    fact.place.line,
    fact.item ?? '-',
    fact.measure ?? '-',
    fact.year,
    fact.value ?? '-',
    fact.unit ?? '-',
    fact.hedge ?? '-',
    fact.printed,
  ].join('\t');
/** What a fact states, wherever it stands and however it is spaced. */
const meaningOf = (fact: Fact): string =>
  [fact.item, fact.measure, fact.year, fact.value, fact.unit, fact.hedge].join('|');

const cases = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'wordings' && entry.name !== 'planted')
  .map(({ name }) => {
    const file = (part: string): string => readFileSync(new URL(`${name}/${part}`, FIXTURES), 'utf8');
    const text = file('document.txt');
    const year = Number(
      /(20\d\d) ?年度?(?:部门决算|我局|.*收、支)/u.exec(text)?.[1] ?? /20\d\d/u.exec(text)?.[0],
    );
    return { name, text, year, facts: file('facts.tsv'), findings: file('findings.tsv') };
  });

describe.each(cases)('the fixture $name', ({ text, year, facts, findings }) => {
  it('gives every figure at its line, and nothing else', () => {
    expect(read(text, year).facts.map(rowOf).join('\n')).toBe(facts.trimEnd());
  });

  it('gives exactly the findings it was written for', () => {
    const card = {
      id: report,
      bureau: '999999' as RegionCode,
      year,
      kind: 'department-accounts',
      title: '',
      annexes: true,
      corrections: [],
    } as const;
    const document = { file: 'document.txt', sha256: '' };
    const broken = auditReport({ ...card, document }, read(text, year).facts)
      .filter(({ verdict }) => verdict !== 'holds' && verdict !== 'unchecked')
      .map(({ verdict, check, subject, printed, explanation }) =>
        [verdict, check, subject, printed, explanation].join('\t').trimEnd(),
      );
    expect(broken.join('\n')).toBe(findings.trimEnd());
  });

  it('quotes every figure exactly as it stands at its place', () => {
    const lines = text.split('\n');
    for (const { place, printed } of read(text, year).facts) {
      if (place.endLine !== undefined) continue;
      expect(lines[place.line - 1]?.slice(place.start, place.end)).toBe(printed);
    }
  });

  it('accounts for every run of digits in the ledger, the figures among them as facts', () => {
    const { facts: figures, ledger } = read(text, year);
    const runs = text
      .split('\n')
      .flatMap((line, index) =>
        [...line.matchAll(/[\d０-９][\d０-９,.]*/gu)].map((match) => `${index + 1}.${match.index}`),
      );
    const entries = new Map(ledger.map((entry) => [`${entry.line}.${entry.start}`, entry.verdict]));
    expect(runs.filter((run) => !entries.has(run))).toEqual([]);
    for (const { place, item, value, printed } of figures) {
      if (value === null || !/^[\d０-９]/u.test(printed)) continue;
      expect(entries.get(`${place.line}.${place.start}`)).toBe(item === null ? 'unbound' : 'fact');
    }
  });

  it('reads the same facts with full-width digits, other line ends and trailing spaces', () => {
    const meanings = read(text, year).facts.map(meaningOf);
    const wide = text.replace(/\d(?=[\d.]*(?:万元|%|万))/gu, (digit) =>
      String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
    );
    expect(read(wide, year).facts.map(meaningOf)).toEqual(meanings);
    expect(read(text.replaceAll('\n', '  \r\n'), year).facts.map(meaningOf)).toEqual(meanings);
  });
});

describe('mutations of a fixture', () => {
  const base = cases.find(({ name }) => name === 'sichuan-long-lines');
  if (!base) throw new Error('the fixture sichuan-long-lines is missing');

  it('spaces between figures, units and words change nothing', () => {
    const meanings = read(base.text, base.year).facts.map(meaningOf);
    const seams = [...base.text.matchAll(/(?<=[\p{Script=Han}，])(?=\d)|(?<=\d)(?=[\p{Script=Han}%])/gu)].map(
      ({ index }) => index,
    );
    fc.assert(
      fc.property(fc.subarray(seams), (chosen) => {
        const spaced = chosen.reduceRight((text, at) => `${text.slice(0, at)} ${text.slice(at)}`, base.text);
        expect(read(spaced, base.year).facts.map(meaningOf)).toEqual(meanings);
      }),
      { seed: 20240501, numRuns: 40 },
    );
  });

  it('other digits in an amount change that amount alone', () => {
    const { facts } = read(base.text, base.year);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 98 }), (cents) => {
        const amount = `7.${String(cents).padStart(2, '0')}`;
        const changed = read(
          base.text.replace('支出决算为7.89万元', `支出决算为${amount}万元`),
          base.year,
        ).facts;
        const before = facts.map(meaningOf);
        const after = changed.map(meaningOf);
        const different = after.filter((meaning, index) => meaning !== before[index]);
        expect(different).toEqual(amount === '7.89' ? [] : [`sangong|outturn|2021|${amount}|万元|`]);
      }),
      { seed: 20240502, numRuns: 40 },
    );
  });

  it('a block left out takes only its own figures with it', () => {
    const without = base.text.replace(/四、财政拨款收入支出决算总体情况说明[\s\S]*?(?=五、)/u, '');
    const items = read(without, base.year).facts.map(({ item }) => item);
    expect(items.filter((item) => item?.startsWith('fiscal-total'))).toEqual([]);
    expect(items.filter((item) => item === 'sangong').length).toBe(
      read(base.text, base.year).facts.filter(({ item }) => item === 'sangong').length,
    );
  });

  it('no text at all makes the reader throw', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            ...'0123456789.,，。；：（）%万元人次年月日三公经费支出决算为增加减少占图表\t\n -',
          ),
          maxLength: 300,
        }),
        (noise) => {
          const lines = splitLines(`七、“三公”经费财政拨款支出决算情况说明\n${noise}`);
          readDocument({ lines }, { report, year: 2021 });
        },
      ),
      { seed: 20240503, numRuns: 150 },
    );
  });
});

/** Sentences that have misled readers of such reports, each with all that may be bound in it. */
const traps = readFileSync(new URL('traps.tsv', FIXTURES), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

describe('sentences that look alike', () => {
  it.each(traps)('under “%s”: %s', (heading = '', sentence = '', expected = '') => {
    const reading = readDocument({ lines: [heading, sentence] }, { report, year: 2022 });
    // Results told in open words are told apart by their path; results.test.ts holds them.
    const bound = isRefusal(reading)
      ? []
      : reading.facts.filter(({ item }) => item !== null && item !== 'result');
    expect(
      bound.map(({ item, measure, year, value }) => [item, measure, year, value].join(':')).join(' '),
    ).toBe(expected);
  });
});

/**
 * Excerpts in the wording of many provinces; ‹item:measure[:year][:value]› stands after every figure that should be
 * bound. A value is written only where the text prints none (0 for 持平, nil for 未发生).
 */
const MARK = /‹([^›]*)›/gu;
const NUMBER_BEFORE = /([\d０-９][\d０-９,.．]*)[^\d０-９]*$/u;
const digits = (text: string): string =>
  text
    .replace(/[０-９]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('．', '.')
    .replaceAll(',', '');

describe('wordings of other provinces and years', () => {
  const excerpts = readdirSync(new URL('wordings/', FIXTURES)).map((name) => {
    const marked = readFileSync(new URL(`wordings/${name}`, FIXTURES), 'utf8');
    const year = Number(/(\d{4})/u.exec(name)?.[1]);
    const wanted = marked.split('\n').flatMap((text, index) =>
      [...text.matchAll(MARK)].map((match) => {
        const [item, measure, ...rest] = (match[1] ?? '').split(':');
        const about = rest.find((part) => /^20\d\d$/u.test(part)) ?? year;
        const given = rest.find((part) => !/^20\d\d$/u.test(part));
        const printed = NUMBER_BEFORE.exec(text.slice(0, match.index).replace(MARK, ''))?.[1];
        const stated = given ?? printed;
        const value =
          stated === undefined
            ? 'above'
            : stated === 'nil'
              ? stated
              : String(Math.abs(Number(digits(stated))));
        return [index + 1, item, measure, about, value].join(':');
      }),
    );
    const reading = readDocument({ lines: splitLines(marked.replace(MARK, '')) }, { report, year });
    if (isRefusal(reading)) throw new Error(`${name}: ${reading.sentence}`);
    const bound = reading.facts
      .filter(({ item }) => item !== null && item !== 'result')
      .map(({ place, item, measure, year: about, value }) =>
        [
          place.endLine ?? place.line,
          item,
          measure,
          about,
          value === null ? 'nil' : String(Math.abs(Number(value))),
        ].join(':'),
      );
    return { name, wanted, bound };
  });

  /** A figure broken over a line end has its digits on the line above its mark. */
  const matches = (want: string, have: string): boolean =>
    want === have || (want.endsWith(':above') && have.startsWith(want.slice(0, -':above'.length)));

  /** Rows of open tables state what their own words say; only functional lines and projects are marked. */
  const isOwnRow = (have: string): boolean => {
    const [, item = ''] = have.split(':');
    return isOpenTable(item) && item !== 'functional' && item !== 'project';
  };

  it.each(excerpts)('$name: nothing is bound that is not marked', ({ wanted, bound }) => {
    expect(bound.filter((have) => !isOwnRow(have) && !wanted.some((want) => matches(want, have)))).toEqual(
      [],
    );
  });

  it('over all of them, at least 95 of 100 marked figures are found', () => {
    const all = excerpts.flatMap(({ wanted, bound }) =>
      wanted.map((want) => bound.some((have) => matches(want, have))),
    );
    expect(all.length).toBeGreaterThan(700);
    expect(all.filter(Boolean).length / all.length).toBeGreaterThan(0.95);
  });
});

describe('documents that cannot be read', () => {
  const refuse = async (bytes: Uint8Array, name = 'document.txt'): Promise<Refusal['reason'] | 'read'> => {
    const reading = await readReport(bytes, name, { report, year: 2021 });
    return isRefusal(reading) ? reading.reason : 'read';
  };

  it('are refused with a reason', async () => {
    expect(await refuse(new Uint8Array())).toBe('empty');
    expect(await refuse(encode('  \n\n'))).toBe('empty');
    expect(await refuse(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toBe('format');
    expect(await refuse(new Uint8Array([0x61, 0, 0x62, 0]))).toBe('binary');
    expect(await refuse(new Uint8Array([0xff, 0xfe, 0x2d]))).toBe('encoding');
    expect(await refuse(encode('今天天气很好。'))).toBe('no-blocks');
    expect(await refuse(encode('a'), 'report.exe')).toBe('format');
  });

  it('in GB18030 are read as their UTF-8 twin is', async () => {
    const text = '“三公”经费财政拨款支出决算为5.00万元。';
    // The same sentence as an older office system saves it.
    const bytes = Uint8Array.from(atob('obDI/bmrobG+rbfRssbV/rKmv+7Wp7P2vvbL486qNS4wMM3y1Kqhow=='), (each) =>
      each.charCodeAt(0),
    );
    const reading = await readReport(bytes, 'document.txt', { report, year: 2021 });
    expect(isRefusal(reading) ? reading.sentence : reading.facts.map(rowOf)).toEqual(
      read(text, 2021).facts.map(rowOf),
    );
  });

  it('a byte-order mark does not shift a place', async () => {
    const text = '“三公”经费财政拨款支出决算为5.00万元。';
    const plain = read(text, 2021).facts.map(rowOf);
    const marked = await readReport(encode(`\ufeff${text}`), 'document.txt', { report, year: 2021 });
    expect(isRefusal(marked) ? [] : marked.facts.map(rowOf)).toEqual(plain);
  });
});

it('sections of the same name in the reports on two projects are two source tables, each with its own lines', () => {
  const { tables, facts } = read(
    ['二、收入决算情况说明', '上级补助收入10万元。', '第三部分 附件']
      .concat(
        [3, 4].flatMap((amount) => [
          '一、项目概况',
          '（一）项目基本情况',
          '本项目由示例县医疗保障局实施。',
          '二、项目资金申报及使用情况',
          '（二）资金计划、到位及使用情况。',
          `培训资料印制耗用${amount}万元。`,
        ]),
      )
      .join('\n'),
    2022,
  );
  const [first, second] = tables.filter(({ title }) => title === '(二)资金计划、到位及使用情况');
  expect([first?.firstLine, first?.lastLine, second?.firstLine, second?.lastLine]).toEqual([8, 9, 14, 15]);
  expect(facts.slice(1).map(({ place }) => place.table)).toEqual([first?.id, second?.id]);
});

describe('a number without a unit', () => {
  const WORK = '一、收入决算情况说明\n上级补助收入10万元。\n二、2022年重点工作完成情况';
  const ledgerOf = (text: string): readonly string[] =>
    read(`${WORK}\n${text}`, 2022).ledger.map(({ printed, verdict }) => `${printed} ${verdict}`);

  it.each([
    ['国家补助占居民参保费用的68.75%，个人缴费占居民参保费用的31.25。', '31.25', 'unbound'],
    ['个人缴费标准定为31.25。', '31.25', 'unread'],
    ['合理汇聚多方力量，建立7部门联合参与打击欺诈骗保工作机制。', '7', 'unbound'],
    ['按7部门预算管理要求执行。', '7', 'unread'],
    ['基金监管平台建成了4大基础库。', '4', 'fact'],
    ['抽查4大于上年。', '4', 'unread'],
  ])('%s: %s is %s', (text, printed, verdict) => {
    expect(ledgerOf(text)).toContain(`${printed} ${verdict}`);
  });

  it('among garbled letters of a picture is illegible, elsewhere unread', () => {
    const picture = ['[image: a.png]EHALE (i Fm) EEE', '', 'Fi = NEH67 255'].join('\n');
    expect(ledgerOf(picture)).toContain('255 illegible');
    expect(ledgerOf('Fi = NEH67 255')).toContain('255 unread');
    expect(ledgerOf('[image: a.png]\n= 255 =')).toContain('255 unread');
    expect(ledgerOf(`${picture.replace('Fi = NEH67 255', '以上为图。')}\nFi = NEH67 255`)).toContain(
      '255 unread',
    );
  });

  it('that ends a cell is a year when the cell goes on with 年 in the row below', () => {
    const cut = ['\t<p>加强信息支撑等。2022</p>\t', '', '\t\t\t年7月，评估获评优秀。\t'].join('\n');
    expect(ledgerOf(cut)).toContain('2022 year');
    expect(ledgerOf(cut.replace('年7月', '共7月'))).toContain('2022 unread');
  });
});

it('the figures of a table nobody knows the header of are read under the names of its rows, and bound to nothing', () => {
  const { facts, ledger } = read(
    [
      '一、收入决算情况说明',
      '上级补助收入10万元。',
      '二、主要指标对照',
      '序号\t监测事项\t去年\t今年\t是否达标',
      '1\t系统可用率\t≥95%\t95.6%\t是',
      '2\t窗口接待人数（万人）\t≥240\t237.27\t否',
      '3\t巡查药店\t\t48家\t是',
      '4\t2021年立项\t\t12\t是',
    ].join('\n'),
    2022,
  );
  expect(
    facts.slice(1).map(({ label, item, value, unit, hedge }) => [label, item, value, unit, hedge]),
  ).toEqual([
    ['系统可用率', null, '95', '%', '≥'],
    ['系统可用率', null, '95.6', '%', null],
    ['窗口接待人数(万人)', null, '240', null, '≥'],
    ['窗口接待人数(万人)', null, '237.27', null, null],
    ['巡查药店', null, '48', '家', null],
  ]);
  expect(ledger.filter(({ verdict }) => verdict === 'unread').map(({ printed }) => printed)).toContain('12');
});

it('people are read under a heading that their paragraph begins with', () => {
  const { facts } = read(
    [
      '第四部分 附件',
      '示例县医疗保障局2022年部门整体支出绩效评价报告',
      '一、部门（单位）概况',
      '（一）机构组成。示例县医疗保障局内设股室5个。',
      '（二）人员概况。核定编制43名，其中行政编制10名、参公编制31名、机关工勤编制2名。年末实有在职人员39人。',
    ].join('\n'),
    2022,
  );
  expect(facts.map(({ item, value }) => `${item} ${value}`)).toEqual([
    'offices 5',
    'posts 43',
    'posts-administrative 10',
    'posts-managed 31',
    'posts-worker 2',
    'staff 39',
  ]);
});
