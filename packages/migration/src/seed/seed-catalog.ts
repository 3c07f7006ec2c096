import type { DatabaseSession } from '@velocity/ports'
import { rowsOf } from '../sql/rows-of.ts'

/** A column to fill. Names are raw, without quotes. */
export interface SeedColumn {
  readonly name: string
  readonly type: string
  /** As SQL writes it, with its modifier: `character varying(20)`. */
  readonly written: string
  readonly typmod: number
  readonly isNotNull: boolean
  readonly isIdentity: boolean
  readonly isGenerated: boolean
  readonly hasDefault: boolean
  /** Whether the default counts up. */
  readonly isSerial: boolean
}

/** A foreign key; the lists are of the same length. */
export interface SeedForeignKey {
  readonly columns: readonly string[]
  /** Its oid. */
  readonly parent: string
  readonly parentShown: string
  readonly parentColumns: readonly string[]
  readonly isDeferrable: boolean
}

/** A table to fill; a partition among them, a partitioned table only when it has no partition. */
export interface SeedTable {
  readonly oid: string
  readonly schema: string
  readonly name: string
  /** `schema.name`, quoted where SQL needs it. */
  readonly shown: string
  readonly isPartitioned: boolean
  readonly columns: readonly SeedColumn[]
  readonly foreignKeys: readonly SeedForeignKey[]
  /** Text of each check, with the columns that it is on. */
  readonly checks: readonly { readonly columns: readonly string[]; readonly text: string }[]
  /** Column lists of unique indexes. */
  readonly uniques: readonly (readonly string[])[]
  /** `FOR VALUES …` and the columns of the key that it is on; null for others. */
  readonly bound: string | null
  readonly keyColumns: readonly string[]
}

/** A type that a column has, or that such a type is made of. */
export interface SeedType {
  readonly oid: string
  readonly name: string
  readonly written: string
  /** `b`ase, `c`omposite, `d`omain, `e`num, `r`ange, `m`ultirange. */
  readonly typtype: string
  readonly category: string
  readonly element: string | null
  readonly base: string | null
  readonly baseTypmod: number
  readonly isNotNull: boolean
  readonly labels: readonly string[]
  readonly subtype: string | null
  readonly fields: readonly string[]
  readonly checks: readonly string[]
}

/** All that the seeder must know. */
export interface SeedCatalog {
  readonly tables: readonly SeedTable[]
  readonly types: ReadonlyMap<string, SeedType>
}

const NAMES_OF = (relation: string, numbers: string): string =>
  `(select pg_catalog.json_agg(nm.attname order by u.n) from pg_catalog.unnest(${numbers}) with ordinality u (attnum, n)
    join pg_catalog.pg_attribute nm on nm.attrelid = ${relation} and nm.attnum = u.attnum)`

