import { propertyOf } from '../fingerprint/object-index.ts'
import type { SchemaObject } from '../model/schema.ts'
import { birthStatements } from './common-statements.ts'
import { enabling } from './create-part.ts'
import type { SchemaSide } from './schema-side.ts'
import { literal, splitList } from './sql-names.ts'

/** Writes the kinds that are rare in migrations; null for what cannot be written from what is known. */
export function createWide(object: SchemaObject, side: SchemaSide): readonly string[] | null {
  const statements = definitionOf(object)
  return statements === null ? null : [...statements, ...birthStatements(object, side)]
}

function definitionOf(object: SchemaObject): readonly string[] | null {
  const value = (property: string): string | null => propertyOf(object, property)
  const { name } = object
  const [first = name, method = ''] = name.split(' USING ')
  switch (object.kind) {
    case 'collation':
      return [`CREATE COLLATION ${name} (${collationOptions(object)})`]
    case 'cast':
      return [`CREATE CAST ${name} ${value('definition')}`]
    case 'conversion':
      return [`CREATE ${value('default') === null ? '' : 'DEFAULT '}CONVERSION ${name} ${value('definition')}`]
    case 'operator':
      return [`CREATE OPERATOR ${name.slice(0, name.lastIndexOf('('))} (${value('definition')})`]
    case 'operator family':
      return [`CREATE OPERATOR FAMILY ${name}`]
    case 'operator class': {
      const storage = value('storage') === null ? '' : `, STORAGE ${value('storage')}`
      return [
        `CREATE OPERATOR CLASS ${first} ${value('default') === null ? '' : 'DEFAULT '}FOR TYPE ${value('type')} USING ${method} FAMILY ${value('family')} AS ${value('members')}${storage}`,
      ]
    }
    case 'text search configuration':
      return [
        `CREATE TEXT SEARCH CONFIGURATION ${name} (PARSER = ${value('parser')})`,
        ...splitList(value('mappings') ?? '', ';').map((line) => {
          const at = line.indexOf(': ')
          return `ALTER TEXT SEARCH CONFIGURATION ${name} ADD MAPPING FOR ${line.slice(0, at)} WITH ${line.slice(at + 2)}`
        }),
      ]
    case 'text search dictionary': {
      const options = value('options') === null ? '' : `, ${value('options')}`
      return [`CREATE TEXT SEARCH DICTIONARY ${name} (TEMPLATE = ${value('template')}${options})`]
    }
    case 'event trigger':
      return [
        `CREATE EVENT TRIGGER ${name} ${value('definition')}`,
        ...(value('enabled') === null ? [] : [`ALTER EVENT TRIGGER ${name} ${enabling(value('enabled'))}`]),
      ]
    case 'foreign-data wrapper': {
      const functions = [
        ['HANDLER', value('handler')],
        ['VALIDATOR', value('validator')],
      ] as const
      const words = functions.flatMap(([word, text]) => (text === null ? [] : [` ${word} ${text}`])).join('')
      return [`CREATE FOREIGN DATA WRAPPER ${name}${words}${optionsClause(value('options'))}`]
    }
    case 'foreign server': {
      const type = value('type') === null ? '' : ` TYPE ${literal(value('type') ?? '')}`
      const version = value('version') === null ? '' : ` VERSION ${literal(value('version') ?? '')}`
      return [
        `CREATE SERVER ${name}${type}${version} FOREIGN DATA WRAPPER ${value('wrapper')}${optionsClause(value('options'))}`,
      ]
    }
    case 'user mapping':
      return value('options') === null ? [`CREATE USER MAPPING ${name}`] : null
    case 'default privileges':
      return []
    case 'publication':
      return [createPublication(object)]
    case 'publication table': {
      const columns = value('columns') === null ? '' : ` (${value('columns')})`
      const where = value('where') === null ? '' : ` WHERE (${value('where')})`
      return [`ALTER PUBLICATION ${value('publication')} ADD TABLE ${value('table')}${columns}${where}`]
    }
    case 'publication schema':
      return [`ALTER PUBLICATION ${value('publication')} ADD TABLES IN SCHEMA ${value('schema')}`]
    default:
      return null
  }
}

function createPublication(publication: SchemaObject): string {
  const value = (property: string): string | null => propertyOf(publication, property)
  const options = [
    `publish = ${literal(value('publish') ?? '')}`,
    ...(value('via root') === null ? [] : ['publish_via_partition_root = true']),
    ...(value('generated columns') === null ? [] : ['publish_generated_columns = stored']),
  ]
  return `CREATE PUBLICATION ${publication.name}${value('all tables') === null ? '' : ' FOR ALL TABLES'} WITH (${options.join(', ')})`
}

function collationOptions(collation: SchemaObject): string {
  const value = (property: string): string | null => propertyOf(collation, property)
  const locale = literal(value('locale') ?? '')
  const places =
    value('ctype') === null
      ? [`locale = ${locale}`]
      : [`lc_collate = ${locale}`, `lc_ctype = ${literal(value('ctype') ?? '')}`]
  return [
    `provider = ${value('provider')}`,
    ...places,
    ...(value('deterministic') === null ? [] : ['deterministic = false']),
    ...(value('rules') === null ? [] : [`rules = ${literal(value('rules') ?? '')}`]),
  ].join(', ')
}

function optionsClause(options: string | null): string {
  return options === null ? '' : ` OPTIONS (${options})`
}
