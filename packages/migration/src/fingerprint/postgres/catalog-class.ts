/**
 * One class of objects in PostgreSQL's catalog, as SQL.
 *
 * Every field holds an expression of our own, never text from outside. Relations are named with their schema, so that no temporary
 * table can stand in for a catalog.
 */
export interface CatalogClass {
  /** An expression: usually a quoted literal. */
  readonly kind: string
  readonly name: string
  /** Expressions of type text; null is left out. */
  readonly properties: Readonly<Record<string, string>>
  /** FROM and all that follows it. */
  readonly from: string
  /** The columns in their order as a JSON array of names; absent where there are none. */
  readonly columns?: string
  /** Is true where there may be such objects: kinds that a database does not use cost nothing. */
  readonly present?: string
}

/** Writes the SELECT of one class: kind, name, properties as JSON, columns as JSON. */
export function selectOf({ kind, name, properties, from, columns }: CatalogClass): string {
  const pairs = Object.entries(properties).map(([key, value]) => `'${key}', (${value})`)
  return `SELECT ${kind} AS kind, (${name}) AS name, json_strip_nulls(json_build_object(${pairs.join(', ')}))::text AS properties, (${columns ?? 'NULL'})::text AS columns ${from}`
}
