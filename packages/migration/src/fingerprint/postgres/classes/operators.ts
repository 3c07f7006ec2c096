import type { CatalogClass } from '../catalog-class.ts'
import { commentOf, hasMade, isOwn, ownerOf, qualified } from '../fragments.ts'

function operatorOf(oid: string): string {
  return `SELECT quote_ident(xn.nspname) || '.' || x.oprname FROM pg_catalog.pg_operator x JOIN pg_catalog.pg_namespace xn ON xn.oid = x.oprnamespace WHERE x.oid = ${oid}`
}

/** Operators, operator classes with all their members, and operator families. */
export function operatorClasses(): readonly CatalogClass[] {
  const member = `pg_catalog.pg_depend d WHERE d.refclassid = 'pg_catalog.pg_opclass'::regclass AND d.refobjid = c.oid`
  return [
    {
      kind: `'operator'`,
      present: hasMade('pg_operator'),
      name: 'o.oid::regoperator::text',
      properties: {
        definition: `'FUNCTION = ' || o.oprcode::regproc || coalesce(', LEFTARG = ' || nullif(o.oprleft, 0)::regtype, '') || coalesce(', RIGHTARG = ' || nullif(o.oprright, 0)::regtype, '') || coalesce(', COMMUTATOR = OPERATOR(' || (${operatorOf('o.oprcom')}) || ')', '') || coalesce(', NEGATOR = OPERATOR(' || (${operatorOf('o.oprnegate')}) || ')', '') || coalesce(', RESTRICT = ' || nullif(o.oprrest::regproc::text, '-'), '') || coalesce(', JOIN = ' || nullif(o.oprjoin::regproc::text, '-'), '') || CASE WHEN o.oprcanhash THEN ', HASHES' ELSE '' END || CASE WHEN o.oprcanmerge THEN ', MERGES' ELSE '' END`,
        owner: ownerOf('o.oprowner'),
        comment: commentOf('o.oid', 'pg_operator'),
      },
      from: `FROM pg_catalog.pg_operator o JOIN ns n ON n.oid = o.oprnamespace WHERE o.oprcode <> 0 AND ${isOwn('o.oid', 'pg_operator')}`,
    },
    {
      kind: `'operator class'`,
      present: hasMade('pg_opclass'),
      name: `${qualified('n.nspname', 'c.opcname')} || ' USING ' || quote_ident(m.amname)`,
      properties: {
        type: 'c.opcintype::regtype::text',
        storage: 'nullif(c.opckeytype, 0)::regtype::text',
        default: `CASE WHEN c.opcdefault THEN 'true' END`,
        family: qualified('fn.nspname', 'f.opfname'),
        members: `SELECT string_agg(member, ', ' ORDER BY sort, number) FROM (
          SELECT 1 AS sort, ao.amopstrategy AS number, 'OPERATOR ' || ao.amopstrategy || ' ' || ao.amopopr::regoperator || coalesce(' FOR ORDER BY ' || (SELECT ${qualified('sn.nspname', 'sf.opfname')} FROM pg_catalog.pg_opfamily sf JOIN pg_catalog.pg_namespace sn ON sn.oid = sf.opfnamespace WHERE sf.oid = ao.amopsortfamily), '') AS member
            FROM pg_catalog.pg_amop ao WHERE ao.oid IN (SELECT d.objid FROM ${member} AND d.classid = 'pg_catalog.pg_amop'::regclass)
          UNION ALL SELECT 2, ap.amprocnum, 'FUNCTION ' || ap.amprocnum || ' (' || ap.amproclefttype::regtype || ', ' || ap.amprocrighttype::regtype || ') ' || ap.amproc::regprocedure
            FROM pg_catalog.pg_amproc ap WHERE ap.oid IN (SELECT d.objid FROM ${member} AND d.classid = 'pg_catalog.pg_amproc'::regclass)) members`,
        owner: ownerOf('c.opcowner'),
        comment: commentOf('c.oid', 'pg_opclass'),
      },
      from: `FROM pg_catalog.pg_opclass c JOIN ns n ON n.oid = c.opcnamespace JOIN pg_catalog.pg_am m ON m.oid = c.opcmethod
        JOIN pg_catalog.pg_opfamily f ON f.oid = c.opcfamily JOIN pg_catalog.pg_namespace fn ON fn.oid = f.opfnamespace
        WHERE ${isOwn('c.oid', 'pg_opclass')}`,
    },
    {
      kind: `'operator family'`,
      present: hasMade('pg_opfamily'),
      name: `${qualified('n.nspname', 'f.opfname')} || ' USING ' || quote_ident(m.amname)`,
      properties: {
        operators: `SELECT string_agg(ao.amopstrategy || ' ' || ao.amopopr::regoperator, ', ' ORDER BY ao.amopstrategy, ao.amopopr::regoperator::text COLLATE "C") FROM pg_catalog.pg_amop ao WHERE ao.amopfamily = f.oid`,
        functions: `SELECT string_agg(ap.amprocnum || ' ' || ap.amproc::regprocedure, ', ' ORDER BY ap.amprocnum, ap.amproc::regprocedure::text COLLATE "C") FROM pg_catalog.pg_amproc ap WHERE ap.amprocfamily = f.oid`,
        owner: ownerOf('f.opfowner'),
        comment: commentOf('f.oid', 'pg_opfamily'),
      },
      from: `FROM pg_catalog.pg_opfamily f JOIN ns n ON n.oid = f.opfnamespace JOIN pg_catalog.pg_am m ON m.oid = f.opfmethod WHERE ${isOwn('f.oid', 'pg_opfamily')}`,
    },
  ]
}
