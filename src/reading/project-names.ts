import type { Fact, Measure } from '../core/fact.ts';
import { likenessOf, plainProject } from '../core/project-names.ts';
import { canonical } from './canonical.ts';
import type { OutlineLine } from './outline.ts';
import { placeOf } from './passages.ts';
import type { Across, SaidAt } from './remark-parts.ts';
import { subjectsOf } from './subjects.ts';

const BUDGETS = new Set<Measure>(['budget', 'budget-initial', 'budget-full-year']);

/** A project as one place names it, with its budget and the figure that states it. */
type Named = { readonly name: string; readonly budget: string | null; readonly fact: Fact };

/** The projects the accounts sum up, and those that forms are about, each place once. */
function namedIn(facts: readonly Fact[]): { summed: readonly Named[]; formed: readonly Named[] } {
  const places = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.item !== 'project' || fact.path.length !== 1) continue;
    const { table, column, section } = fact.place;
    const key = `${column === undefined ? section.join('/') : table}|${column === undefined}|${fact.path[0]}`;
    places.set(key, [...(places.get(key) ?? []), fact]);
  }
  const named = [...places.values()].flatMap((own): Named[] => {
    const [fact] = own;
    const name = fact?.path[0];
    if (!fact || name === undefined || name === '部门整体支出') return [];
    const budget = own.find(({ measure, value }) => measure && BUDGETS.has(measure) && Number(value) > 0);
    return [{ name, budget: budget?.value ?? null, fact }];
  });
  const isForm = ({ fact }: Named): boolean => fact.place.column !== undefined;
  const isSummed = ({ fact }: Named): boolean =>
    !isForm({ name: '', budget: null, fact }) &&
    !fact.place.section.some((heading) => /^附件/u.test(heading));
  return { summed: named.filter(isSummed), formed: named.filter(isForm) };
}

/** The title of a form stands so many lines above its first row, and its name so many above its first figure. */
const BEFORE_A_FORM = 6;
const MOST_HEAD = 80;

/** Where a form prints the name it is about: the last line before its first figure that holds it, else the figure. */
function placeOfName({ name, fact }: Named, lines: readonly OutlineLine[]): SaidAt['place'] {
  const { line, section, table } = fact.place;
  const first = Number(table?.slice(1) ?? line) - BEFORE_A_FORM;
  for (let at = line - 2; at >= Math.max(0, first, line - MOST_HEAD); at -= 1) {
    const text = lines[at]?.text ?? '';
    const from = text.trim() === '' ? -1 : canonical(text).indexOf(canonical(name));
    if (from < 0) continue;
    const start = Math.max(0, text.search(/\S/u));
    return { line: at + 1, start, end: text.trimEnd().length, section };
  }
  return fact.place;
}

/** The names of the projects that the accounts sum up, each once. */
export const summedProjects = (facts: readonly Fact[]): readonly string[] =>
  distinct(namedIn(facts).summed).map(({ name }) => name);

/** A name printed as often as it is: the different names of some places. */
const distinct = (named: readonly Named[]): Named[] => [
  ...new Map(named.map((one) => [plainProject(one.name), one])).values(),
];

/**
 * The name of each form held against the project that the accounts sum up with the same budget, where no other project
 * has that budget. Names far apart are held so only where each form has its project and every other one is paired.
 */
