import type { CatalogClass } from '../catalog-class.ts'
import { commentOf, hasMade, isOwn, ownerOf, qualified } from '../fragments.ts'

/** Text search configurations with their mappings, dictionaries, parsers and templates. */
export function textSearchClasses(): readonly CatalogClass[] {
  return [
    {
      kind: `'text search configuration'`,
      present: hasMade('pg_ts_config'),
      name: qualified('n.nspname', 'c.cfgname'),
      properties: {
        parser: `SELECT ${qualified('pn.nspname', 'p.prsname')} FROM pg_catalog.pg_ts_parser p JOIN pg_catalog.pg_namespace pn ON pn.oid = p.prsnamespace WHERE p.oid = c.cfgparser`,
        mappings: `SELECT string_agg(line, '; ' ORDER BY line COLLATE "C") FROM (
          SELECT t.alias || ': ' || string_agg(m.mapdict::regdictionary::text, ', ' ORDER BY m.mapseqno) AS line
          FROM pg_catalog.pg_ts_config_map m JOIN LATERAL ts_token_type(c.cfgparser) t ON t.tokid = m.maptokentype
          WHERE m.mapcfg = c.oid GROUP BY t.alias) lines`,
        owner: ownerOf('c.cfgowner'),
        comment: commentOf('c.oid', 'pg_ts_config'),
      },
      from: `FROM pg_catalog.pg_ts_config c JOIN ns n ON n.oid = c.cfgnamespace WHERE ${isOwn('c.oid', 'pg_ts_config')}`,
    },
    {
      kind: `'text search dictionary'`,
      present: hasMade('pg_ts_dict'),
      name: qualified('n.nspname', 'd.dictname'),
      properties: {
        template: `SELECT ${qualified('tn.nspname', 't.tmplname')} FROM pg_catalog.pg_ts_template t JOIN pg_catalog.pg_namespace tn ON tn.oid = t.tmplnamespace WHERE t.oid = d.dicttemplate`,
        options: 'd.dictinitoption',
        owner: ownerOf('d.dictowner'),
        comment: commentOf('d.oid', 'pg_ts_dict'),
      },
      from: `FROM pg_catalog.pg_ts_dict d JOIN ns n ON n.oid = d.dictnamespace WHERE ${isOwn('d.oid', 'pg_ts_dict')}`,
    },
    {
      kind: `'text search parser'`,
      present: hasMade('pg_ts_parser'),
      name: qualified('n.nspname', 'p.prsname'),
      properties: {
        definition: `concat_ws(', ', p.prsstart, p.prstoken, p.prsend, p.prsheadline, p.prslextype)`,
        comment: commentOf('p.oid', 'pg_ts_parser'),
      },
      from: `FROM pg_catalog.pg_ts_parser p JOIN ns n ON n.oid = p.prsnamespace WHERE ${isOwn('p.oid', 'pg_ts_parser')}`,
    },
    {
      kind: `'text search template'`,
      present: hasMade('pg_ts_template'),
      name: qualified('n.nspname', 't.tmplname'),
      properties: {
        definition: `concat_ws(', ', t.tmplinit, t.tmpllexize)`,
        comment: commentOf('t.oid', 'pg_ts_template'),
      },
      from: `FROM pg_catalog.pg_ts_template t JOIN ns n ON n.oid = t.tmplnamespace WHERE ${isOwn('t.oid', 'pg_ts_template')}`,
    },
  ]
}
