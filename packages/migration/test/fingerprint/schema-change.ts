/** A change of the base schema: what it is, its up, a down, and how the schema then differs, as `renderDifference` says it. */
export type SchemaChange = readonly [name: string, up: string, down: string, differences: readonly string[]]

/** What a down of [] differences is called: `order` where only columns stand in another order. */
export const ONLY_ORDER: readonly string[] = ['order']
