import type { CatalogClass } from '../catalog-class.ts'
import { commentOf, hasMade, isOwn, ownedAclOf, ownerOf, qualified } from '../fragments.ts'

const FROM = 'FROM pg_catalog.pg_type t JOIN ns n ON n.oid = t.typnamespace'
const NAME = qualified('n.nspname', 't.typname')
const COMMON = {
  owner: ownerOf('t.typowner'),
  acl: ownedAclOf('t.typacl', 'T', 't.typowner'),
  comment: commentOf('t.oid', 'pg_type'),
}

/** Enums with the order of their labels, domains and their constraints, composite types, ranges and base types. */
export function typeClasses(): readonly CatalogClass[] {
  return [
    {
      kind: `'enum'`,
      present: hasMade('pg_type', `typtype = 'e'`),
      name: NAME,
      properties: {
        labels: `SELECT coalesce(string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder), '') FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid`,
        ...COMMON,
      },
      from: `${FROM} WHERE t.typtype = 'e' AND ${isOwn('t.oid', 'pg_type')}`,
    },
    {
      kind: `'domain'`,
      present: hasMade('pg_type', `typtype = 'd'`),
      name: NAME,
      properties: {
        type: 'format_type(t.typbasetype, t.typtypmod)',
        'not null': `CASE WHEN t.typnotnull THEN 'true' END`,
        default: 't.typdefault',
        collation: collationOf('t.typcollation', 't.typbasetype'),
        ...COMMON,
      },
      from: `${FROM} WHERE t.typtype = 'd' AND ${isOwn('t.oid', 'pg_type')}`,
    },
    {
      kind: `'domain constraint'`,
      present: hasMade('pg_type', `typtype = 'd'`),
      name: `${NAME} || '.' || quote_ident(k.conname)`,
      properties: {
        domain: NAME,
        definition: `regexp_replace(pg_get_constraintdef(k.oid), ' NOT VALID$', '')`,
        'not valid': `CASE WHEN NOT k.convalidated THEN 'true' END`,
        comment: commentOf('k.oid', 'pg_constraint'),
      },
      from: `${FROM} JOIN pg_catalog.pg_constraint k ON k.contypid = t.oid WHERE k.contype <> 'n' AND ${isOwn('t.oid', 'pg_type')}`,
    },
    {
      kind: `'type'`,
      present: hasMade('pg_class', `relkind = 'c'`),
      name: NAME,
      properties: {
        attributes: `SELECT coalesce(string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod) || coalesce(' COLLATE ' || (${collationOf('a.attcollation', 'a.atttypid')}), ''), ', ' ORDER BY a.attnum), '') FROM pg_catalog.pg_attribute a WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped`,
        ...COMMON,
      },
      from: `${FROM} JOIN pg_catalog.pg_class c ON c.oid = t.typrelid AND c.relkind = 'c' WHERE t.typtype = 'c' AND ${isOwn('t.oid', 'pg_type')}`,
    },
    {
      kind: `'range type'`,
      present: hasMade('pg_type', `typtype = 'r'`),
      name: NAME,
      properties: {
        subtype: 'r.rngsubtype::regtype::text',
        'operator class': `SELECT ${qualified('on_.nspname', 'o.opcname')} FROM pg_catalog.pg_opclass o JOIN pg_catalog.pg_namespace on_ ON on_.oid = o.opcnamespace WHERE o.oid = r.rngsubopc AND NOT o.opcdefault`,
        collation: collationOf('r.rngcollation', 'r.rngsubtype'),
        canonical: `nullif(r.rngcanonical::regproc::text, '-')`,
        difference: `nullif(r.rngsubdiff::regproc::text, '-')`,
        multirange: 'r.rngmultitypid::regtype::text',
        ...COMMON,
      },
      from: `${FROM} JOIN pg_catalog.pg_range r ON r.rngtypid = t.oid WHERE ${isOwn('t.oid', 'pg_type')}`,
    },
    {
      kind: `'base type'`,
      present: hasMade('pg_type', `typtype IN ('b', 'p') AND typcategory <> 'A'`),
      name: NAME,
      properties: {
        definition: `concat_ws(', ', t.typinput::regproc, t.typoutput::regproc, t.typlen, t.typbyval, t.typalign, t.typstorage, t.typcategory, t.typisdefined)`,
        ...COMMON,
      },
      from: `${FROM} WHERE t.typtype IN ('b', 'p') AND t.typcategory <> 'A' AND ${isOwn('t.oid', 'pg_type')}`,
    },
    {
      kind: `'collation'`,
      present: hasMade('pg_collation'),
      name: qualified('n.nspname', 'c.collname'),
      properties: {
        provider: `CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' WHEN 'c' THEN 'libc' ELSE c.collprovider::text END`,
        locale: `coalesce(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale', c.collcollate)`,
        ctype: `CASE WHEN c.collctype <> c.collcollate THEN c.collctype END`,
        rules: `to_jsonb(c) ->> 'collicurules'`,
        deterministic: `CASE WHEN NOT c.collisdeterministic THEN 'false' END`,
        owner: ownerOf('c.collowner'),
        comment: commentOf('c.oid', 'pg_collation'),
      },
      from: `FROM pg_catalog.pg_collation c JOIN ns n ON n.oid = c.collnamespace WHERE ${isOwn('c.oid', 'pg_collation')}`,
    },
  ]
}

/** Names a collation where it is not the one of its type. */
export function collationOf(collation: string, type: string): string {
  return `SELECT quote_ident(cn.nspname) || '.' || quote_ident(cl.collname) FROM pg_catalog.pg_collation cl JOIN pg_catalog.pg_namespace cn ON cn.oid = cl.collnamespace WHERE cl.oid = ${collation} AND cl.oid <> (SELECT ct.typcollation FROM pg_catalog.pg_type ct WHERE ct.oid = ${type})`
}
