import type { CatalogClass } from '../catalog-class.ts'
import { aclOf, commentOf, hasMade, isOwn, ownedAclOf, ownerOf, qualified } from '../fragments.ts'

/**
 * Schemas, extensions (without their version, which follows the server), languages and access methods.
 *
 * The schema `public` is compared with how `initdb` makes it, which changed with PostgreSQL 15.
 */
export function schemaClasses(major: number): readonly CatalogClass[] {
  const born = `(acldefault('n', n.nspowner) || makeaclitem(0, n.nspowner, 'USAGE', false)${major < 15 ? " || makeaclitem(0, n.nspowner, 'CREATE', false)" : ''})`
  return [
    {
      kind: `'schema'`,
      name: 'quote_ident(n.nspname)',
      properties: {
        owner: `CASE WHEN n.nspname <> 'public' OR (n.nspowner <> 10 AND pg_get_userbyid(n.nspowner) <> 'pg_database_owner') THEN ${ownerOf('n.nspowner')} END`,
        acl: `CASE WHEN n.nspname = 'public' THEN ${aclOf(`coalesce(n.nspacl, acldefault('n', n.nspowner))`, born, '2')} ELSE ${ownedAclOf('n.nspacl', 'n', 'n.nspowner')} END`,
        // initdb writes this one itself.
        comment: `SELECT nullif(description, 'standard public schema') FROM (${commentOf('n.oid', 'pg_namespace')}) c`,
      },
      from: `FROM ns n WHERE ${isOwn('n.oid', 'pg_namespace')}`,
    },
    {
      kind: `'extension'`,
      name: 'quote_ident(e.extname)',
      properties: { schema: 'quote_ident(n.nspname)' },
      from: 'FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace',
    },
    {
      kind: `'language'`,
      present: hasMade('pg_language'),
      name: 'quote_ident(l.lanname)',
      properties: {
        handler: 'l.lanplcallfoid::regprocedure::text',
        trusted: `CASE WHEN l.lanpltrusted THEN 'true' END`,
        owner: ownerOf('l.lanowner'),
        acl: ownedAclOf('l.lanacl', 'l', 'l.lanowner'),
        comment: commentOf('l.oid', 'pg_language'),
      },
      from: `FROM pg_catalog.pg_language l WHERE l.lanispl AND ${isOwn('l.oid', 'pg_language')}`,
    },
    {
      kind: `'access method'`,
      present: hasMade('pg_am'),
      name: 'quote_ident(m.amname)',
      properties: { handler: 'm.amhandler::regproc::text', type: 'm.amtype::text' },
      from: `FROM pg_catalog.pg_am m WHERE m.oid >= 16384 AND ${isOwn('m.oid', 'pg_am')}`,
    },
    {
      kind: `'conversion'`,
      present: hasMade('pg_conversion'),
      name: qualified('n.nspname', 'k.conname'),
      properties: {
        definition: `format('FOR %L TO %L FROM %s', pg_encoding_to_char(k.conforencoding), pg_encoding_to_char(k.contoencoding), k.conproc::regproc)`,
        default: `CASE WHEN k.condefault THEN 'true' END`,
        owner: ownerOf('k.conowner'),
        comment: commentOf('k.oid', 'pg_conversion'),
      },
      from: `FROM pg_catalog.pg_conversion k JOIN ns n ON n.oid = k.connamespace WHERE ${isOwn('k.oid', 'pg_conversion')}`,
    },
  ]
}
