import type { Entry } from './entries.ts';
import { entryOf, type FigureWords } from './figure-words.ts';

const SECTION = /绩效/u;
/** What was done with the projects counted: the words right after 个. A list of their names may stand between. */
const LIST = '项目(?:\\([^()]{0,200}\\))?(?:，[^，。；]{2,200}?)?(?:分别)?';
const DONE: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^${LIST}(?:开展|进行|实施)了?(?:预算)?事前绩效评估`, 'u'), 'projects-reviewed-ahead'],
  [
    new RegExp(
      `^${LIST}(?:均)?(?:开展了?)?(?:编制|申报|填报|设定)了?(?:项目)?(?:支出)?(?:预算)?绩效目标(?!自评|完成|实现|监控|表)`,
      'u',
    ),
    'projects-targeted',
  ],
  [
    new RegExp(`^${LIST}(?:开展|进行|实施)了?(?:项目)?(?:支出)?(?:预算)?绩效(?:运行)?监控`, 'u'),
    'projects-monitored',
  ],
  [
    new RegExp(
      `^${LIST}(?:开展|进行|实施)了?(?:项目)?(?:支出)?绩效(?:目标(?:完成|实现)情况)?(?:自评|自我评价)`,
      'u',
    ),
    'projects-evaluated',
  ],
];
/** Who chose them and how: 组织对, 选取, 对“…”等. */
const CHOSEN = /(?:(?:组织)?对|组织了|选取?|选择)(?:[^。；]{0,400}等)?$/u;
const PLANNED = /拟|计划|将|明年|次年|下一?年|上年|去年/u;

/** Reads how many projects had targets set, were monitored, evaluated by the bureau itself, or reviewed ahead. */
export function readManagedProjects(
  figures: readonly FigureWords[],
  section: readonly string[],
  year: number,
): Entry[] {
  if (!section.some((heading) => SECTION.test(heading))) return [];
  return figures.flatMap(({ token, clause, earlier, after }): Entry[] => {
    if (token.unit !== '个' || PLANNED.test(clause) || !CHOSEN.test(`${earlier}${clause}`)) return [];
    const done = DONE.find(([words]) => words.test(after));
    return done ? [entryOf(token, done[1], [], 'count', { year })] : [];
  });
}
