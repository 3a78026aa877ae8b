import { ABSENCES, isAbsence } from '../../core/absence.ts';
import { WORD_CHECKS } from '../../core/checks/words.ts';
import { CHECKS, type ExampleFigure, undecidedExample } from '../../core/checks.ts';
import { OWN_RULES, RULES } from '../../core/comparability.ts';
import { DISPLAY_UNITS, INDICATORS } from '../../core/indicators.ts';
import { MINIMUM_BANDED, MINIMUM_RANKED, PEER_GROUPS } from '../../core/peers.ts';
import { isLevel, LEVELS } from '../../core/region.ts';
import { wordFor } from '../../words/language.ts';
import {
  absenceWords,
  checkWords,
  formulaOf,
  levelName,
  peerGroupWords,
  ruleWords,
  statementName,
  tellIndicator,
  unitName,
} from '../../words/registries.ts';
import { METHOD_WORDS, WORDS, WRITING } from '../../words/words.ts';
import { groupBy } from '../group-by.ts';
import { VERDICTS, type Verdict } from '../verdicts.ts';

const { method } = WORDS;

const SECTIONS = [
  { id: 'idea', title: method.sections.idea, Body: Idea },
  { id: 'how', title: method.sections.how, Body: How },
  { id: 'units', title: method.sections.units, Body: Units },
  { id: 'absences', title: method.sections.absences, Body: Absences },
  { id: 'indicators', title: method.sections.indicators, Body: Indicators },
  { id: 'checks', title: method.sections.checks, Body: Checks },
  { id: 'comparability', title: method.sections.comparability, Body: Comparability },
] as const;

