import { reportOfFinding, type Slice } from '../parts.ts';
import { query } from '../query.ts';
import { TABLES } from '../tables.ts';

const text = { type: 'VARCHAR', nullable: false } as const;
const count = { type: 'INTEGER', nullable: false } as const;
const amount = { type: 'DOUBLE', nullable: true } as const;

/** The findings of one report, or of some bureaus in some years, or of all. */
function sliceOf({
  bureaus,
  report,
  from,
  to,
}: {
  readonly bureaus: string;
  readonly report: string;
  readonly from: number;
  readonly to: number;
}): readonly Slice[] {
  if (report !== '') return [{ table: 'findings', report }];
  return bureaus === '' ? [] : [{ table: 'findings', bureaus: bureaus.split(','), from, to }];
}

/** The verdict as it counts: in doubt where a reviewer found it misread, as long as it is the one that was decided on. */
const STANDING =
  "case when decision = 'misreading' and decided_verdict = verdict then 'doubtful' else verdict end";

/**
 * Findings with some verdicts, the largest amounts first, at most so many. With no bureau and no report named they are
 * those of every report, where the snapshot has no more than `few` bureaus; of more, none.
 */
export const findingsListed = query({
  name: 'findings-listed',
  about:
    'Findings with the verdicts named on reports of the bureaus named, by checks and years, the largest amounts first.',
  sql: `
    select * from findings
    where (
        list_contains(string_split($1::VARCHAR, ','), bureau)
        or ($1::VARCHAR = '' and (
          $2::VARCHAR <> '' or (select count(distinct bureau) from reports) <= $7::INTEGER
        ))
      )
      and ($2::VARCHAR = '' or report = $2::VARCHAR)
      and list_contains(string_split($3::VARCHAR, ','), ${STANDING})
      and ($4::VARCHAR = '' or list_contains(string_split($4::VARCHAR, ','), check_id))
      and year between $5::INTEGER and $6::INTEGER
    order by (unit is null or unit <> '万元')::INTEGER, coalesce(difference, 0) desc, report, line, check_id, subject, id
    limit $8::INTEGER`,
  params: {
    bureaus: 'VARCHAR',
    report: 'VARCHAR',
    verdicts: 'VARCHAR',
    checks: 'VARCHAR',
    from: 'INTEGER',
    to: 'INTEGER',
    few: 'INTEGER',
    most: 'INTEGER',
  },
  columns: TABLES.findings.columns,
  example: {
    bureaus: '510683,510781',
    report: '',
    verdicts: 'broken,conflict',
    checks: '',
    from: 2019,
    to: 2023,
    few: 60,
    most: 20_000,
  },
  slice: sliceOf,
});

/** One finding; no row when the id is unknown. */
export const findingById = query({
  name: 'finding-by-id',
  about: 'One finding by its id.',
  sql: 'select * from findings where id = $1::VARCHAR order by id',
  params: { finding: 'VARCHAR' },
  columns: TABLES.findings.columns,
  example: { finding: 'mianzhu-2023:sangong-adds-up:sangong' },
  slice: ({ finding }) => [{ table: 'findings', report: reportOfFinding(finding) }],
});

const COUNTED = { check_id: text, verdict: text, findings: count, reports: count, largest: amount } as const;

/** How each check came out over whole provinces, or the nation, from counts made when the snapshot was. */
export const checksCounted = query({
  name: 'checks-counted',
  about:
    'How each check came out over the reports of whole provinces (none named for all), levels and years.',
  sql: `
    select check_id, verdict, sum(findings)::INTEGER as findings, sum(reports)::INTEGER as reports,
      max(largest) as largest
    from check_counts
    where ($1::VARCHAR = '' or list_contains(string_split($1::VARCHAR, ','), province))
      and ($2::VARCHAR = '' or list_contains(string_split($2::VARCHAR, ','), level))
      and year between $3::INTEGER and $4::INTEGER
    group by check_id, verdict
    order by check_id, verdict`,
  params: { provinces: 'VARCHAR', levels: 'VARCHAR', from: 'INTEGER', to: 'INTEGER' },
  columns: COUNTED,
  example: { provinces: '510000', levels: 'county', from: 2019, to: 2023 },
  slice: ({ from, to }) => [{ table: 'check_counts', from, to }],
});

/** The same over the reports of some bureaus, or one report, counted from their findings. */
export const checksCountedAmong = query({
  name: 'checks-counted-among',
  about: 'How each check came out over the reports of the bureaus named, or one report, by years.',
  sql: `
    select check_id, ${STANDING} as verdict, count(*)::INTEGER as findings,
      count(distinct report)::INTEGER as reports,
      max(difference) filter (where unit = '万元' and difference > 0) as largest
    from findings
    where ($1::VARCHAR = '' or list_contains(string_split($1::VARCHAR, ','), bureau))
      and ($2::VARCHAR = '' or report = $2::VARCHAR)
      and year between $3::INTEGER and $4::INTEGER
    group by 1, 2
    order by 1, 2`,
  params: { bureaus: 'VARCHAR', report: 'VARCHAR', from: 'INTEGER', to: 'INTEGER' },
  columns: COUNTED,
  example: { bureaus: '510683,510781', report: '', from: 2019, to: 2023 },
  slice: sliceOf,
});

/** How the checks of each province came out, by verdict. */
export const provincesCounted = query({
  name: 'provinces-counted',
  about:
    'How some checks (none named for all) came out in each province, by verdict, of some levels and years.',
  sql: `
    select province, verdict, sum(findings)::INTEGER as findings, max(largest) as largest
    from check_counts
    where ($1::VARCHAR = '' or list_contains(string_split($1::VARCHAR, ','), check_id))
      and ($2::VARCHAR = '' or list_contains(string_split($2::VARCHAR, ','), level))
      and year between $3::INTEGER and $4::INTEGER
    group by province, verdict
    order by province, verdict`,
  params: { checks: 'VARCHAR', levels: 'VARCHAR', from: 'INTEGER', to: 'INTEGER' },
  columns: { province: text, verdict: text, findings: count, largest: amount },
  example: { checks: 'sangong-adds-up', levels: '', from: 2019, to: 2023 },
  slice: ({ from, to }) => [{ table: 'check_counts', from, to }],
});
