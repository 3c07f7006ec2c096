/** One object of a schema, by what can be said of it without the server's own numbers. */
export interface SchemaObject {
  /** For example `table`, `column`, `index`, `constraint`, `function`. */
  readonly kind: string
  /** Unique within its kind, quoted where SQL needs it: `public.users`, `public.users.email`, `public.f(integer)`. */
  readonly name: string
  /** Every property with its text, keys sorted; null where the object does not have it. */
  readonly properties: Readonly<Record<string, string | null>>
}

/** A schema as a value: the same schema gives the same fingerprint on every server of the dialect. */
export interface SchemaFingerprint {
  /** Sorted by kind, then name. */
  readonly objects: readonly SchemaObject[]
  /** The order of columns, apart: `public.users` → its columns. */
  readonly columnOrder: Readonly<Record<string, readonly string[]>>
}

/** One way in which two schemas differ. */
export interface SchemaDifference {
  readonly change: 'missing' | 'extra' | 'changed'
  readonly kind: string
  readonly name: string
  /** The property of a changed object; null for the others. */
  readonly property: string | null
  /** In the schema that was wanted; null for an extra one. */
  readonly expected: string | null
  /** In the schema that is there; null for a missing one. */
  readonly actual: string | null
}

/** What a comparison of two schemas comes to. */
export interface SchemaComparison {
  readonly verdict: 'identical' | 'column-order' | 'different'
  /** Sorted by kind, name, property; [] unless different. */
  readonly differences: readonly SchemaDifference[]
  /** Tables whose columns stand in another order. */
  readonly reordered: readonly string[]
}
