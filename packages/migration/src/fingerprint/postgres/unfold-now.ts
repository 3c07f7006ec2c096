/** A moment with a fraction of a second, as the server writes it; people write none but the last one of a second, which stays. */
const FOLDED =
  /'\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d\.(?!9+[+'-])\d{1,6}(?:[+-]\d\d(?::\d\d){0,2})?'(?=::timestamp with(?:out)? time zone)/gu

/**
 * Writes `'now'` again where the server has put the moment at which a view was made.
 *
 * PostgreSQL computes `'now'::timestamp` when it reads it, so that the same view, made twice, has two texts.
 *
 * Shape: the text unchanged where it holds no such moment; what comes back makes the view anew when it is run.
 */
export function unfoldNow(definition: string): string {
  return definition.replace(FOLDED, "'now'")
}