const CATALOG_SQL = `with recursive t as (
  select c.oid, c.relname, n.nspname, c.relkind, pg_catalog.pg_get_expr(c.relpartbound, c.oid) as bound,
    (select i.inhparent from pg_catalog.pg_inherits i where i.inhrelid = c.oid and c.relispartition limit 1) as parent
  from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where c.oid >= 16384 and c.relpersistence <> 't' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    and (c.relkind = 'r' or (c.relkind = 'p' and not exists (select from pg_catalog.pg_inherits i where i.inhparent = c.oid)))
    and not exists (select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
      and d.objid = c.oid and d.deptype = 'e')
), a as (
  select a.* from pg_catalog.pg_attribute a join t on t.oid = a.attrelid where a.attnum > 0 and not a.attisdropped
), u (oid) as (
  select atttypid from a
  union
  select x.oid from u join pg_catalog.pg_type y on y.oid = u.oid cross join lateral (
    select y.typelem where y.typelem <> 0 union select y.typbasetype where y.typbasetype <> 0
    union select g.rngsubtype from pg_catalog.pg_range g where g.rngtypid = y.oid
    union select f.atttypid from pg_catalog.pg_attribute f where y.typtype = 'c' and f.attrelid = y.typrelid and f.attnum > 0 and not f.attisdropped
  ) x (oid)
)
select (select pg_catalog.json_agg(pg_catalog.json_build_object('oid', t.oid::text, 'schema', t.nspname, 'name', t.relname,
  'shown', pg_catalog.quote_ident(t.nspname) || '.' || pg_catalog.quote_ident(t.relname), 'isPartitioned', t.relkind = 'p',
  'bound', t.bound,
  'keyColumns', coalesce((select ${NAMES_OF('t.oid', 'array(select a2.attnum from pg_catalog.unnest(p.partattrs::int2[]) with ordinality o (attnum, n) join pg_catalog.pg_attribute a1 on a1.attrelid = t.parent and a1.attnum = o.attnum join pg_catalog.pg_attribute a2 on a2.attrelid = t.oid and a2.attname = a1.attname order by o.n)')} from pg_catalog.pg_partitioned_table p where p.partrelid = t.parent), '[]'::json),
  'columns', coalesce((select pg_catalog.json_agg(pg_catalog.json_build_object('name', a.attname, 'type', a.atttypid::text,
      'written', pg_catalog.format_type(a.atttypid, a.atttypmod), 'typmod', a.atttypmod, 'isNotNull', a.attnotnull,
      'isIdentity', a.attidentity <> '', 'isGenerated', a.attgenerated <> '', 'hasDefault', a.atthasdef,
      'isSerial', coalesce((select pg_catalog.pg_get_expr(d.adbin, d.adrelid) like 'nextval(%' from pg_catalog.pg_attrdef d where d.adrelid = a.attrelid and d.adnum = a.attnum), false)) order by a.attnum)
    from a where a.attrelid = t.oid), '[]'::json),
  'foreignKeys', coalesce((select pg_catalog.json_agg(pg_catalog.json_build_object('columns', ${NAMES_OF('k.conrelid', 'k.conkey')},
      'parent', k.confrelid::text,
      'parentShown', (select pg_catalog.quote_ident(pn.nspname) || '.' || pg_catalog.quote_ident(pc.relname) from pg_catalog.pg_class pc join pg_catalog.pg_namespace pn on pn.oid = pc.relnamespace where pc.oid = k.confrelid), 'parentColumns', ${NAMES_OF('k.confrelid', 'k.confkey')}, 'isDeferrable', k.condeferrable)
      order by pg_catalog.cardinality(k.conkey) desc, k.conname)
    from pg_catalog.pg_constraint k where k.conrelid = t.oid and k.contype = 'f'
      and not exists (select from pg_catalog.pg_constraint up where up.oid = k.conparentid and up.conrelid = k.conrelid)), '[]'::json),
  'checks', coalesce((select pg_catalog.json_agg(pg_catalog.json_build_object('columns', coalesce(${NAMES_OF('k.conrelid', 'k.conkey')}, '[]'::json),
      'text', pg_catalog.pg_get_constraintdef(k.oid)) order by k.conname)
    from pg_catalog.pg_constraint k where k.conrelid = t.oid and k.contype = 'c'), '[]'::json),
  'uniques', coalesce((select pg_catalog.json_agg(${NAMES_OF('x.indrelid', 'x.indkey::int2[]')} order by x.indexrelid)
    from pg_catalog.pg_index x where x.indrelid = t.oid and x.indisunique), '[]'::json))
  order by t.nspname, t.relname)::text from t) as tables,
(select pg_catalog.json_agg(pg_catalog.json_build_object('oid', y.oid::text, 'name', y.typname,
  'written', pg_catalog.format_type(y.oid, null), 'typtype', y.typtype, 'category', y.typcategory,
  'element', case when y.typcategory = 'A' then y.typelem::text end, 'base', nullif(y.typbasetype, 0)::text, 'baseTypmod', y.typtypmod,
  'isNotNull', y.typnotnull,
  'labels', coalesce((select pg_catalog.json_agg(e.enumlabel order by e.enumsortorder) from pg_catalog.pg_enum e where e.enumtypid = y.oid), '[]'::json),
  'subtype', (select g.rngsubtype::text from pg_catalog.pg_range g where g.rngtypid = y.oid),
  'fields', coalesce((select pg_catalog.json_agg(f.atttypid::text order by f.attnum) from pg_catalog.pg_attribute f
    where y.typtype = 'c' and f.attrelid = y.typrelid and f.attnum > 0 and not f.attisdropped), '[]'::json),
  'checks', coalesce((select pg_catalog.json_agg(pg_catalog.pg_get_constraintdef(k.oid)) from pg_catalog.pg_constraint k
    where k.contypid = y.oid and k.contype = 'c'), '[]'::json)))::text
 from pg_catalog.pg_type y where y.oid in (select oid from u)) as types`

/**
 * Reads every table of the schema with what its rows must be like, in one query.
 *
 * Shape:  tables sorted by schema and name; those in `exclude` (`name` or `schema.name`) are left out.
 */
export async function readSeedCatalog(session: DatabaseSession, exclude: readonly string[]): Promise<SeedCatalog> {
  const [row] = await rowsOf(session, CATALOG_SQL)
  const tables = JSON.parse(row?.['tables'] ?? '[]') as readonly SeedTable[]
  const types = JSON.parse(row?.['types'] ?? '[]') as readonly SeedType[]
  const isLeftOut = ({ name, schema, shown }: SeedTable): boolean =>
    [name, shown, `${schema}.${name}`].some((each) => exclude.includes(each))
  return { tables: tables.filter((table) => !isLeftOut(table)), types: new Map(types.map((type) => [type.oid, type])) }
}
