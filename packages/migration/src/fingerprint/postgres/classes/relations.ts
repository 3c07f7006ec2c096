import type { CatalogClass } from '../catalog-class.ts'
import { commentOf, foreignOptionsOf, hasMade, optionsOf, ownedAclOf, ownerOf } from '../fragments.ts'

const TABLESPACE = `SELECT quote_ident(s.spcname) FROM pg_catalog.pg_tablespace s WHERE s.oid = c.reltablespace`
const COMMON = {
  owner: ownerOf('c.relowner'),
  comment: commentOf('c.oid', 'pg_class'),
}
const RELATION = { ...COMMON, acl: ownedAclOf('c.relacl', 'r', 'c.relowner') }
const FROM = 'FROM rel r JOIN pg_catalog.pg_class c ON c.oid = r.oid'
const METHOD = `SELECT quote_ident(m.amname) FROM pg_catalog.pg_am m WHERE m.oid = c.relam AND m.amname <> 'heap'`
const ORDER = `SELECT json_agg(quote_ident(a.attname) ORDER BY a.attnum) FROM pg_catalog.pg_attribute a WHERE a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped`

/** Tables, foreign tables, views, materialised views and sequences (without the value they stand at). */
export function relationClasses(): readonly CatalogClass[] {
  return [tables(), views(), sequences()]
}

function tables(): CatalogClass {
  const parents = `SELECT string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno) FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid`
  return {
    kind: `CASE WHEN r.relkind = 'f' THEN 'foreign table' ELSE 'table' END`,
    name: 'r.name',
    properties: {
      ...RELATION,
      persistence: `CASE WHEN c.relpersistence = 'u' THEN 'unlogged' END`,
      options: optionsOf('c.reloptions'),
      'toast options': `SELECT (${optionsOf('t.reloptions')}) FROM pg_catalog.pg_class t WHERE t.oid = c.reltoastrelid`,
      'row security': `CASE WHEN c.relrowsecurity THEN 'enabled' END`,
      'forced row security': `CASE WHEN c.relforcerowsecurity THEN 'forced' END`,
      'replica identity': `CASE c.relreplident WHEN 'n' THEN 'NOTHING' WHEN 'f' THEN 'FULL' WHEN 'i' THEN (SELECT 'USING INDEX ' || quote_ident(ic.relname) FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid WHERE i.indrelid = c.oid AND i.indisreplident) END`,
      'partition by': `CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END`,
      'partition of': `CASE WHEN c.relispartition THEN (${parents}) END`,
      'partition bound': `CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END`,
      inherits: `CASE WHEN NOT c.relispartition THEN (${parents}) END`,
      'of type': `CASE WHEN c.reloftype <> 0 THEN c.reloftype::regtype::text END`,
      'access method': METHOD,
      tablespace: TABLESPACE,
      server: `SELECT quote_ident(s.srvname) FROM pg_catalog.pg_foreign_table f JOIN pg_catalog.pg_foreign_server s ON s.oid = f.ftserver WHERE f.ftrelid = c.oid`,
      'foreign options': `SELECT (${foreignOptionsOf('f.ftoptions')}) FROM pg_catalog.pg_foreign_table f WHERE f.ftrelid = c.oid`,
    },
    columns: ORDER,
    from: `${FROM} WHERE r.relkind IN ('r', 'p', 'f')`,
  }
}

function views(): CatalogClass {
  return {
    kind: `CASE WHEN r.relkind = 'm' THEN 'materialized view' ELSE 'view' END`,
    name: 'r.name',
    properties: {
      ...RELATION,
      definition: 'pg_get_viewdef(c.oid)',
      options: optionsOf('c.reloptions'),
      'access method': METHOD,
      tablespace: TABLESPACE,
    },
    from: `${FROM} WHERE r.relkind IN ('v', 'm')`,
  }
}

function sequences(): CatalogClass {
  return {
    kind: `'sequence'`,
    present: hasMade('pg_class', `relkind = 'S'`),
    name: 'r.name',
    properties: {
      ...COMMON,
      owner: `CASE WHEN own.objid IS NULL THEN ${ownerOf('c.relowner')} END`,
      acl: ownedAclOf('c.relacl', 's', 'c.relowner'),
      persistence: `CASE WHEN c.relpersistence = 'u' THEN 'unlogged' END`,
      type: 'format_type(s.seqtypid, NULL)',
      start: 's.seqstart::text',
      increment: 's.seqincrement::text',
      minimum: 's.seqmin::text',
      maximum: 's.seqmax::text',
      cache: 's.seqcache::text',
      cycle: `CASE WHEN s.seqcycle THEN 'true' END`,
      table: 'owner_.name',
      column: 'quote_ident(a.attname)',
      identity: `CASE WHEN own.deptype = 'i' THEN 'true' END`,
    },
    from: `${FROM} JOIN pg_catalog.pg_sequence s ON s.seqrelid = c.oid
      LEFT JOIN own ON own.objid = c.oid LEFT JOIN rel owner_ ON owner_.oid = own.refobjid
      LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = own.refobjid AND a.attnum = own.refobjsubid`,
  }
}