function byMoney({ facts, lines }: Across): SaidAt[] {
  const { summed, formed } = namedIn(facts);
  const [projects, forms] = [distinct(summed), distinct(formed)];
  if (projects.length * forms.length > MOST_PAIRS) return [];
  const amount = ({ budget }: Named): number | null => (budget === null ? null : Number(budget));
  const mates = (one: Named, all: readonly Named[]): Named[] =>
    all.filter((other) => amount(other) !== null && amount(other) === amount(one));
  const partner = (form: Named): Named | null => {
    const alike = projects.find(({ name }) => ['same', 'shortened'].includes(likenessOf(form.name, name)));
    if (alike) return alike;
    const [only, ...more] = mates(form, projects);
    return only && more.length === 0 && mates(only, forms).length === 1 ? only : null;
  };
  const whole = projects.length === forms.length && forms.every((form) => partner(form) !== null);
  const order = forms.every((form, at) => partner(form) === projects[at]);
  return formed.flatMap((form): SaidAt[] => {
    const project = partner(form);
    if (!project) return [];
    const likeness = likenessOf(form.name, project.name);
    const certain = likeness !== 'other' || (whole && order);
    return [
      {
        kind: certain ? 'project-by-money' : 'project-in-list',
        word: form.name.slice(0, LONGEST),
        beside: project.name.slice(0, LONGEST),
        facts: [form.fact, project.fact],
        place: placeOfName(form, lines),
      },
    ];
  });
}

/** Beyond so many pairs no report lists its projects: names are not held against each other. */
const MOST_PAIRS = 10_000;

/** The most of a name that is kept. */
const LONGEST = 60;

/** “甲”“乙”等5个项目绩效目标实际完成情况: the projects a report says it shows. */
const LIST = /反映((?:[“《][^“”《》。；]{2,60}[”“》][、，和及]?)+)等?\d+个项目/gu;
const NAME = /[“《]([^“”《》。；]{2,60})[”“》]/gu;

/** The names of a list held against the projects summed up after it, as far as those do not stand in the list. */
function inLists({ told, facts }: Across): SaidAt[] {
  const projects = distinct(namedIn(facts).summed);
  return told.flatMap(({ passage }) =>
    [...passage.text.matchAll(LIST)].flatMap((list): SaidAt[] => {
      const from = list.index + list[0].indexOf(list[1] ?? '');
      const names = [...(list[1] ?? '').matchAll(NAME)].map((match) => ({
        name: match[1] ?? '',
        start: from + match.index + 1,
      }));
      const isTold = (one: string, other: string): boolean =>
        ['same', 'shortened'].includes(likenessOf(one, other));
      const loose = projects.filter(({ name }) => !names.some((listed) => isTold(listed.name, name)));
      return names.flatMap(({ name, start }): SaidAt[] => {
        const told = projects.find((project) => isTold(name, project.name));
        const near = told ?? loose.find((project) => likenessOf(name, project.name) === 'near');
        if (!near) return [];
        return [
          {
            kind: 'project-in-list',
            word: name.slice(0, LONGEST),
            beside: near.name.slice(0, LONGEST),
            facts: [near.fact],
            place: placeOf(passage, start, start + name.length),
          },
        ];
      });
    }),
  );
}

/** 附表：…项目绩效目标自评表, under the report on a project. */
const APPENDED = /附表\d{0,2}:?([^，。；:《》]{3,60}?)项目(?:支出)?绩效(?:目标)?(?:自评|评价|完成情况)/gu;

/** The form an annex says is appended, held against the project of the annex. */
function inAnnexes({ told, lines }: Across): SaidAt[] {
  const subjects = subjectsOf(lines);
  return told.flatMap(({ passage }) =>
    [...passage.text.matchAll(APPENDED)].flatMap((match): SaidAt[] => {
      const subject = subjects.get(passage.firstLine);
      const name = match[1] ?? '';
      if (subject?.kind !== 'project') return [];
      const start = match.index + match[0].indexOf(name);
      return [
        {
          kind: 'project-in-annex',
          word: name.slice(0, LONGEST),
          beside: subject.name.slice(0, LONGEST),
          place: placeOf(passage, start, start + name.length),
        },
      ];
    }),
  );
}

/** What projects are called in forms, lists and annexes, each beside its name elsewhere. */
export const readProjectNames = (document: Across): SaidAt[] => [
  ...byMoney(document),
  ...inLists(document),
  ...inAnnexes(document),
];
