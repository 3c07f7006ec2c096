/** Joins the clauses that are there with commas. */
export function joinDetails(...clauses: readonly (string | null)[]): string {
  return clauses.filter((clause) => clause !== null).join(', ')
}
