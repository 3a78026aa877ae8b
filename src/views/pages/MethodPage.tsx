import { ABSENCES } from '../../core/absence.ts';
import { CHECKS, type ExampleFigure } from '../../core/checks.ts';
import { OWN_RULES, RULES } from '../../core/comparability.ts';
import { describeExpression } from '../../core/expression.ts';
import { MEASURES, type Measure } from '../../core/fact.ts';
import { DISPLAY_UNITS, INDICATORS } from '../../core/indicators.ts';
import { itemOf } from '../../core/items.ts';
import { LEVELS } from '../../core/region.ts';
import { wordFor } from '../../words/language.ts';
import { METHOD_WORDS, WORDS } from '../../words/words.ts';
import { groupBy } from '../group-by.ts';
import { VERDICTS } from '../verdicts.ts';

const { method } = WORDS;
const nameOfMeasure = (measure: Measure): string => MEASURES[measure];

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
            <div key={id}>
              <dt className="inline font-medium">{name}：</dt>
              <dd className="inline">{sentence}</dd>
            </div>
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
        {METHOD_WORDS.unitsShown(Object.keys(DISPLAY_UNITS))}
        {METHOD_WORDS.levels(Object.values(LEVELS))}
      </p>
    </>
  );
}

function Absences() {
  return (
    <dl className="grid gap-1">
      {Object.entries(ABSENCES).map(([id, { sign, name, sentence }]) => (
        <div key={id}>
          <dt className="inline font-medium">
            {sign} {name}：
          </dt>
          <dd className="inline">{sentence}</dd>
        </div>
      ))}
    </dl>
  );
}

function Indicators() {
  return [...groupBy(INDICATORS, ({ topic }) => topic)].map(([topic, inTopic]) => (
    <section key={topic} className="mt-3">
      <h3>{wordFor(WORDS.topics, topic)}</h3>
      {inTopic.map(({ id, name, unit, sentence, expression, prior, polarity }) => (
        <article key={id} id={`indicator-${id}`} className="border-b border-line py-2">
          <h4 className="font-medium">
            {name} <span className="font-normal text-muted">{WORDS.unit(unit)}</span>
          </h4>
          <p>{sentence}</p>
          <p className="text-muted">
            {method.formula}：{describeExpression(expression, nameOfMeasure)}
            {polarity !== 'none' && `　${method.polarity}：${WORDS.polarities[polarity] ?? polarity}`}
          </p>
          {prior && (
            <p className="text-muted">
              {method.prior}：{describeExpression(prior, nameOfMeasure)}
            </p>
          )}
        </article>
      ))}
    </section>
  ));
}

function Checks() {
  return (
    <>
      <p>{METHOD_WORDS.checks(CHECKS.length)}</p>
      <ul className="my-2 flex flex-wrap gap-x-5">
        {Object.entries(VERDICTS).map(([id, { sign, tone }]) => (
          <li key={id} className={tone}>
            <span aria-hidden="true">{sign}</span> {wordFor(WORDS.verdicts, id)}
          </li>
        ))}
      </ul>
      {[...groupBy(CHECKS, ({ group }) => group)].map(([group, inGroup]) => (
        <section key={group} className="mt-3">
          <h3>{group}</h3>
          {inGroup.map(({ id, name, sentence, holds, breaks }) => (
            <article key={id} id={`check-${id}`} className="border-b border-line py-2">
              <h4 className="font-medium">{name}</h4>
              <p>{sentence}</p>
              <p className="text-muted">
                <span className="text-holds">✓</span> {method.checkHolds}：{tellExample(holds)}
              </p>
              <p className="text-muted">
                <span className="text-broken">✗</span> {method.checkBreaks}：{tellExample(breaks)}
              </p>
            </article>
          ))}
        </section>
      ))}
    </>
  );
}

const tellExample = (figures: readonly ExampleFigure[]): string =>
  figures
    .map(([item, measure, value, unit, lastYear]) =>
      [
        describeExpression(
          { op: 'item', item: itemOf(item).id, measure, yearOffset: lastYear ?? 0 },
          nameOfMeasure,
        ),
        value,
        unit,
      ].join(' '),
    )
    .join('，');

function Comparability() {
  return (
    <>
      <p>{METHOD_WORDS.comparability}</p>
      <dl className="mt-2 grid gap-1">
        {[...RULES, ...OWN_RULES].map(({ code, name, sentence }) => (
          <div key={code} id={`rule-${code}`}>
            <dt className="inline font-medium">{name}：</dt>
            <dd className="inline">{sentence}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
