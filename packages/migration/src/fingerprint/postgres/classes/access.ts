import type { CatalogClass } from '../catalog-class.ts'
import {
  aclOf,
  commentOf,
  foreignOptionsOf,
  hasMade,
  isOwn,
  optionsOf,
  ownedAclOf,
  ownerOf,
  roleName,
} from '../fragments.ts'

/**
 * What stands outside of schemas: foreign-data wrappers, servers, user mappings, default privileges, publications and subscriptions.
 *
 * Of user mappings only the names of their options are read: the values are passwords.
 */
export function accessClasses(major: number): readonly CatalogClass[] {
  return [...foreign(), defaultPrivileges(), ...publications(major), subscriptions()]
}

function foreign(): readonly CatalogClass[] {
  return [
    {
      kind: `'foreign-data wrapper'`,
      present: hasMade('pg_foreign_data_wrapper'),
      name: 'quote_ident(f.fdwname)',
      properties: {
        handler: `nullif(f.fdwhandler::regproc::text, '-')`,
        validator: `nullif(f.fdwvalidator::regproc::text, '-')`,
        options: foreignOptionsOf('f.fdwoptions'),
        owner: ownerOf('f.fdwowner'),
        acl: ownedAclOf('f.fdwacl', 'F', 'f.fdwowner'),
        comment: commentOf('f.oid', 'pg_foreign_data_wrapper'),
      },
      from: `FROM pg_catalog.pg_foreign_data_wrapper f WHERE ${isOwn('f.oid', 'pg_foreign_data_wrapper')}`,
    },
    {
      kind: `'foreign server'`,
      present: hasMade('pg_foreign_server'),
      name: 'quote_ident(s.srvname)',
      properties: {
        wrapper: `SELECT quote_ident(f.fdwname) FROM pg_catalog.pg_foreign_data_wrapper f WHERE f.oid = s.srvfdw`,
        type: 's.srvtype',
        version: 's.srvversion',
        options: foreignOptionsOf('s.srvoptions'),
        owner: ownerOf('s.srvowner'),
        acl: ownedAclOf('s.srvacl', 'S', 's.srvowner'),
        comment: commentOf('s.oid', 'pg_foreign_server'),
      },
      from: `FROM pg_catalog.pg_foreign_server s WHERE ${isOwn('s.oid', 'pg_foreign_server')}`,
    },
    {
      kind: `'user mapping'`,
      present: hasMade('pg_foreign_server'),
      name: `'FOR ' || ${roleName('m.umuser')} || ' SERVER ' || quote_ident(m.srvname)`,
      properties: { options: optionsOf(`ARRAY(SELECT split_part(o, '=', 1) FROM unnest(m.umoptions) AS o)`) },
      from: 'FROM pg_catalog.pg_user_mappings m',
    },
  ]
}

function defaultPrivileges(): CatalogClass {
  const born = (type: string): string =>
    `CASE WHEN d.defaclnamespace = 0 THEN acldefault(${type}, d.defaclrole) ELSE acldefault('c', 0::pg_catalog.oid) END`
  const type = `CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END::"char"`
  return {
    kind: `'default privileges'`,
    present: hasMade('pg_default_acl'),
    name: `'FOR ROLE ' || ${roleName('d.defaclrole')} || coalesce(' IN SCHEMA ' || quote_ident(n.nspname), '') || ' ON ' || CASE d.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'FUNCTIONS' WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END`,
    properties: {
      acl: aclOf(
        'd.defaclacl',
        born(type),
        `SELECT count(*) FROM aclexplode(acldefault(${type}, d.defaclrole)) WHERE grantee = d.defaclrole`,
      ),
    },
    from: 'FROM pg_catalog.pg_default_acl d LEFT JOIN ns n ON n.oid = d.defaclnamespace WHERE d.defaclnamespace = 0 OR n.oid IS NOT NULL',
  }
}

function publications(major: number): readonly CatalogClass[] {
  const publication: CatalogClass = {
    kind: `'publication'`,
    present: hasMade('pg_publication'),
    name: 'quote_ident(p.pubname)',
    properties: {
      'all tables': `CASE WHEN p.puballtables THEN 'true' END`,
      publish: `concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END, CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END)`,
      'via root': `CASE WHEN p.pubviaroot THEN 'true' END`,
      'generated columns': `nullif(to_jsonb(p) ->> 'pubgencols', 'n')`,
      owner: ownerOf('p.pubowner'),
      comment: commentOf('p.oid', 'pg_publication'),
    },
    from: `FROM pg_catalog.pg_publication p WHERE ${isOwn('p.oid', 'pg_publication')}`,
  }
  const table: CatalogClass = {
    kind: `'publication table'`,
    present: hasMade('pg_publication'),
    name: `quote_ident(p.pubname) || '.' || r.name`,
    properties: {
      publication: 'quote_ident(p.pubname)',
      table: 'r.name',
      ...(major < 15
        ? {}
        : {
            columns: `SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname COLLATE "C") FROM pg_catalog.pg_attribute a WHERE a.attrelid = m.prrelid AND a.attnum = ANY (m.prattrs::pg_catalog.int2[])`,
            where: 'pg_get_expr(m.prqual, m.prrelid)',
          }),
    },
    from: 'FROM pg_catalog.pg_publication_rel m JOIN pg_catalog.pg_publication p ON p.oid = m.prpubid JOIN rel r ON r.oid = m.prrelid',
  }
  const schema: CatalogClass = {
    kind: `'publication schema'`,
    present: hasMade('pg_publication'),
    name: `quote_ident(p.pubname) || '.' || quote_ident(n.nspname)`,
    properties: { publication: 'quote_ident(p.pubname)', schema: 'quote_ident(n.nspname)' },
    from: 'FROM pg_catalog.pg_publication_namespace m JOIN pg_catalog.pg_publication p ON p.oid = m.pnpubid JOIN ns n ON n.oid = m.pnnspid',
  }
  return major < 15 ? [publication, table] : [publication, table, schema]
}

function subscriptions(): CatalogClass {
  return {
    kind: `'subscription'`,
    present: 'EXISTS (SELECT FROM pg_catalog.pg_subscription)',
    name: 'quote_ident(s.subname)',
    properties: {
      publications: `array_to_string(s.subpublications, ', ')`,
      enabled: `CASE WHEN NOT s.subenabled THEN 'false' END`,
      slot: 's.subslotname::text',
    },
    from: `FROM pg_catalog.pg_subscription s WHERE s.subdbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())`,
  }
}
