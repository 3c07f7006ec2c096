import type { CatalogClass } from '../catalog-class.ts'
import { commentOf, hasMade, ownerOf, qualified, roleName } from '../fragments.ts'

/** What hangs on tables: constraints, indexes, triggers, rules, policies and statistics objects. */
export function tablePartClasses(): readonly CatalogClass[] {
  return [constraints(), indexes(), triggers(), rules(), policies(), statistics()]
}

/** An index that a constraint made is told with the constraint. */
function constraints(): CatalogClass {
  return {
    kind: `'constraint'`,
    name: `r.name || '.' || quote_ident(k.conname)`,
    properties: {
      table: 'r.name',
      definition: `regexp_replace(pg_get_constraintdef(k.oid), ' NOT VALID$', '')`,
      'not valid': `CASE WHEN NOT k.convalidated AND coalesce(to_jsonb(k) ->> 'conenforced', 'true') = 'true' THEN 'true' END`,
      parent: `SELECT p.conrelid::regclass::text || '.' || quote_ident(p.conname) FROM pg_catalog.pg_constraint p WHERE p.oid = k.conparentid`,
      inherited: `CASE WHEN k.coninhcount > 0 THEN CASE WHEN k.conislocal THEN 'and local' ELSE 'true' END END`,
      clustered: `CASE WHEN i.indisclustered THEN 'true' END`,
      'index valid': `CASE WHEN NOT i.indisvalid THEN 'false' END`,
      tablespace: `SELECT quote_ident(s.spcname) FROM pg_catalog.pg_class ic JOIN pg_catalog.pg_tablespace s ON s.oid = ic.reltablespace WHERE ic.oid = i.indexrelid`,
      comment: commentOf('k.oid', 'pg_constraint'),
      'index comment': commentOf('i.indexrelid', 'pg_class'),
    },
    from: `FROM rel r JOIN pg_catalog.pg_constraint k ON k.conrelid = r.oid
      LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u', 'x')
      WHERE k.contype NOT IN ('n', 't') AND NOT EXISTS (
        SELECT FROM pg_catalog.pg_constraint p WHERE p.oid = k.conparentid AND p.conrelid = k.conrelid)`,
  }
}

function indexes(): CatalogClass {
  return {
    kind: `'index'`,
    name: qualified('n.nspname', 'c.relname'),
    properties: {
      table: 'r.name',
      definition: 'pg_get_indexdef(i.indexrelid)',
      valid: `CASE WHEN NOT i.indisvalid THEN 'false' END`,
      clustered: `CASE WHEN i.indisclustered THEN 'true' END`,
      parent: `SELECT p.inhparent::regclass::text FROM pg_catalog.pg_inherits p WHERE p.inhrelid = i.indexrelid`,
      statistics: `SELECT string_agg(a.attnum || ':' || a.attstattarget, ', ' ORDER BY a.attnum) FROM pg_catalog.pg_attribute a WHERE a.attrelid = i.indexrelid AND a.attstattarget >= 0`,
      tablespace: `SELECT quote_ident(s.spcname) FROM pg_catalog.pg_tablespace s WHERE s.oid = c.reltablespace`,
      comment: commentOf('i.indexrelid', 'pg_class'),
    },
    from: `FROM rel r JOIN pg_catalog.pg_index i ON i.indrelid = r.oid JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = r.oid AND k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))`,
  }
}

const ENABLED = `WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' WHEN 'A' THEN 'always'`

/** A partition's copy of a trigger is told with the trigger, unless it is switched otherwise. */
function triggers(): CatalogClass {
  return {
    kind: `'trigger'`,
    present: hasMade('pg_trigger', 'NOT tgisinternal'),
    name: `r.name || '.' || quote_ident(t.tgname)`,
    properties: {
      table: 'r.name',
      definition: 'pg_get_triggerdef(t.oid)',
      enabled: `CASE t.tgenabled ${ENABLED} END`,
      parent: `SELECT p.tgrelid::regclass::text || '.' || quote_ident(p.tgname) FROM pg_catalog.pg_trigger p WHERE p.oid = t.tgparentid`,
      comment: commentOf('t.oid', 'pg_trigger'),
    },
    from: `FROM rel r JOIN pg_catalog.pg_trigger t ON t.tgrelid = r.oid WHERE NOT t.tgisinternal AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_trigger p WHERE p.oid = t.tgparentid AND p.tgenabled = t.tgenabled)`,
  }
}

function rules(): CatalogClass {
  return {
    kind: `'rule'`,
    present: hasMade('pg_rewrite', `rulename <> '_RETURN'`),
    name: `r.name || '.' || quote_ident(w.rulename)`,
    properties: {
      table: 'r.name',
      definition: 'pg_get_ruledef(w.oid)',
      enabled: `CASE w.ev_enabled ${ENABLED} END`,
      comment: commentOf('w.oid', 'pg_rewrite'),
    },
    from: `FROM rel r JOIN pg_catalog.pg_rewrite w ON w.ev_class = r.oid WHERE w.rulename <> '_RETURN'`,
  }
}

function policies(): CatalogClass {
  return {
    kind: `'policy'`,
    present: hasMade('pg_policy'),
    name: `r.name || '.' || quote_ident(p.polname)`,
    properties: {
      table: 'r.name',
      command: `CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END`,
      permissive: `CASE WHEN NOT p.polpermissive THEN 'false' END`,
      roles: `SELECT string_agg(name, ', ' ORDER BY name COLLATE "C") FROM (SELECT ${roleName('role')} AS name FROM unnest(p.polroles) AS role) AS names`,
      using: 'pg_get_expr(p.polqual, p.polrelid)',
      check: 'pg_get_expr(p.polwithcheck, p.polrelid)',
      comment: commentOf('p.oid', 'pg_policy'),
    },
    from: 'FROM rel r JOIN pg_catalog.pg_policy p ON p.polrelid = r.oid',
  }
}

/** The columns are sorted by name: PostgreSQL keeps them in the order of the table's. */
function statistics(): CatalogClass {
  return {
    kind: `'statistics'`,
    present: hasMade('pg_statistic_ext'),
    name: qualified('n.nspname', 's.stxname'),
    properties: {
      table: 'r.name',
      kinds: `SELECT string_agg(CASE k WHEN 'd' THEN 'ndistinct' WHEN 'f' THEN 'dependencies' WHEN 'm' THEN 'mcv' END, ', ' ORDER BY k) FROM unnest(s.stxkind) AS k WHERE k <> 'e'`,
      columns: `SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname COLLATE "C") FROM pg_catalog.pg_attribute a WHERE a.attrelid = s.stxrelid AND a.attnum = ANY (s.stxkeys::pg_catalog.int2[])`,
      expressions: `SELECT string_agg('(' || e || ')', ', ' ORDER BY e COLLATE "C") FROM unnest(pg_get_statisticsobjdef_expressions(s.oid)) AS e`,
      target: `CASE WHEN s.stxstattarget >= 0 THEN s.stxstattarget::text END`,
      owner: ownerOf('s.stxowner'),
      comment: commentOf('s.oid', 'pg_statistic_ext'),
    },
    from: 'FROM rel r JOIN pg_catalog.pg_statistic_ext s ON s.stxrelid = r.oid JOIN pg_catalog.pg_namespace n ON n.oid = s.stxnamespace',
  }
}
