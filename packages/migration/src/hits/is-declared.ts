import type { SchemaComparison } from '../model/schema.ts'

/**
 * Says whether a plan owns up to everything that a rollback leaves behind: each object is named by a text of `irreversible`.
 *
 * Shape:  `public.mood.sad` names `public.mood` and `mood`; nothing is declared when there is no difference.
 * Errors: never throws.
 */
export function isDeclared(comparison: SchemaComparison | null, irreversible: readonly string[]): boolean {
  const differences = comparison?.differences ?? []
  if (differences.length === 0) return false
  return differences.every(({ name }) => irreversible.some((text) => namesObject(text, name)))
}

function namesObject(text: string, name: string): boolean {
  return [name, name.replace(/^public\./u, '')].some((one) => hasWord(text, one))
}

/** A word that is no part of a longer one. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + word.length] ?? ' '}`
    if (!/[\w"]/u.test(around)) return true
  }
  return false
}
