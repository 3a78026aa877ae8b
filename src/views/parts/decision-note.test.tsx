import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BureauFindings } from '../pages/BureauFindings.tsx';
import { type DecidedFinding, DecisionNote } from './DecisionNote.tsx';
import { FindingList } from './FindingList.tsx';

const decided = (over: Partial<DecidedFinding> = {}): DecidedFinding => ({
  verdict: 'broken',
  decision: 'bureau-error',
  decided_on: '2024-05-31',
  decided_reason: '示例局来函确认',
  decided_by: '',
  decided_verdict: 'broken',
  ...over,
});
const note = (over?: Partial<DecidedFinding>): string =>
  renderToStaticMarkup(<DecisionNote finding={decided(over)} />).replace(/<[^>]+>/gu, '');

describe('a decision beside its finding', () => {
  it('tells what was decided, when, by whom and why', () => {
    expect(note()).toBe('人工认定：确认为报告差错，2024-05-31：示例局来函确认');
    expect(note({ decided_by: '示例省局' })).toBe(
      '人工认定：确认为报告差错，2024-05-31，示例省局：示例局来函确认',
    );
  });

  it('is not called a decision twice where a label calls it one', () => {
    expect(renderToStaticMarkup(<DecisionNote finding={decided()} labelled />)).not.toContain('人工认定');
  });

  it('is nothing where nobody decided', () => {
    expect(note({ decision: '' })).toBe('');
  });

  it('says that it has to be taken again once the verdict is another', () => {
    expect(note({ verdict: 'holds' })).toContain('结论已变（认定时为“不符”），须重新认定');
  });
});

it('a finding that was decided on is told in full though it holds', () => {
  const finding = {
    id: 'a',
    check_id: 'sangong-adds-up',
    claim: '示例',
    explanation: '',
    line: 3,
    severity: 'none',
    ...decided({ verdict: 'holds' }),
  };
  const list = (decision: string): string =>
    renderToStaticMarkup(<FindingList findings={[{ ...finding, decision }]} />);
  expect(list('')).toContain('<details>');
  expect(list('explained')).not.toContain('<details>');
});

describe('a finding that a reviewer found misread', () => {
  const findings = [
    { ...decided({ decision: 'misreading' }), id: 'a', claim: '误读的一条' },
    { ...decided({ decision: '' }), id: 'b', claim: '不符的一条' },
  ].map((finding) => ({
    ...finding,
    check_id: 'sangong-adds-up',
    explanation: '',
    line: 3,
    severity: 'none',
    report: 'shili-2022',
  }));
  const plain = (html: string): string => html.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');

  it('is told as in doubt, after what is amiss, wherever findings are listed', () => {
    expect(plain(renderToStaticMarkup(<FindingList findings={findings} />))).toMatch(
      /✗ 不符 不符的一条.*⁇ 读数存疑 误读的一条/u,
    );
  });

  it('is in doubt on the page of its bureau and not counted as broken there', () => {
    const html = renderToStaticMarkup(
      <BureauFindings
        reports={[{ id: 'shili-2022', year: 2022, kind: 'department-accounts' }]}
        findings={findings}
      />,
    );
    expect(plain(html)).toMatch(/✗ 不符 1 .*不符的一条.*读数存疑 1 .*误读的一条/u);
  });
});

it('a list of findings says of each that is amiss how grave it is', () => {
  const finding = {
    ...decided({ decision: '' }),
    id: 'a',
    check_id: 'sangong-adds-up',
    explanation: '',
    line: 3,
  };
  const list = (severity: string): string =>
    renderToStaticMarkup(<FindingList findings={[{ ...finding, claim: '示例', severity }]} />).replace(
      /<[^>]+>/gu,
      '',
    );
  expect(list('major')).toContain('✗ 不符 较大 示例');
  expect(list('note')).toContain('✗ 不符 提示 示例');
  expect(list('none')).toContain('✗ 不符 示例');
});
