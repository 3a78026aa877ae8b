import type { Engine } from './engine.ts';
import { QUERIES } from './queries.ts';
import type { Query } from './query.ts';
import { sampleParams } from './sample.ts';

/** What an engine answered to one query. */
export type Answer = {
  readonly query: string;
  readonly params: Query['example'];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
};

/** Asks an engine that holds the sample every query of the registry: its own example, then params of the sample. */
export async function answerAll(engine: Pick<Engine, 'run'>): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const query of QUERIES) {
    const fromSample = Object.keys(query.params).length > 0 ? [sampleParams(query)] : [];
    for (const params of [query.example, ...fromSample]) {
      answers.push({ query: query.name, params, rows: await engine.run(query, params) });
    }
  }
  return answers;
}

/** Answers as text, one a line, so that a changed answer is a changed line. */
export const formatAnswers = (answers: readonly Answer[]): string =>
  answers.map((answer) => `${JSON.stringify(answer)}\n`).join('');
