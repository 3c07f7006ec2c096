import type { JsonCursor } from '../json/json-cursor.ts'
import type { FileBuilder } from '../model/file-builder.ts'

/** A condition with its two arms. */
export interface LlvmCovBranch {
  /** Line, column, end line, end column. */
  readonly place: readonly [number, number, number, number]
  isTrueTaken: boolean
  isFalseTaken: boolean
}

const ELEMENTS = 'a branch of at least six numbers'

/**
 * Reads `branches` of a file: `[line, column, endLine, endColumn, trueCount, falseCount, …]`.
 *
 * Shape:  one entry a place; the instances of a template or macro are united.
 * Errors: VEL_COV_PARSE for fewer elements or for a line below 1.
 */
export function readLlvmCovBranches(cursor: JsonCursor): readonly LlvmCovBranch[] {
  const byPlace = new Map<string, LlvmCovBranch>()
  cursor.openArray('branches')
  while (cursor.nextItem()) {
    cursor.openArray('a branch')
    if (!cursor.nextItem()) throw cursor.error(ELEMENTS)
    const line = cursor.line('the line of a branch')
    const column = next(cursor)
    const endLine = next(cursor)
    const endColumn = next(cursor)
    const isTrueTaken = next(cursor) > 0
    const isFalseTaken = next(cursor) > 0
    while (cursor.nextItem()) cursor.skip()
    const key = `${line}:${column}:${endLine}:${endColumn}`
    const known = byPlace.get(key)
    if (known === undefined) {
      byPlace.set(key, { place: [line, column, endLine, endColumn], isTrueTaken, isFalseTaken })
    } else {
      known.isTrueTaken = known.isTrueTaken || isTrueTaken
      known.isFalseTaken = known.isFalseTaken || isFalseTaken
    }
  }
  return [...byPlace.values()]
}

/** Adds both arms of every condition, told apart by the order of their places on the line. */
export function addLlvmCovBranches(builder: FileBuilder, branches: readonly LlvmCovBranch[]): void {
  builder.knows('branches')
  const ordered = [...branches].sort((left, right) => comparePlaces(left.place, right.place))
  let last = 0
  let group = 0
  for (const { place, isTrueTaken, isFalseTaken } of ordered) {
    group = place[0] === last ? group + 1 : 0
    last = place[0]
    builder.arm(last, group, 0, isTrueTaken)
    builder.arm(last, group, 1, isFalseTaken)
  }
}

function next(cursor: JsonCursor): number {
  if (!cursor.nextItem()) throw cursor.error(ELEMENTS)
  return cursor.count('a number of a branch')
}

function comparePlaces(left: LlvmCovBranch['place'], right: LlvmCovBranch['place']): number {
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2] || left[3] - right[3]
}
