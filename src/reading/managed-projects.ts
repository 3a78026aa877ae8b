import type { Entry } from './entries.ts';
import { entryOf, type FigureWords } from './figure-words.ts';

const SECTION = /绩效/u;
/** The projects counted, as the words right after 个 say; a list of their names may stand between. */
const LIST = '项目(?:\\([^()]{0,200}\\))?(?:，[^，。；]{2,200}?)?(?:分别)?';
/** Who chose them and how: 组织对, 选取, 对“…”等. */
const CHOSEN = /(?:(?:组织)?对|组织了|选取?|选择)(?:[^。；]{0,400}等)?$/u;
/** What the bureau chose to appraise besides the projects it evaluates itself as every bureau must. */
const CHOSEN_FREELY = /(?:自行组织|组织开展)(?:了|对)?(?:[^。；]{0,400}等)?$/u;
/** What the accounts show of the projects, by name: 在部门决算中反映“…”等5个项目. */
const SHOWN = /决算(?:公开)?中反映了?(?:[^。；]{0,500}[等”])?$/u;

/** REGISTRY: what was done with projects: the words before their number, those after it, and the item. */
const DONE: readonly (readonly [before: RegExp, after: RegExp, item: string])[] = [
  [CHOSEN, new RegExp(`^${LIST}(?:开展|进行|实施)了?(?:预算)?事前绩效评估`, 'u'), 'projects-reviewed-ahead'],
  [
    CHOSEN,
    new RegExp(
      `^${LIST}(?:均)?(?:开展了?)?(?:编制|申报|填报|设定)了?(?:项目)?(?:支出)?(?:预算)?绩效目标(?!自评|完成|实现|监控|表)`,
      'u',
    ),
    'projects-targeted',
  ],
  [
    CHOSEN,
    new RegExp(`^${LIST}(?:开展|进行|实施)了?(?:项目)?(?:支出)?(?:预算)?绩效(?:运行)?监控`, 'u'),
    'projects-monitored',
  ],
  [
    CHOSEN,
    new RegExp(
      `^${LIST}(?:开展|进行|实施)了?(?:项目)?(?:支出)?绩效(?:目标(?:完成|实现)情况)?(?:自评|自我评价)`,
      'u',
    ),
    'projects-evaluated',
  ],
  [
    CHOSEN,
    new RegExp(`^${LIST}(?:开展|进行|实施)了?(?:项目)?(?:支出)?绩效目标(?:完成|实现)情况(?:梳理|填报)`, 'u'),
    'projects-completion-reported',
  ],
  [
    CHOSEN_FREELY,
    new RegExp(
      `^${LIST}(?:(?:开展|进行|实施)了?)?(?:支出)?(?:预算)?绩效评价(?!指标|体系|结果|报告|得分)`,
      'u',
    ),
    'projects-appraised',
  ],
  [SHOWN, /^项目(?:支出)?的?绩效目标的?(?:实际)?(?:完成|实现)情况/u, 'projects-shown'],
];
const PLANNED = /拟|计划|将|明年|次年|下一?年|上年|去年/u;

/** Reads how many projects had targets set, were monitored, evaluated, appraised, shown, or reviewed ahead. */
export function readManagedProjects(
  figures: readonly FigureWords[],
  section: readonly string[],
  year: number,
): Entry[] {
  if (!section.some((heading) => SECTION.test(heading))) return [];
  return figures.flatMap(({ token, clause, earlier, after }): Entry[] => {
    if (token.unit !== '个' || PLANNED.test(clause)) return [];
    const before = `${earlier}${clause}`;
    const done = DONE.find(([chosen, words]) => chosen.test(before) && words.test(after));
    return done ? [entryOf(token, done[2], [], 'count', { year })] : [];
  });
}
