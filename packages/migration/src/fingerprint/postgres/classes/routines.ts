import type { CatalogClass } from '../catalog-class.ts'
import { commentOf, hasMade, isOwn, ownedAclOf, ownerOf } from '../fragments.ts'

const PROC = {
  owner: ownerOf('p.proowner'),
  acl: ownedAclOf('p.proacl', 'f', 'p.proowner'),
  comment: commentOf('p.oid', 'pg_proc'),
}
const FROM = `FROM pg_catalog.pg_proc p JOIN ns n ON n.oid = p.pronamespace`

/** Functions, procedures and aggregates with all of their definition, casts and event triggers. */
export function routineClasses(): readonly CatalogClass[] {
  return [
    {
      kind: `CASE WHEN p.prokind = 'p' THEN 'procedure' ELSE 'function' END`,
      name: 'p.oid::regprocedure::text',
      properties: { definition: 'pg_get_functiondef(p.oid)', ...PROC },
      from: `${FROM} WHERE p.prokind <> 'a' AND ${isOwn('p.oid', 'pg_proc')}`,
    },
    {
      kind: `'aggregate'`,
      present: hasMade('pg_proc', `prokind = 'a'`),
      name: 'p.oid::regprocedure::text',
      properties: { definition: AGGREGATE, ...PROC },
      from: `${FROM} JOIN pg_catalog.pg_aggregate g ON g.aggfnoid = p.oid WHERE ${isOwn('p.oid', 'pg_proc')}`,
    },
    {
      kind: `'cast'`,
      present: hasMade('pg_cast'),
      name: `'(' || c.castsource::regtype || ' AS ' || c.casttarget::regtype || ')'`,
      properties: {
        definition: `CASE c.castmethod WHEN 'b' THEN 'WITHOUT FUNCTION' WHEN 'i' THEN 'WITH INOUT' ELSE 'WITH FUNCTION ' || c.castfunc::regprocedure END || CASE c.castcontext WHEN 'i' THEN ' AS IMPLICIT' WHEN 'a' THEN ' AS ASSIGNMENT' ELSE '' END`,
        comment: commentOf('c.oid', 'pg_cast'),
      },
      from: `FROM pg_catalog.pg_cast c WHERE c.oid >= 16384 AND ${isOwn('c.oid', 'pg_cast')}`,
    },
    {
      kind: `'transform'`,
      present: hasMade('pg_transform'),
      name: `'FOR ' || t.trftype::regtype || ' LANGUAGE ' || quote_ident(l.lanname)`,
      properties: {
        'from sql': `nullif(t.trffromsql::regprocedure::text, '-')`,
        'to sql': `nullif(t.trftosql::regprocedure::text, '-')`,
      },
      from: `FROM pg_catalog.pg_transform t JOIN pg_catalog.pg_language l ON l.oid = t.trflang WHERE ${isOwn('t.oid', 'pg_transform')}`,
    },
    {
      kind: `'event trigger'`,
      present: hasMade('pg_event_trigger'),
      name: 'quote_ident(e.evtname)',
      properties: {
        definition: `'ON ' || e.evtevent || coalesce(' WHEN TAG IN (' || (SELECT string_agg(quote_literal(tag), ', ' ORDER BY tag COLLATE "C") FROM unnest(e.evttags) AS tag) || ')', '') || ' EXECUTE FUNCTION ' || e.evtfoid::regproc || '()'`,
        enabled: `CASE e.evtenabled WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' WHEN 'A' THEN 'always' END`,
        owner: ownerOf('e.evtowner'),
        comment: commentOf('e.oid', 'pg_event_trigger'),
      },
      from: `FROM pg_catalog.pg_event_trigger e WHERE ${isOwn('e.oid', 'pg_event_trigger')}`,
    },
  ]
}

/** All parameters of CREATE AGGREGATE behind its name. */
const AGGREGATE = `'(' || coalesce(nullif(pg_get_function_arguments(p.oid), ''), '*') || ') (' || concat_ws(', ',
  'SFUNC = ' || g.aggtransfn::regproc,
  'STYPE = ' || format_type(g.aggtranstype, NULL),
  'SSPACE = ' || nullif(g.aggtransspace, 0),
  'FINALFUNC = ' || nullif(g.aggfinalfn::regproc::text, '-'),
  CASE WHEN g.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
  CASE WHEN g.aggfinalfn <> 0 THEN 'FINALFUNC_MODIFY = ' || CASE g.aggfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END END,
  'COMBINEFUNC = ' || nullif(g.aggcombinefn::regproc::text, '-'),
  'SERIALFUNC = ' || nullif(g.aggserialfn::regproc::text, '-'),
  'DESERIALFUNC = ' || nullif(g.aggdeserialfn::regproc::text, '-'),
  'INITCOND = ' || quote_literal(g.agginitval),
  'MSFUNC = ' || nullif(g.aggmtransfn::regproc::text, '-'),
  'MINVFUNC = ' || nullif(g.aggminvtransfn::regproc::text, '-'),
  'MSTYPE = ' || nullif(format_type(g.aggmtranstype, NULL), '-'),
  'MFINALFUNC = ' || nullif(g.aggmfinalfn::regproc::text, '-'),
  'MINITCOND = ' || quote_literal(g.aggminitval),
  CASE WHEN g.aggsortop <> 0 THEN 'SORTOP = OPERATOR(' || (SELECT quote_ident(sn.nspname) || '.' || s.oprname FROM pg_catalog.pg_operator s JOIN pg_catalog.pg_namespace sn ON sn.oid = s.oprnamespace WHERE s.oid = g.aggsortop) || ')' END,
  CASE p.proparallel WHEN 's' THEN 'PARALLEL = SAFE' WHEN 'r' THEN 'PARALLEL = RESTRICTED' END,
  CASE WHEN g.aggkind = 'h' THEN 'HYPOTHETICAL' END) || ')'`
