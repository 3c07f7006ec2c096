import type { CatalogClass } from '../catalog-class.ts'
import { aclOf, commentOf, foreignOptionsOf, optionsOf } from '../fragments.ts'
import { collationOf } from './types.ts'

/**
 * Columns of tables and views, without their place.
 *
 * PostgreSQL 18 writes NOT NULL also as a constraint with a name, which does not count here; that it does not hold for old rows, or
 * is not inherited, does. An identity is that of the partitioned table: only since PostgreSQL 17 its partitions show it too.
 */
export function columnClasses(): readonly CatalogClass[] {
  return [
    {
      kind: `'column'`,
      name: `r.name || '.' || quote_ident(a.attname)`,
      properties: {
        table: 'r.name',
        type: 'format_type(a.atttypid, a.atttypmod)',
        'not null': `CASE WHEN a.attnotnull THEN coalesce((SELECT CASE WHEN NOT k.convalidated THEN 'not valid' WHEN k.connoinherit THEN 'no inherit' END FROM pg_catalog.pg_constraint k WHERE k.conrelid = a.attrelid AND k.contype = 'n' AND k.conkey = ARRAY[a.attnum]), 'true') END`,
        default: `CASE WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, d.adrelid) END`,
        generated: `CASE a.attgenerated WHEN 's' THEN 'stored' WHEN 'v' THEN 'virtual' END`,
        expression: `CASE WHEN a.attgenerated <> '' THEN pg_get_expr(d.adbin, d.adrelid) END`,
        identity: `CASE CASE WHEN rc.relispartition THEN '' ELSE a.attidentity END WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' END`,
        collation: `CASE WHEN a.attcollation <> 0 THEN (${collationOf('a.attcollation', 'a.atttypid')}) END`,
        storage: `CASE WHEN r.relkind <> 'v' AND a.attstorage <> t.typstorage THEN CASE a.attstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main' ELSE 'extended' END END`,
        compression: `CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END`,
        statistics: `CASE WHEN a.attstattarget >= 0 THEN a.attstattarget::text END`,
        options: optionsOf('a.attoptions'),
        'foreign options': foreignOptionsOf('a.attfdwoptions'),
        inherited: `CASE WHEN a.attinhcount > 0 THEN CASE WHEN a.attislocal THEN 'and local' ELSE 'true' END END`,
        acl: aclOf('a.attacl', `acldefault('c', 0::pg_catalog.oid)`, '4'),
        comment: commentOf('r.oid', 'pg_class', 'a.attnum'),
      },
      from: `FROM rel r JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
        JOIN pg_catalog.pg_type t ON t.oid = a.atttypid JOIN pg_catalog.pg_class rc ON rc.oid = r.oid
        LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum WHERE r.relkind <> 'S'`,
    },
  ]
}
