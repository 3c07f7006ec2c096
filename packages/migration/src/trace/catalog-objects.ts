/** An object that CASCADE may drop. */
export interface CatalogObject {
  /** Tells objects apart, whatever they are called. */
  readonly key: string
  readonly kind: string
  /** For people: `public.v`, `fk on public.b`. */
  readonly shown: string
  readonly schema: string
  /** Without quotes. */
  readonly name: string
  /** The oid of the relation that it is a part of; '' for others. Relations have their own in `key`. */
  readonly owner: string
}

/** Every object of people, one row each. Those of extensions and of the system are left out. */
export const CATALOG_OBJECTS_SQL = `with r as (
  select c.oid, c.relname, c.relkind, n.nspname, pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) as q
  from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where c.oid >= 16384 and c.relkind in ('r','p','i','I','v','m','S','f') and n.nspname !~ '^pg_'
), m as (select classid, objid from pg_catalog.pg_depend where deptype = 'e')
select 'relation:' || r.oid as key, case r.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence'
    when 'i' then 'index' when 'I' then 'index' when 'f' then 'foreign table' else 'table' end as kind,
  r.q as shown, r.nspname::text as schema, r.relname::text as name,
  coalesce((select x.indrelid from pg_catalog.pg_index x where x.indexrelid = r.oid),
    (select d.refobjid from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objid = r.oid
      and r.relkind = 'S' and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.deptype in ('a','i') limit 1))::text as owner
from r
union all select 'constraint:' || k.oid, 'constraint', pg_catalog.quote_ident(k.conname) || ' on ' || r.q, r.nspname, k.conname, r.oid::text
from pg_catalog.pg_constraint k join r on r.oid = k.conrelid where k.contype <> 'n' and k.contype <> 't'
union all select 'trigger:' || t.oid, 'trigger', pg_catalog.quote_ident(t.tgname) || ' on ' || r.q, r.nspname, t.tgname, r.oid::text
from pg_catalog.pg_trigger t join r on r.oid = t.tgrelid where not t.tgisinternal
union all select 'policy:' || p.oid, 'policy', pg_catalog.quote_ident(p.polname) || ' on ' || r.q, r.nspname, p.polname, r.oid::text
from pg_catalog.pg_policy p join r on r.oid = p.polrelid
union all select 'rule:' || w.oid, 'rule', pg_catalog.quote_ident(w.rulename) || ' on ' || r.q, r.nspname, w.rulename, r.oid::text
from pg_catalog.pg_rewrite w join r on r.oid = w.ev_class where w.rulename <> '_RETURN'
union all select 'column:' || r.oid || ':' || a.attnum, 'column', r.q || '.' || pg_catalog.quote_ident(a.attname), r.nspname, a.attname, r.oid::text
from pg_catalog.pg_attribute a join r on r.oid = a.attrelid where a.attnum > 0 and not a.attisdropped and r.relkind in ('r','p','f')
union all select 'default:' || d.oid, 'default', 'of ' || r.q || '.' || pg_catalog.quote_ident(a.attname), r.nspname, a.attname, r.oid::text
from pg_catalog.pg_attrdef d join r on r.oid = d.adrelid
  join pg_catalog.pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
union all select 'function:' || p.oid, 'function',
  pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(p.proname) || '(' || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')',
  n.nspname, p.proname, null
from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
where p.oid >= 16384 and not exists (select from m where m.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and m.objid = p.oid)
union all select 'type:' || t.oid, case t.typtype when 'd' then 'domain' else 'type' end,
  pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(t.typname), n.nspname, t.typname, null
from pg_catalog.pg_type t join pg_catalog.pg_namespace n on n.oid = t.typnamespace
left join pg_catalog.pg_class c on c.oid = t.typrelid
where t.oid >= 16384 and (t.typtype in ('d','e','r') or c.relkind = 'c')
  and not exists (select from m where m.classid = 'pg_catalog.pg_type'::pg_catalog.regclass and m.objid = t.oid)`
