/** Column types that cross the engine unchanged: no wide integers, no decimals, no JSON. */
export type ColumnType = 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN';

/** One column: its type, whether it may be null, and what it holds. */
export type Column = { readonly type: ColumnType; readonly nullable: boolean; readonly about: string };
export type Table = {
  readonly about: string;
  readonly columns: Readonly<Record<string, Column>>;
  /** The total order rows are published in, so that the same record gives the same bytes. */
  readonly order: readonly string[];
};

const column = <const T extends ColumnType>(type: T, about: string) =>
  ({ type, nullable: false, about }) as const;
const text = (about: string) => column('VARCHAR', about);
const integer = (about: string) => column('INTEGER', about);
const double = (about: string) => column('DOUBLE', about);
const flag = (about: string) => column('BOOLEAN', about);
const maybe = <const T extends ColumnType>({ type, about }: { readonly type: T; readonly about: string }) =>
  ({ type, nullable: true, about }) as const;

/** REGISTRY: the tables of a snapshot. The data contract between the pipeline and the page. */
export const TABLES = {
  regions: {
    about: 'Regions of the bureaus in the snapshot and their ancestors.',
    columns: {
      code: text('GB/T 2260 code'),
      name: text('region name'),
      short: text('name without its suffix'),
      bureau: text('name of its bureau'),
      level: text('province | prefecture | county'),
      parent: maybe(text('code one level up')),
      position: integer('order by code'),
      pinyin: text('the name in syllables without tones, parted by spaces'),
    },
    order: ['code'],
  },
  reports: {
    about: 'Published reports, one row a card.',
    columns: {
      id: text('report id'),
      bureau: text('GB/T 2260 code of the bureau'),
      year: integer('fiscal year'),
      kind: text('department-accounts | unit-accounts | performance-report'),
      title: text('title as published'),
      file: text('name of the document'),
      sha256: text('SHA-256 of the document, lower-case hex'),
      tokens: integer('number tokens in the document'),
      facts: integer('tokens read as facts'),
      bound: integer('facts bound to an item'),
      unread: integer('tokens neither read nor explained'),
      held: integer('checks that hold'),
      rounding: integer('of those that hold, how many only by rounding'),
      broken: integer('checks broken beyond rounding'),
      major: integer('of those broken, how many are major'),
      unchecked: integer('checks that could not be decided'),
      doubtful: integer('of those not decided, how many are in doubt'),
    },
    order: ['id'],
  },
  items: {
    about: 'What a report states: the item registry.',
    columns: {
      id: text('item id'),
      name: text('name'),
      topic: text('topic'),
      dimension: text('what its unit measures'),
      parent: maybe(text('item it is part of')),
      position: integer('order in the registry'),
    },
    order: ['position'],
  },
  indicators: {
    about: 'What is compared: the indicator registry.',
    columns: {
      id: text('indicator id'),
      name: text('name'),
      topic: text('topic'),
      unit: text('unit it is shown in'),
      polarity: text('lower | higher | none'),
      formula: text('the expression in words'),
      sentence: text('definition'),
      position: integer('order in the registry'),
    },
    order: ['position'],
  },
  spellings: {
    about: 'How the Chinese names of indicators, checks and pages are typed, for the search box.',
    columns: {
      kind: text('indicator | check | page'),
      id: text('id in its registry'),
      name: text('Chinese name'),
      pinyin: text('the name in syllables without tones, parted by spaces'),
    },
    order: ['kind', 'id'],
  },
  facts: {
    about: 'Every figure as printed, with its place.',
    columns: {
      id: text('report:line.start'),
      report: text('report id'),
      bureau: text('bureau code'),
      year: integer('fiscal year the figure is about'),
      item: maybe(text('item id; null when read but unbound')),
      label: text('the words it was bound by'),
      path: text('path joined by /'),
      measure: maybe(text('kind of statement')),
      value: maybe(text('plain decimal as printed, signed; null when nil is stated in words')),
      number: maybe(double('the value in the base unit, for drawing')),
      unit: maybe(text('unit')),
      printed: text('exactly as printed'),
      hedge: maybe(text('hedging word')),
      corrected: maybe(text('the value that a correction on the card gives, plain decimal')),
      correction: maybe(text('the reason of the correction, with its date')),
      line: integer('1-based line'),
      start: integer('offset in the line'),
      finish: integer('end offset, exclusive, in the last line'),
      finish_line: integer('line the figure ends on'),
      page: maybe(integer('1-based page, where the document has pages')),
      section: text('headings joined by “ › ”'),
      source_table: text('source table id'),
      row_label: text('row in the source table'),
      column_label: text('column in the source table'),
      chosen: flag('the one used for indicators among equal statements'),
    },
    order: ['report', 'line', 'start'],
  },
  source_tables: {
    about: 'Reconstructed source tables: one a section of the narrative, one a printed table.',
    columns: {
      report: text('report id'),
      id: text('id, unique in the report'),
      title: text('heading or table title'),
      section: text('headings joined by “ › ”'),
      form: text('narrative | table | chart'),
      first_line: integer('first line'),
      last_line: integer('last line'),
    },
    order: ['report', 'first_line', 'id'],
  },
  ledger: {
    about: 'Every number token of every document: a fact, or why it is not one.',
    columns: {
      report: text('report id'),
      line: integer('1-based line'),
      start: integer('offset in the line'),
      finish: integer('end offset, exclusive'),
      printed: text('the token'),
      verdict: text('fact | unbound | unread | a reason'),
    },
    order: ['report', 'line', 'start'],
  },
  values: {
    about: 'Indicator × bureau × year, with inputs, or the reason there is none.',
    columns: {
      indicator: text('indicator id'),
      bureau: text('bureau code'),
      year: integer('fiscal year'),
      report: text('report the value comes from'),
      number: maybe(double('value in the unit shown; null when absent')),
      low: maybe(double('lower end of the interval')),
      high: maybe(double('upper end of the interval')),
      shown: maybe(text('value in the unit shown, only digits that are known')),
      unit: text('unit shown'),
      origin: text('printed | derived | prior-printed | prior-derived | absent'),
      hedge: maybe(text('at-least | at-most | about')),
      absence: maybe(text('reason when absent')),
      inputs: text('JSON list of {fact, item, measure}'),
      warnings: text('JSON list of warning codes of this value alone'),
      amiss: integer('findings broken or in contradiction that used one of its figures'),
      amiss_check: text('check of the gravest of them; empty when there is none'),
    },
    order: ['indicator', 'bureau', 'year'],
  },
  findings: {
    about: 'Every check on every report.',
    columns: {
      id: text('report:check:subject'),
      report: text('report id'),
      bureau: text('bureau code'),
      year: integer('fiscal year'),
      check_id: text('check id'),
      subject: text('what it was held against'),
      verdict: text('holds | rounding | broken | conflict | doubtful | unchecked'),
      severity: text('none | note | minor | major'),
      claim: text('the claim with its figures'),
      explanation: text('what explains it, or why it is unchecked; empty when nothing does'),
      printed: maybe(text('printed value')),
      low: maybe(double('recomputed, lower end, base unit')),
      high: maybe(double('recomputed, upper end, base unit')),
      difference: maybe(double('how far apart the intervals are, base unit')),
      unit: maybe(text('unit the figures are shown in')),
      operands: text('JSON list of fact ids'),
      line: integer('line of the printed figure, 0 when there is none'),
      decision: text(
        'bureau-error | explained | misreading: what a reviewer decided of it; empty when nobody has',
      ),
      decided_on: text('day of the decision; empty when there is none'),
      decided_reason: text('reason of the decision; empty when there is none'),
      decided_by: text('who decided; empty when it is not said'),
      decided_verdict: text('verdict it was decided on: another than `verdict` when that has changed since'),
    },
    order: ['report', 'check_id', 'subject', 'id'],
  },
  check_counts: {
    about: 'How each check came out over the reports of a province, level and year.',
    columns: {
      province: text('GB/T 2260 code of the province'),
      level: text('province | prefecture | county'),
      year: integer('fiscal year of the reports'),
      check_id: text('check id'),
      verdict: text('holds | rounding | broken | conflict | doubtful | unchecked'),
      findings: integer('findings'),
      reports: integer('reports with such a finding'),
      largest: maybe(double('largest difference of an amount in 万元; null where no amount differs')),
    },
    order: ['province', 'level', 'year', 'check_id', 'verdict'],
  },
  coverage: {
    about:
      'How many indicators of a topic a report discloses for its own year, those stated to be nil included.',
    columns: {
      report: text('report id'),
      bureau: text('bureau code'),
      year: integer('fiscal year of the report'),
      topic: text('topic'),
      disclosed: integer('indicators with a value or stated to be nil'),
      expected: integer('indicators of the topic'),
    },
    order: ['report', 'topic'],
  },
  disclosure_lines: {
    about: 'Every line a report is expected to have, and whether it has it.',
    columns: {
      report: text('report id'),
      bureau: text('bureau code'),
      year: integer('fiscal year'),
      line_id: text('id of the expected line'),
      name: text('name of the line'),
      part: text('accounts | general | sangong | other | performance'),
      status: text('told | nil | missing | not-applicable'),
      fact: maybe(text('a figure that shows it; null where there is none')),
      line: integer('line of that figure, 0 where there is none'),
      position: integer('order in the registry'),
    },
    order: ['report', 'position', 'line_id'],
  },
  national_figures: {
    about: 'National figures as printed in the yearly bulletins of the 国家医疗保障局.',
    columns: {
      id: text('national:item-year'),
      item: text('item id'),
      measure: text('kind of statement'),
      year: integer('year the figure is about'),
      value: text('plain decimal as printed'),
      number: double('the value in the base unit'),
      unit: text('unit as printed'),
      source: text('publisher and title of the bulletin'),
    },
    order: ['item', 'year', 'id'],
  },
  benchmarks: {
    about: 'Indicators worked out for the whole country from national figures of one year.',
    columns: {
      indicator: text('indicator id'),
      year: integer('year'),
      number: double('value in the unit shown'),
      low: double('lower end of the interval'),
      high: double('upper end of the interval'),
      shown: text('value in the unit shown, only digits that are known'),
      unit: text('unit shown'),
      inputs: text('JSON list of ids of national figures'),
      source: text('publisher and title of the bulletins'),
      caveat: text('where the national figure may not mean the same'),
    },
    order: ['indicator', 'year'],
  },
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

type Cell<C extends Column> =
  | (C['type'] extends 'VARCHAR' ? string : C['type'] extends 'BOOLEAN' ? boolean : number)
  | (C['nullable'] extends true ? null : never);

/** A row of a table, as the pipeline writes it and queries read it. */
export type Row<T extends TableName> = {
  readonly [K in keyof (typeof TABLES)[T]['columns']]: Cell<
    Extract<(typeof TABLES)[T]['columns'][K], Column>
  >;
};

/** What a snapshot is made from: the rows of every table, in any order. */
export type RowsByTable = { readonly [T in TableName]: readonly Row<T>[] };
