import type { CapturedStatement } from './captured-statements.ts'
import type { Applied } from './find-applied.ts'

/** What ran for one migration. */
export interface StatementGroup {
  readonly statements: readonly CapturedStatement[]
  /** What the tool's table was told behind it; [] where it was told nothing. */
  readonly texts: readonly string[]
}

/**
 * Splits statements at the places where the tool notes that a migration is done, or taken back.
 *
 * Shape:  what comes behind the last note belongs to the last migration; settings of the connection stand before every later group.
 *         One group where nothing was noted.
 */
export function groupStatements(
  statements: readonly CapturedStatement[],
  direction: 'up' | 'down',
  records: Applied['records'],
): readonly StatementGroup[] {
  const ends = new Set([direction === 'up' ? 'add' : 'remove', ...(records === 'newest' ? ['move'] : [])])
  const groups: StatementGroup[] = []
  const settings: CapturedStatement[] = []
  let current: CapturedStatement[] = []
  for (const statement of statements) {
    const { mark, isSetting, isInTransaction } = statement
    if (mark === null) current.push(statement)
    if (isSetting && !isInTransaction) settings.push(statement)
    if (mark !== null && ends.has(mark.kind)) {
      groups.push({ statements: current, texts: mark.texts })
      current = [...settings]
    }
  }
  const rest = current.filter((one) => !settings.includes(one))
  const last = groups.pop()
  if (last === undefined) return [{ statements: current, texts: [] }]
  return [...groups, { ...last, statements: [...last.statements, ...rest] }]
}
