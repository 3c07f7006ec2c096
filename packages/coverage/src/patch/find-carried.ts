import type { FileChange, MovedLine } from '@velocity/diff'
import type { BaselineView } from './baseline-view.ts'
import type { CarriedLine } from './patch-result.ts'

/** What `findCarried` needs of the whole change. */
export interface CarryContext {
  /** Moved lines of the file, by their new number. */
  readonly moves: ReadonlyMap<number, MovedLine>
  readonly baseline: BaselineView
  /** `path:line` of base lines that have paid already; each can pay once. */
  readonly paid: Set<string>
  /** `path:line` of base lines that moved and pay for their own text, wherever it went. */
  readonly reserved: ReadonlySet<string>
}

/**
 * Finds which of a file's uncovered changed lines are old debt: moved from a line, or put in the place of a line, that the
 * baseline shows to be uncovered.
 *
 * Shape:  ascending; each base line pays for one new line at most, moved lines first.
 * Errors: never throws.
 */
export function findCarried(
  change: FileChange,
  uncovered: readonly number[],
  context: CarryContext,
): readonly CarriedLine[] {
  const moved = uncovered.flatMap((line) => payByMove(line, context))
  const done = new Set(moved.map(({ line }) => line))
  const open = uncovered.filter((line) => !done.has(line))
  return [...moved, ...payByPlace(change, open, context)].sort((left, right) => left.line - right.line)
}

function payByMove(line: number, context: CarryContext): readonly CarriedLine[] {
  const move = context.moves.get(line)
  if (move === undefined || !pay(move.oldPath, move.oldLine, context)) return []
  return [{ line, from: at(move.oldPath, move.oldLine), how: 'moved' }]
}

function payByPlace(change: FileChange, open: readonly number[], context: CarryContext): readonly CarriedLine[] {
  const basePath = change.oldPath
  if (basePath === null) return []
  return change.hunks.flatMap((hunk) => {
    const lines = open.filter((line) => line >= hunk.newStart && line < hunk.newStart + hunk.newLines)
    const olds = Array.from({ length: lines.length === 0 ? 0 : hunk.oldLines }, (_, offset) => hunk.oldStart + offset)
    const isFree = (old: number): boolean => !context.reserved.has(baseLine(basePath, old))
    const payers = olds.filter((old) => isFree(old) && isDebt(basePath, old, context)).slice(0, lines.length)
    return payers.flatMap((old, order) => {
      const line = lines[order]
      return line !== undefined && pay(basePath, old, context)
        ? [{ line, from: at(basePath, old), how: 'rewritten' as const }]
        : []
    })
  })
}

function isDebt(path: string, line: number, { baseline, paid }: CarryContext): boolean {
  return !paid.has(baseLine(path, line)) && baseline.stateOf(path, line) === 'uncovered'
}

function pay(path: string, line: number, context: CarryContext): boolean {
  if (!isDebt(path, line, context)) return false
  context.paid.add(baseLine(path, line))
  return true
}

/** Names a line of the base tree. */
export function baseLine(path: string, line: number): string {
  return `${path}:${line}`
}

function at(path: string, line: number): CarriedLine['from'] {
  return { path, startLine: line, endLine: line }
}
