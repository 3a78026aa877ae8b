import { ALLOWED_FUNCTIONS, ALLOWED_TABLE_FUNCTIONS } from './read-only-functions.ts';
import { LONGEST_STATEMENT } from './read-only-length.ts';
import { type TokenFault, tokensOf } from './read-only-tokens.ts';
import { type Group, isRound, isSign, type Node, treeOf, wordOf } from './read-only-tree.ts';
import { TABLES, type TableName } from './tables.ts';

/** Why a statement is not run; closed, so that the page can say each in its own words. */
export type RefusalReason =
  | TokenFault
  | 'empty'
  | 'too-long'
  | 'several'
  | 'writes'
  | 'structure'
  | 'files'
  | 'settings'
  | 'pivot'
  | 'not-a-query'
  | 'brackets'
  | 'parameter'
  | 'unknown-table'
  | 'file-table'
  | 'unknown-function'
  | 'file-function'
  | 'not-understood';

/** A statement that is not run: why, the words it is about, and where they stand (UTF-16, from 0). */
export type Refusal = {
  readonly refused: RefusalReason;
  readonly what: string;
  readonly at: number;
};

/** A statement that only reads: its one query without comments about it, and the tables of the snapshot it names. */
export type Statement = {
  readonly query: string;
  /** Whether the columns of the query are asked for instead of its rows. */
  readonly describes: boolean;
  readonly tables: readonly TableName[];
};

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const QUERY_WORDS = words('select with values from table');
const REFUSED_STARTS: Readonly<Record<string, RefusalReason>> = Object.fromEntries(
  (
    [
      ['writes', 'insert update delete merge truncate replace upsert'],
      ['structure', 'create drop alter comment rename vacuum analyze'],
      ['files', 'copy export import attach detach install load'],
      [
        'settings',
        'pragma set reset call checkpoint force use begin start commit rollback abort end prepare execute deallocate declare',
      ],
      ['pivot', 'pivot unpivot'],
    ] as const
  ).flatMap(([reason, starts]) => starts.split(' ').map((start) => [start, reason])),
);
/** Words that end the tables of a query. */
const AFTER_TABLES = words(
  'where group having window qualify order limit offset fetch union intersect except select for returning',
);
/** Bare words before a round bracket that are no call. */
const NO_CALL = words(
  `in as and or not any all some exists values over filter on using where having by select distinct when then else case
  between like ilike similar to is from join union except intersect limit offset group sets rollup cube within exclude
  replace lateral materialized interval escape qualify order window partition rows range groups preceding following
  return collate date time timestamp timestamptz array map struct row end asc desc nulls cross inner outer natural
  with recursive returning tablesample sample reservoir bernoulli system glob isnull notnull table`,
);
const FILE_NAME = /[./\\:*]|^(?:https?|s3|file|hf)$/i;
const READS_FILES =
  /^(?:read_|parquet_|scan_|sniff_|glob$|arrow_scan|query|sqlite_|postgres_|iceberg_|delta_)/;

/** Thrown within this module only, so that a refusal ends the walk wherever it is found. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refused: RefusalReason, what: string, at: number) {
    super(refused);
    this.refusal = { refused, what, at };
  }
}

/**
 * Holds a reader's statement against what may be asked: one SELECT, WITH, VALUES, FROM, TABLE or DESCRIBE over the
 * tables of the snapshot with allowed functions. Never throws. It is the first of two locks and gives the clear
 * sentence; the second is the engine itself (`ask.ts`), which can neither reach files nor change its settings.
 */
