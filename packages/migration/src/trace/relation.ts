import type { TableLock } from '../model/trace.ts'

/** A relation of the database, as it was when it was last looked at. */
export interface Relation {
  readonly oid: string
  /** As written in SQL: quoted where it needs to be. */
  readonly schema: string
  readonly name: string
  readonly kind: TableLock['kind']
  /** The file that holds it: another one after a rewrite. */
  readonly filenode: string
}

const KINDS: Readonly<Record<string, TableLock['kind']>> = {
  r: 'table',
  p: 'partitioned table',
  i: 'index',
  I: 'index',
  v: 'view',
  m: 'materialized view',
  S: 'sequence',
  f: 'foreign table',
}

/** The words for a `relkind`; null for what is no relation of people: TOAST tables and composite types. */
export function relationKindOf(relkind: string): TableLock['kind'] | null {
  return KINDS[relkind] ?? null
}

/** `schema.name`, quoted where SQL needs it. */
export function qualifiedNameOf(relation: Relation): string {
  return `${relation.schema}.${relation.name}`
}

/** An identifier without the quotes that SQL needs. */
export function unquoted(identifier: string): string {
  return identifier.startsWith('"') ? identifier.slice(1, -1).replaceAll('""', '"') : identifier
}
