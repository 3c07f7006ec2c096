import type { DatabaseSession } from '@velocity/ports'
import { rowsOf } from '../sql/rows-of.ts'
import { identifier } from '../trace/sql-text.ts'

/** The rows of one table as a value. */
export interface TableDigest {
  /** `schema.name`, quoted where SQL needs it. */
  readonly table: string
  readonly rows: number
  /** Columns of the primary key, in its order; [] without one. */
  readonly key: readonly string[]
  /** Of each column: its values in the order of the primary key, and sorted by themselves. */
  readonly columns: Readonly<Record<string, { readonly inOrder: string; readonly sorted: string }>>
  /** Of whole rows, with the columns by name; sorted. */
  readonly whole: string
}

/** The rows of every table, sorted by name. */
export type DataDigest = readonly TableDigest[]

const TABLES_SQL = `select pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) as "table",
  n.nspname::text as schema, c.relname::text as name,
  coalesce((select pg_catalog.json_agg(a.attname order by a.attname) from pg_catalog.pg_attribute a
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped), '[]'::json)::text as columns,
  coalesce((select pg_catalog.json_agg(a.attname order by u.n) from pg_catalog.pg_index x
    cross join lateral pg_catalog.unnest(x.indkey::int2[]) with ordinality u (attnum, n)
    join pg_catalog.pg_attribute a on a.attrelid = x.indrelid and a.attnum = u.attnum
    where x.indrelid = c.oid and x.indisprimary), '[]'::json)::text as key
from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.oid >= 16384 and c.relkind = 'r' and c.relpersistence <> 't' and n.nspname !~ '^pg_'
  and not exists (select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objid = c.oid and d.deptype = 'e')
order by 1`

/** Tables with more rows are judged by so many of them, and by their number. */
const MAX_ROWS = 10_000
const TABLES_PER_QUERY = 40

interface TableFacts {
  readonly table: string
  readonly columns: readonly string[]
  readonly key: readonly string[]
}

/**
 * Makes a value of every row of the application's tables, whatever the order of rows and columns on disk.
 *
 * Shape:  sorted by table; those in `exclude` (`name` or `schema.name`) are left out.
 * Units:  at most 10,000 rows of a table, in the order of its primary key or of their text.
 * Errors: throws an `Error` when a table cannot be read.
 */
export async function digestData(
  session: DatabaseSession,
  { exclude }: { readonly exclude: readonly string[] },
): Promise<DataDigest> {
  const facts = (await rowsOf(session, TABLES_SQL)).flatMap((row): readonly TableFacts[] => {
    const { table, schema, name, columns, key } = row
    if ([table, name, `${schema}.${name}`].some((each) => exclude.includes(each ?? ''))) return []
    return [{ table: table ?? '', columns: JSON.parse(columns ?? '[]'), key: JSON.parse(key ?? '[]') }]
  })
  const digests: TableDigest[] = []
  for (let from = 0; from < facts.length; from += TABLES_PER_QUERY) {
    const some = facts.slice(from, from + TABLES_PER_QUERY)
    const rows = await rowsOf(session, `${some.map(digestSql).join('\nunion all\n')}\norder by at`)
    for (const [at, fact] of some.entries()) digests.push(digestOf(fact, rows[at] ?? {}))
  }
  return digests
}

function digestSql({ table, columns, key }: TableFacts, at: number): string {
  const text = (name: string): string => `coalesce('=' || t.${identifier(name)}::text, '')`
  const whole = columns.length === 0 ? `''` : `ARRAY[${columns.map(text).join(', ')}]::text`
  const order = [...key.map((name) => `t.${identifier(name)}::text COLLATE "C"`), `${whole} COLLATE "C"`].join(', ')
  const hash = (name: string): string => `pg_catalog.md5(${text(name)})`
  const list = (values: readonly string[]): string => `pg_catalog.to_json(ARRAY[${values.join(', ')}]::text[])::text`
  const inOrder = columns.map(
    (name) => `pg_catalog.md5(pg_catalog.string_agg(${hash(name)}, '' order by t.velocity_n))`,
  )
  const sorted = columns.map(
    (name) => `pg_catalog.md5(pg_catalog.string_agg(${hash(name)}, '' order by ${hash(name)}))`,
  )
  return `(select ${at} as at, (select count(*) from ONLY ${table})::text as n, ${list(inOrder)} as in_order, ${list(sorted)} as sorted,
  pg_catalog.md5(pg_catalog.string_agg(pg_catalog.md5(${whole}), '' order by pg_catalog.md5(${whole}))) as whole
from (select t.*, pg_catalog.row_number() over (order by ${order}) as velocity_n from ONLY ${table} t order by velocity_n limit ${MAX_ROWS}) t)`
}

function digestOf({ table, columns, key }: TableFacts, row: Readonly<Record<string, string | null>>): TableDigest {
  const inOrder = JSON.parse(row['in_order'] ?? '[]') as readonly (string | null)[]
  const sorted = JSON.parse(row['sorted'] ?? '[]') as readonly (string | null)[]
  const entries = columns.map((name, at) => [name, { inOrder: inOrder[at] ?? '', sorted: sorted[at] ?? '' }] as const)
  return { table, rows: Number(row['n'] ?? '0'), key, columns: Object.fromEntries(entries), whole: row['whole'] ?? '' }
}
