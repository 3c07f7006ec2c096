import { propertyOf } from '../fingerprint/object-index.ts'
import type { SchemaObject } from '../model/schema.ts'

/** Writes all parameters of a sequence, as CREATE and ALTER SEQUENCE and identity columns take them. */
export function sequenceOptions(sequence: SchemaObject): string {
  const value = (property: string): string => propertyOf(sequence, property) ?? '1'
  const cycle = propertyOf(sequence, 'cycle') === null ? 'NO CYCLE' : 'CYCLE'
  return `INCREMENT BY ${value('increment')} MINVALUE ${value('minimum')} MAXVALUE ${value('maximum')} START WITH ${value('start')} CACHE ${value('cache')} ${cycle}`
}

/** Writes which column a sequence belongs to. */
export function ownedBy(sequence: SchemaObject): string {
  const table = propertyOf(sequence, 'table')
  const column = propertyOf(sequence, 'column')
  return `ALTER SEQUENCE ${sequence.name} OWNED BY ${table === null ? 'NONE' : `${table}.${column}`}`
}
