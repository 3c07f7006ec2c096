import { quoteLiteral } from './quote-literal.ts'

/**
 * Writes the WITH clause that every class reads from: `me` (the role that migrates), `ext` (what extensions own and types bring), `ns` (schemas of
 * users), `own` (sequences of columns) and `rel` (relations of users but for the excluded ones).
 */
export function commonTables(exclude: readonly string[], owner: string | null): string {
  const schemas = exclude.filter((name) => name.endsWith('.*')).map((name) => name.slice(0, -2))
  const relations = exclude.filter((name) => !name.endsWith('.*'))
  return `WITH me AS MATERIALIZED (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = ${owner === null ? 'session_user' : quoteLiteral(owner)}),
ext AS MATERIALIZED (SELECT classid, objid FROM pg_catalog.pg_depend WHERE deptype = 'e'
  -- A range brings its functions and casts.
  OR deptype = 'i' AND classid IN ('pg_catalog.pg_proc'::regclass, 'pg_catalog.pg_cast'::regclass)),
ns AS MATERIALIZED (
  SELECT oid, nspname, nspowner, nspacl FROM pg_catalog.pg_namespace
  WHERE nspname <> 'information_schema' AND nspname !~ '^pg_' AND nspname <> ALL (${arrayOf(schemas)})),
own AS MATERIALIZED (
  SELECT d.objid, d.refobjid, d.refobjsubid, d.deptype FROM pg_catalog.pg_depend d
  JOIN pg_catalog.pg_class s ON s.oid = d.objid AND s.relkind = 'S'
  WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.deptype IN ('a', 'i')),
excluded AS MATERIALIZED (
  SELECT c.oid FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relname = ANY (${arrayOf(relations)}) OR n.nspname || '.' || c.relname = ANY (${arrayOf(relations)})),
rel AS MATERIALIZED (
  SELECT c.oid, c.relkind, quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name
  FROM pg_catalog.pg_class c JOIN ns n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND c.relpersistence <> 't'
    AND c.oid NOT IN (SELECT objid FROM ext WHERE classid = 'pg_catalog.pg_class'::regclass)
    AND c.oid NOT IN (SELECT oid FROM excluded)
    AND c.oid NOT IN (SELECT objid FROM own WHERE refobjid IN (SELECT oid FROM excluded)))`
}

function arrayOf(texts: readonly string[]): string {
  return `ARRAY[${texts.map(quoteLiteral).join(', ')}]::pg_catalog.text[]`
}
