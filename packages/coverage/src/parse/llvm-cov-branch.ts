import type { JsonCursor } from '../json/json-cursor.ts'
import type { FileBuilder } from '../model/file-builder.ts'

/** A condition with its two arms. */
export interface LlvmCovBranch {
  /**
   * Line, column, end line, end column; for a condition that comes out of a macro those of the macro's use, then those of the
   * condition in the macro, then how often this place came before in the same use.
   */
  readonly place: readonly number[]
  isTrueTaken: boolean
  isFalseTaken: boolean
}

/** The conditions of a file by place. */
export type LlvmCovBranches = Map<string, LlvmCovBranch>

const ELEMENTS = 'a branch of at least six numbers'

/**
 * Reads `branches` of a file: `[line, column, endLine, endColumn, trueCount, falseCount, …]`.
 *
 * Shape:  added to `into`, one entry a place; the instances of a template are united.
 * Errors: VEL_COV_PARSE for fewer elements or for a line below 1.
 */
export function readLlvmCovBranches(cursor: JsonCursor, into: LlvmCovBranches): void {
  cursor.openArray('branches')
  while (cursor.nextItem()) {
    const branch = readBranch(cursor)
    unite(into, branch.place, branch)
  }
}

/**
 * Reads `expansions` of a file: the conditions that a macro brings stand at the line that uses it, and nowhere in `branches`.
 *
 * Shape:  added to `into`; the instances of a template that uses the macro are united.
 * Errors: VEL_COV_PARSE for an expansion without a `source_region` and for a malformed branch.
 */
export function readLlvmCovExpansions(cursor: JsonCursor, into: LlvmCovBranches): void {
  cursor.openArray('expansions')
  while (cursor.nextItem()) {
    const branches: LlvmCovBranch[] = []
    let use: readonly number[] | null = null
    cursor.openObject('an expansion')
    while (cursor.nextKey()) {
      if (cursor.keyIs('source_region')) use = readRegion(cursor)
      else if (cursor.keyIs('branches')) {
        cursor.openArray('the branches of an expansion')
        while (cursor.nextItem()) branches.push(readBranch(cursor))
      } else cursor.skip()
    }
    if (use === null) throw cursor.error('a source_region in every expansion')
    const seen = new Map<string, number>()
    for (const branch of branches) {
      const key = branch.place.join(':')
      const ordinal = seen.get(key) ?? 0
      seen.set(key, ordinal + 1)
      unite(into, [...use, ...branch.place, ordinal], branch)
    }
  }
}

/** Adds both arms of every condition, told apart by the order of their places on the line. */
export function addLlvmCovBranches(builder: FileBuilder, branches: LlvmCovBranches): void {
  builder.knows('branches')
  const ordered = [...branches.values()].sort((left, right) => comparePlaces(left.place, right.place))
  let last = 0
  let group = 0
  for (const { place, isTrueTaken, isFalseTaken } of ordered) {
    const [line = 0] = place
    group = line === last ? group + 1 : 0
    last = line
    builder.arm(last, group, 0, isTrueTaken)
    builder.arm(last, group, 1, isFalseTaken)
  }
}

function readBranch(cursor: JsonCursor): LlvmCovBranch {
  cursor.openArray('a branch')
  const place = readPlace(cursor, 'the line of a branch')
  const isTrueTaken = next(cursor) > 0
  const isFalseTaken = next(cursor) > 0
  while (cursor.nextItem()) cursor.skip()
  return { place, isTrueTaken, isFalseTaken }
}

function readRegion(cursor: JsonCursor): readonly number[] {
  cursor.openArray('source_region')
  const place = readPlace(cursor, 'the line of a source_region')
  while (cursor.nextItem()) cursor.skip()
  return place
}

function readPlace(cursor: JsonCursor, what: string): readonly number[] {
  if (!cursor.nextItem()) throw cursor.error(ELEMENTS)
  return [cursor.line(what), next(cursor), next(cursor), next(cursor)]
}

function unite(into: LlvmCovBranches, place: readonly number[], { isTrueTaken, isFalseTaken }: LlvmCovBranch): void {
  const key = place.join(':')
  const known = into.get(key)
  if (known === undefined) into.set(key, { place, isTrueTaken, isFalseTaken })
  else {
    known.isTrueTaken = known.isTrueTaken || isTrueTaken
    known.isFalseTaken = known.isFalseTaken || isFalseTaken
  }
}

function next(cursor: JsonCursor): number {
  if (!cursor.nextItem()) throw cursor.error(ELEMENTS)
  return cursor.count('a number of a branch')
}

function comparePlaces(left: readonly number[], right: readonly number[]): number {
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}
