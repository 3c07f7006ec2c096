import { propertyOf } from '../fingerprint/object-index.ts'
import type { SchemaObject } from '../model/schema.ts'
import { optionStatements } from './common-statements.ts'

/** Writes what turns the properties of the table `present` into those of `wanted`; owner, privileges and comment aside. */
export function alterTable(present: SchemaObject, wanted: SchemaObject): readonly string[] {
  const alter = `ALTER ${wanted.kind === 'foreign table' ? 'FOREIGN ' : ''}TABLE ${wanted.name}`
  const now = (property: string): string | null => propertyOf(present, property)
  const then = (property: string): string | null => propertyOf(wanted, property)
  const differs = (property: string): boolean => now(property) !== then(property)
  return [
    ...optionStatements(alter, now('options'), then('options')),
    ...optionStatements(alter, toast(now('toast options')), toast(then('toast options'))),
    ...(differs('row security')
      ? [`${alter} ${then('row security') === null ? 'DISABLE' : 'ENABLE'} ROW LEVEL SECURITY`]
      : []),
    ...(differs('forced row security')
      ? [`${alter} ${then('forced row security') === null ? 'NO FORCE' : 'FORCE'} ROW LEVEL SECURITY`]
      : []),
    ...(differs('persistence') ? [`${alter} SET ${then('persistence') === null ? 'LOGGED' : 'UNLOGGED'}`] : []),
    ...(differs('access method') ? [`${alter} SET ACCESS METHOD ${then('access method') ?? 'heap'}`] : []),
    ...(differs('tablespace') ? [`${alter} SET TABLESPACE ${then('tablespace') ?? 'pg_default'}`] : []),
    ...(differs('of type') ? [then('of type') === null ? `${alter} NOT OF` : `${alter} OF ${then('of type')}`] : []),
    ...parents(alter, present, wanted),
  ]
}

/** Writes the replica identity, which needs its index. */
export function replicaIdentity(present: SchemaObject | null, wanted: SchemaObject): readonly string[] {
  const then = propertyOf(wanted, 'replica identity')
  const now = present === null ? null : propertyOf(present, 'replica identity')
  return now === then ? [] : [`ALTER TABLE ${wanted.name} REPLICA IDENTITY ${then ?? 'DEFAULT'}`]
}

function parents(alter: string, present: SchemaObject, wanted: SchemaObject): readonly string[] {
  const of = (object: SchemaObject, property: string): string | null => propertyOf(object, property)
  const [partition, wantedPartition] = [of(present, 'partition of'), of(wanted, 'partition of')]
  const [bound, wantedBound] = [of(present, 'partition bound'), of(wanted, 'partition bound')]
  const list = (object: SchemaObject): readonly string[] =>
    (of(object, 'inherits') ?? '').split(', ').filter((name) => name !== '')
  const isSame = partition === wantedPartition && bound === wantedBound
  return [
    ...(isSame || partition === null ? [] : [`ALTER TABLE ${partition} DETACH PARTITION ${wanted.name}`]),
    ...list(present)
      .filter((name) => !list(wanted).includes(name))
      .map((name) => `${alter} NO INHERIT ${name}`),
    ...list(wanted)
      .filter((name) => !list(present).includes(name))
      .map((name) => `${alter} INHERIT ${name}`),
    ...(isSame || wantedPartition === null
      ? []
      : [`ALTER TABLE ${wantedPartition} ATTACH PARTITION ${wanted.name} ${wantedBound}`]),
  ]
}

function toast(options: string | null): string | null {
  return options === null ? null : options.replaceAll(/(^|, )(?=\w+=)/g, '$1toast.')
}
