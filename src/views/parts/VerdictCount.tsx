import { VERDICTS, type Verdict } from '../verdicts.ts';

/** How many checks came out one way, with its sign; nothing is coloured when there are none. */
export function VerdictCount({ verdict, count }: { verdict: Verdict; count: number }) {
  const { sign, tone } = VERDICTS[verdict];
  return (
    <span className={count > 0 ? tone : 'text-muted'}>
      {count > 0 && <span aria-hidden="true">{sign} </span>}
      {count}
    </span>
  );
}
