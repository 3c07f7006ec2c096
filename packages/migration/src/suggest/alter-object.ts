import { propertyOf } from '../fingerprint/object-index.ts'
import type { SchemaObject } from '../model/schema.ts'
import { alterTable, replicaIdentity } from './alter-table.ts'
import { alterType } from './alter-type.ts'
import { commonStatements, optionStatements } from './common-statements.ts'
import { enabling, partState } from './create-part.ts'
import { ownedBy, sequenceOptions } from './sequence-statements.ts'
import { literal } from './sql-names.ts'

/** What says an object whole: where one of these differs, it is dropped and made anew. */
const WHOLE: Readonly<Record<string, readonly string[]>> = {
  view: ['definition', 'access method', 'tablespace'],
  'materialized view': ['definition'],
  constraint: ['definition', 'index valid', 'inherited', 'parent'],
  index: ['definition', 'valid', 'parent'],
  trigger: ['definition', 'parent'],
  rule: ['definition'],
  policy: ['command', 'permissive', 'roles', 'using', 'check'],
  statistics: ['kinds', 'columns', 'expressions'],
  aggregate: ['definition'],
  cast: ['definition'],
  operator: ['definition'],
  'operator class': ['type', 'storage', 'default', 'family', 'members'],
  'event trigger': ['definition'],
  'domain constraint': ['definition'],
  'range type': ['subtype', 'operator class', 'collation', 'canonical', 'difference', 'multirange'],
  collation: ['provider', 'locale', 'ctype', 'rules', 'deterministic'],
  conversion: ['definition', 'default'],
  'text search configuration': ['parser', 'mappings'],
  'text search dictionary': ['template', 'options'],
  'publication table': ['columns', 'where'],
  publication: ['all tables'],
  'user mapping': ['options'],
  'foreign-data wrapper': ['handler', 'validator', 'options'],
  'foreign server': ['wrapper', 'type', 'version', 'options'],
  'foreign table': ['server', 'foreign options'],
}

/** What no statement changes, and what would empty a table to change. */
const NEVER: Readonly<Record<string, readonly string[]>> = {
  table: ['partition by'],
  domain: ['type', 'collation'],
  'base type': ['definition'],
  'operator family': ['operators', 'functions'],
}

/** Says how a change is made: where the object stands, by a new one, or not at all. */
export function howToChange(present: SchemaObject, wanted: SchemaObject): 'alter' | 'recreate' | 'never' {
  const differs = (property: string): boolean => propertyOf(present, property) !== propertyOf(wanted, property)
  if ((NEVER[wanted.kind] ?? []).some(differs)) return 'never'
  if ((WHOLE[wanted.kind] ?? []).some(differs)) return 'recreate'
  if ((wanted.kind === 'constraint' || wanted.kind === 'domain constraint') && differs('not valid')) {
    return propertyOf(wanted, 'not valid') === null ? 'alter' : 'recreate'
  }
  const isRoutine = wanted.kind === 'function' || wanted.kind === 'procedure'
  return isRoutine && differs('definition') && signatureOf(present) !== signatureOf(wanted) ? 'recreate' : 'alter'
}

/** Writes what turns `present` into `wanted` where it stands; columns and enums aside. */
export function alterObject(present: SchemaObject, wanted: SchemaObject): readonly string[] {
  return [...alterKind(present, wanted), ...commonStatements(present, wanted)]
}

function alterKind(present: SchemaObject, wanted: SchemaObject): readonly string[] {
  const then = (property: string): string | null => propertyOf(wanted, property)
  const differs = (property: string): boolean => propertyOf(present, property) !== then(property)
  const { name } = wanted
  switch (wanted.kind) {
    case 'table':
    case 'foreign table':
      return [...alterTable(present, wanted), ...replicaIdentity(present, wanted)]
    case 'view':
    case 'materialized view':
      return optionStatements(
        `ALTER ${wanted.kind.toUpperCase()} ${name}`,
        propertyOf(present, 'options'),
        then('options'),
      )
    case 'sequence':
      return [
        ...(['type', 'start', 'increment', 'minimum', 'maximum', 'cache', 'cycle'].some(differs)
          ? [`ALTER SEQUENCE ${name} AS ${then('type')} ${sequenceOptions(wanted)}`]
          : []),
        ...(differs('persistence')
          ? [`ALTER SEQUENCE ${name} SET ${then('persistence') === null ? 'LOGGED' : 'UNLOGGED'}`]
          : []),
        ...(differs('table') || differs('column') ? [ownedBy(wanted)] : []),
      ]
    case 'function':
    case 'procedure':
      return differs('definition') ? [(then('definition') ?? '').trimEnd()] : []
    case 'domain':
    case 'domain constraint':
    case 'type':
      return alterType(present, wanted)
    case 'constraint': {
      const valid = differs('not valid')
        ? [`ALTER TABLE ${then('table')} VALIDATE CONSTRAINT ${name.slice((then('table') ?? '').length + 1)}`]
        : []
      return [...valid, ...partState(present, wanted)]
    }
    case 'extension':
      return differs('schema') ? [`ALTER EXTENSION ${name} SET SCHEMA ${then('schema')}`] : []
    case 'event trigger':
      return differs('enabled') ? [`ALTER EVENT TRIGGER ${name} ${enabling(then('enabled'))}`] : []
    case 'publication':
      return [
        `ALTER PUBLICATION ${name} SET (publish = ${literal(then('publish') ?? '')}, publish_via_partition_root = ${then('via root') ?? 'false'})`,
      ]
    default:
      return partState(present, wanted)
  }
}

/** What CREATE OR REPLACE keeps: the arguments with their names, and what comes back. */
function signatureOf(routine: SchemaObject): string {
  const definition = propertyOf(routine, 'definition') ?? ''
  const end = definition.indexOf('\n LANGUAGE ')
  return definition.slice(0, end).replaceAll(/ DEFAULT [^,)]*/g, '')
}
