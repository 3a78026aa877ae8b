import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
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
    ...decided({ verdict: 'holds' }),
  };
  const list = (decision: string): string =>
    renderToStaticMarkup(<FindingList findings={[{ ...finding, decision }]} />);
  expect(list('')).toContain('<details>');
  expect(list('explained')).not.toContain('<details>');
});
