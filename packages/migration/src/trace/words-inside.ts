import type { ParsedStatement } from '@velocity/ports'
import type { WrittenName } from './named-relations.ts'

/** Every word of a DO block, as a relation that it may name: what is inside is no part of the parse tree. */
export function wordsInside({ kind, sql }: ParsedStatement): readonly WrittenName[] {
  if (kind !== 'DoStmt') return []
  const words = new Set((sql.match(/[\p{L}_][\p{L}\p{N}_$]*/gu) ?? []).flatMap((word) => [word, word.toLowerCase()]))
  return [...words].map((name) => ({ schema: null, name }))
}