/** How the figures come about, and every definition, written from the registries that the pipeline itself runs on. */
export function MethodPage() {
  return (
    <div className="mx-auto grid max-w-4xl gap-6">
      <h1>{method.title}</h1>
      <nav aria-label={method.contents} className="no-print">
        <ul className="flex flex-wrap gap-x-4">
          {SECTIONS.map(({ id, title }) => (
            <li key={id}>
              <button
                type="button"
                className="control control-quiet"
                onClick={() => document.getElementById(`method-${id}`)?.scrollIntoView()}
              >
                {title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {SECTIONS.map(({ id, title, Body }) => (
        <section key={id} className="card" aria-labelledby={`method-${id}`}>
          <h2 id={`method-${id}`} className="mb-2">
            {title}
          </h2>
          <Body />
        </section>
      ))}
    </div>
  );
}

function Idea() {
  return METHOD_WORDS.idea.map((sentence) => <p key={sentence}>{sentence}</p>);
}

function How() {
  return (
    <>
      <ol className="list-decimal pl-6">
        {METHOD_WORDS.steps.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      <dl className="mt-3 grid gap-1">
        {Object.entries(WORDS.origins)
          .filter(([, { sentence }]) => sentence !== '')
          .map(([id, { name, sentence }]) => (
            <Defined key={id} name={name} sentence={sentence} />
          ))}
      </dl>
    </>
  );
}

function Units() {
  return (
    <>
      <ul className="list-disc pl-6">
        {METHOD_WORDS.units.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="mt-2 text-muted">
        {METHOD_WORDS.unitsShown(Object.keys(DISPLAY_UNITS).map(unitName))}
        {WRITING.between}
        {METHOD_WORDS.levels(Object.keys(LEVELS).filter(isLevel).map(levelName))}
      </p>
    </>
  );
}

function Absences() {
  return (
    <dl className="grid gap-1">
      {Object.keys(ABSENCES)
        .filter(isAbsence)
        .map((id) => {
          const { sign, name, sentence } = absenceWords(id);
          return <Defined key={id} name={`${sign} ${name}`} sentence={sentence} />;
        })}
    </dl>
  );
}

function Indicators() {
  return [...groupBy(INDICATORS, ({ topic }) => topic)].map(([topic, inTopic]) => (
    <section key={topic} className="mt-3">
      <h3>{wordFor(WORDS.topics, topic)}</h3>
      {inTopic.map(tellIndicator).map(({ id, name, unit, sentence, expression, prior, polarity }) => (
        <article key={id} id={`indicator-${id}`} className="border-b border-line py-2">
          <h4 className="font-medium">
            {name} <span className="font-normal text-muted">{WORDS.unit(unit)}</span>
          </h4>
          <p>{sentence}</p>
          <p className="text-muted">
            {WRITING.named(method.formula, formulaOf(expression))}
            {polarity !== 'none' &&
              `${WRITING.gap}${WRITING.named(method.polarity, WORDS.polarities[polarity])}`}
          </p>
          {prior && <p className="text-muted">{WRITING.named(method.prior, formulaOf(prior))}</p>}
        </article>
      ))}
    </section>
  ));
}

function Checks() {
  return (
    <>
      <p>{METHOD_WORDS.checks(CHECKS.length + WORD_CHECKS.length)}</p>
      <ul className="my-2 flex flex-wrap gap-x-5">
        {Object.entries(VERDICTS).map(([id, { sign, tone }]) => (
          <li key={id} className={tone}>
            <span aria-hidden="true">{sign}</span> {wordFor(WORDS.verdicts, id)}
          </li>
        ))}
      </ul>
      {[...groupBy(CHECKS, ({ id }) => checkWords(id).group)].map(([group, inGroup]) => (
        <section key={group} className="mt-3">
          <h3>{group}</h3>
          {inGroup.map((check) => (
            <article key={check.id} id={`check-${check.id}`} className="border-b border-line py-2">
              <h4 className="font-medium">{checkWords(check.id).name}</h4>
              <p>{checkWords(check.id).sentence}</p>
              <Example verdict="holds" name={method.checkHolds} figures={check.holds} />
              <Example verdict="broken" name={method.checkBreaks} figures={check.breaks} />
              <Example verdict="unchecked" name={method.checkUndecided} figures={undecidedExample(check)} />
            </article>
          ))}
        </section>
      ))}
      {[...groupBy(WORD_CHECKS, ({ id }) => checkWords(id).group)].map(([group, inGroup]) => (
        <section key={group} className="mt-3">
          <h3>{group}</h3>
          {inGroup.map(({ id }) => (
            <article key={id} id={`check-${id}`} className="border-b border-line py-2">
              <h4 className="font-medium">{checkWords(id).name}</h4>
              <p>{checkWords(id).sentence}</p>
            </article>
          ))}
        </section>
      ))}
    </>
  );
}

/** One example of a check, by the sign of what comes of it. */
function Example({
  verdict,
  name,
  figures,
}: {
  verdict: Verdict;
  name: string;
  figures: readonly ExampleFigure[];
}) {
  const { sign, tone } = VERDICTS[verdict];
  return (
    <p className="text-muted">
      <span className={tone} aria-hidden="true">
        {sign}
      </span>{' '}
      {WRITING.named(name, tellExample(figures))}
    </p>
  );
}

const tellExample = (figures: readonly ExampleFigure[]): string =>
  WRITING.clausesOf(
    figures.map(
      ([item, measure, value, unit, lastYear]) =>
        `${statementName(item, measure, lastYear === -1)} ${WRITING.withUnit(value, unitName(unit))}`,
    ),
  );

function Comparability() {
  return (
    <>
      <p>{METHOD_WORDS.comparability}</p>
      <dl className="mt-2 grid gap-1">
        {[...RULES, ...OWN_RULES].map(({ code }) => (
          <Defined key={code} id={`rule-${code}`} {...ruleWords(code)} />
        ))}
      </dl>
      <p className="mt-4">{METHOD_WORDS.peers(MINIMUM_RANKED, MINIMUM_BANDED)}</p>
      <dl className="mt-2 grid gap-1">
        {PEER_GROUPS.map(({ id }) => (
          <Defined key={id} id={`peers-${id}`} {...peerGroupWords(id)} />
        ))}
      </dl>
    </>
  );
}

/** A term of a list with its sentence. */
function Defined({ id, name, sentence }: { id?: string; name: string; sentence: string }) {
  return (
    <div id={id}>
      <dt className="inline font-medium">
        {name}
        {WRITING.colon}
      </dt>
      <dd className="inline">{sentence}</dd>
    </div>
  );
}