export function readStatement(text: string): Statement | Refusal {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/** The tables of the snapshot a statement needs whole, in the order of the registry; none when it is refused. */
export function tablesOf(text: string): readonly TableName[] {
  const read = readStatement(text);
  return 'refused' in read ? [] : read.tables;
}

const isTable = (name: string): name is TableName => Object.hasOwn(TABLES, name);

function read(text: string): Statement {
  if (text.length > LONGEST_STATEMENT) throw new Refused('too-long', String(text.length), LONGEST_STATEMENT);
  const all = tokensOf(text);
  if ('fault' in all) throw new Refused(all.fault, text.slice(all.at, all.at + 1), all.at);
  const stop = all.findIndex((token) => token.kind === 'sign' && token.text === ';');
  const tokens = stop < 0 ? all : all.slice(0, stop);
  const next =
    stop < 0 ? undefined : all.slice(stop).find(({ kind, text }) => kind !== 'sign' || text !== ';');
  const [first] = tokens;
  const last = tokens.at(-1);
  if (next !== undefined) throw new Refused('several', next.text, next.start);
  if (first === undefined || last === undefined) throw new Refused('empty', '', 0);
  const asked = tokens.find(({ kind }) => kind === 'parameter');
  if (asked !== undefined) throw new Refused('parameter', asked.text, asked.start);
  const nodes = treeOf(tokens);
  if ('unpaired' in nodes)
    throw new Refused('brackets', text.slice(nodes.unpaired, nodes.unpaired + 1), nodes.unpaired);

  const start = wordOf(first);
  const describes = start === 'describe' || start === 'desc';
  const reason = Object.hasOwn(REFUSED_STARTS, start) ? REFUSED_STARTS[start] : undefined;
  if (reason !== undefined) throw new Refused(reason, first.text.toUpperCase(), first.start);
  const body = describes ? nodes.slice(1) : nodes;
  const [head] = body;
  if (head === undefined) throw new Refused('empty', '', first.end);
  const tables = new Set<TableName>();
  const named = describes && !isQuery(body);
  if (named) new Walk(tables).tables(body, new Set());
  else if (isQuery(body)) new Walk(tables).query(body, new Set());
  else throw new Refused('not-a-query', first.text, first.start);
  const source = text.slice(head.start, last.end);
  return {
    query: named ? `from ${source}` : source,
    describes,
    tables: (Object.keys(TABLES) as TableName[]).filter((name) => tables.has(name)),
  };
}

/** Whether nodes begin as a query does, brackets around it not counted. */
function isQuery(nodes: readonly Node[]): boolean {
  const [first] = nodes;
  return isRound(first) ? isQuery(first.nodes) : QUERY_WORDS.has(wordOf(first));
}

type Names = ReadonlySet<string>;

/** Walks a tree of brackets and refuses the first table or function that may not be read, noting the tables. */
class Walk {
  readonly #tables: Set<TableName>;
  constructor(tables: Set<TableName>) {
    this.#tables = tables;
  }

  /** A query, with the names its WITH and those around it give to queries. */
  query(nodes: readonly Node[], around: Names): void {
    const { names, rest } =
      wordOf(nodes[0]) === 'with' ? this.#with(nodes, around) : { names: around, rest: nodes };
    this.#clauses(rest, names, false);
  }

  /** What stands between FROM and the next clause. */
  tables(nodes: readonly Node[], names: Names): void {
    this.#clauses(nodes, names, true);
  }

  #with(nodes: readonly Node[], around: Names): { names: Names; rest: readonly Node[] } {
    const recursive = wordOf(nodes[1]) === 'recursive';
    const names = new Set(around);
    let at = recursive ? 2 : 1;
    for (;;) {
      const name = nodes[at];
      if (name?.kind !== 'name') throw unclear(name ?? nodes[at - 1]);
      at += isRound(nodes[at + 1]) ? 2 : 1;
      if (wordOf(nodes[at]) !== 'as') throw unclear(nodes[at] ?? name);
      at += 1;
      if (wordOf(nodes[at]) === 'not') at += 1;
      if (wordOf(nodes[at]) === 'materialized') at += 1;
      const body = nodes[at];
      if (!isRound(body) || !isQuery(body.nodes)) throw unclear(body ?? name);
      const own = name.text.toLowerCase();
      this.query(body.nodes, recursive ? new Set([...names, own]) : names);
      names.add(own);
      at += 1;
      if (!isSign(nodes[at], ',')) return { names, rest: nodes.slice(at) };
      at += 1;
    }
  }

  #clauses(nodes: readonly Node[], names: Names, startsWithTable: boolean): void {
    let inTables = startsWithTable;
    let at = startsWithTable ? this.#table(nodes, 0, names) : 0;
    while (at < nodes.length) {
      const node = nodes[at];
      const word = isSign(nodes[at - 1], '.') ? '' : wordOf(node);
      if (word === 'from' && isDistinctFrom(nodes, at)) at += 1;
      else if (word === 'from' || word === 'table' || (inTables && (word === 'join' || isSign(node, ',')))) {
        inTables = true;
        at = this.#table(nodes, at + 1, names);
      } else if (word === 'into') throw refuse('writes', node);
      else if (word === 'pivot' || word === 'unpivot') throw refuse('pivot', node);
      else {
        if (AFTER_TABLES.has(word)) inTables = false;
        if (node?.kind === 'group') this.#group(nodes, at, node, names);
        at += 1;
      }
    }
  }

  /** One table, subquery or function that makes rows, with its alias; gives the place behind it. */
  #table(nodes: readonly Node[], from: number, names: Names): number {
    let at = wordOf(nodes[from]) === 'lateral' ? from + 1 : from;
    const node = nodes[at];
    if (node?.kind === 'text') throw refuse('file-table', node);
    if (isRound(node)) {
      if (isQuery(node.nodes) && !isJoined(node.nodes)) this.query(node.nodes, names);
      else this.tables(node.nodes, names);
      return this.#alias(nodes, at + 1);
    }
    if (node?.kind !== 'name') throw unclear(node ?? nodes[from - 1]);
    const path = [node];
    for (; isSign(nodes[at + 1], '.'); at += 2) {
      const part = nodes[at + 2];
      if (part?.kind !== 'name') throw unclear(part ?? node);
      path.push(part);
    }
    const spelled = path.map(({ text }) => text).join('.');
    const call = nodes[at + 1];
    if (isRound(call)) {
      const name = spelled.toLowerCase();
      if (!ALLOWED_TABLE_FUNCTIONS.has(name)) throw refuseCall(name, node);
      this.#expression(call.nodes, names);
      return this.#alias(nodes, at + 2);
    }
    const lower = spelled.toLowerCase();
    const own =
      path.length === 2 && path[0]?.text.toLowerCase() === 'main' ? path[1]?.text.toLowerCase() : lower;
    if (own !== undefined && isTable(own) && !(path.length === 1 && names.has(own))) this.#tables.add(own);
    else if (path.length > 1 || !names.has(lower))
      throw new Refused(
        FILE_NAME.test(spelled) && path.length === 1 ? 'file-table' : 'unknown-table',
        spelled,
        node.start,
      );
    return this.#alias(nodes, at + 1);
  }

  /** Steps over `AS t(a, b)`; the names of columns are only names. */
  #alias(nodes: readonly Node[], from: number): number {
    const at = wordOf(nodes[from]) === 'as' ? from + 1 : from;
    const name = nodes[at];
    const columns = nodes[at + 1];
    const isAlias = name?.kind === 'name' && (name.quoted || !NO_CALL.has(wordOf(name)));
    if (!isAlias || !isRound(columns) || wordOf(name) === 'pivot' || wordOf(name) === 'unpivot') return from;
    const odd = columns.nodes.find((node) => node.kind !== 'name' && !isSign(node, ','));
    if (odd !== undefined) throw unclear(odd);
    return at + 2;
  }

  /** An expression: brackets within it, subqueries and calls. FROM here belongs to EXTRACT, SUBSTRING and their like. */
  #expression(nodes: readonly Node[], names: Names): void {
    nodes.forEach((node, at) => {
      if (node.kind === 'group') this.#group(nodes, at, node, names);
    });
  }

  #group(nodes: readonly Node[], at: number, group: Group, names: Names): void {
    const before = nodes[at - 1];
    if (isRound(group) && before?.kind === 'name' && !isType(nodes, at - 1)) {
      const name = before.text.toLowerCase();
      const keyword = !before.quoted && NO_CALL.has(name) && !isSign(nodes[at - 2], '.');
      if (!keyword && !ALLOWED_FUNCTIONS.has(name)) throw refuseCall(name, before);
    }
    // A string may be called by a dot as a column may: 'file'.read_text().
    if (isRound(group) && isQuery(group.nodes)) this.query(group.nodes, names);
    else this.#expression(group.nodes, names);
  }
}

