import { isPresent, type Mark } from '../../charts/mark.ts';

const WIDTH = 88;
const HEIGHT = 24;
const EDGE = 4;

/**
 * One row of years as a small line without axes, for its shape only; the figures stand beside it. A year without a
 * figure is a gap, and years that may not be compared are not joined. Nothing is drawn of fewer than two figures.
 */
export function Spark({
  marks,
  joined,
  label,
}: {
  marks: readonly Mark[];
  joined: readonly boolean[];
  label: string;
}) {
  const numbers = marks.filter(isPresent).map(({ number }) => number);
  if (numbers.length < 2) return null;
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  const x = (at: number) => EDGE + (at * (WIDTH - 2 * EDGE)) / Math.max(1, marks.length - 1);
  const y = (number: number) =>
    high === low ? HEIGHT / 2 : HEIGHT - EDGE - ((number - low) * (HEIGHT - 2 * EDGE)) / (high - low);
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      className="text-accent"
    >
      {marks.map((mark, at) => {
        const before = marks[at - 1];
        if (!isPresent(mark)) return null;
        return (
          <g key={mark.year}>
            {joined[at - 1] === true && isPresent(before) && (
              <line
                x1={x(at - 1)}
                y1={y(before.number)}
                x2={x(at)}
                y2={y(mark.number)}
                stroke="currentColor"
                strokeWidth={1.5}
              />
            )}
            <circle cx={x(at)} cy={y(mark.number)} r={2} fill="currentColor" />
          </g>
        );
      })}
    </svg>
  );
}