/** Whether a query in brackets is only the first of several tables: ((select …) a join b). */
function isJoined(nodes: readonly Node[]): boolean {
  const [first, second] = nodes;
  return (
    isRound(first) &&
    second !== undefined &&
    !/^(?:union|intersect|except|order|limit|offset)$/.test(wordOf(second))
  );
}

const isDistinctFrom = (nodes: readonly Node[], at: number): boolean =>
  wordOf(nodes[at - 1]) === 'distinct' &&
  (wordOf(nodes[at - 2]) === 'is' || (wordOf(nodes[at - 2]) === 'not' && wordOf(nodes[at - 3]) === 'is'));

/** A type with its length, as in x::decimal(10, 2) or cast(x as varchar(3)). */
const isType = (nodes: readonly Node[], at: number): boolean => {
  const TYPES =
    /^(?:decimal|numeric|dec|varchar|char|character|bpchar|text|string|float|bit|struct|map|union)$/;
  return (isSign(nodes[at - 1], '::') || wordOf(nodes[at - 1]) === 'as') && TYPES.test(wordOf(nodes[at]));
};

const spelling = (node: Node | undefined): string =>
  node === undefined ? '' : node.kind === 'group' ? node.bracket : node.text;
const refuse = (reason: RefusalReason, node: Node | undefined): Refused =>
  new Refused(reason, spelling(node), node?.start ?? 0);
const unclear = (node: Node | undefined): Refused => refuse('not-understood', node);
const refuseCall = (name: string, node: Node): Refused =>
  new Refused(READS_FILES.test(name) ? 'file-function' : 'unknown-function', name, node.start);
