import type { JsonCursor } from '../json/json-cursor.ts'
import type { FileBuilder } from '../model/file-builder.ts'
import type { SimplecovFlat } from './simplecov-flat.ts'

/** A condition or an arm: `[:if, 0, 3, 4, 3, 20]` is its type, ordinal, line, column, end line and end column. */
const PLACE = /^\[(.+), (\d+), (\d+), (\d+), (\d+), (\d+)\]$/u

interface Place {
  readonly type: string
  readonly cells: readonly [number, number, number, number]
}

interface Condition {
  readonly place: Place
  readonly arms: readonly { readonly place: Place; readonly count: number }[]
}

/**
 * Adds the arms of `branches` of a resultset. Conditions and arms are told apart by the order of their places; their
 * ordinals are those of one run.
 *
 * Errors: VEL_COV_PARSE for a key that is no place, or an arm that is neither a count nor "ignored".
 */
export function addSimplecovBranches(builder: FileBuilder, cursor: JsonCursor): void {
  const conditions: Condition[] = []
  cursor.openObject('branches')
  while (cursor.nextKey()) {
    const place = readPlace(cursor)
    conditions.push({ place, arms: readArms(cursor) })
  }
  conditions.sort((left, right) => comparePlaces(left.place, right.place))
  let line = 0
  let group = 0
  for (const { place, arms } of conditions) {
    group = place.cells[0] === line ? group + 1 : 0
    line = place.cells[0]
    arms.forEach(({ count }, arm) => {
      builder.arm(line, group, arm, count > 0)
    })
  }
}

/** Adds the arms of coverage.json, which does not say what condition they belong to: one group a line. */
export function addSimplecovFlatBranches(builder: FileBuilder, arms: readonly SimplecovFlat[]): void {
  const next = new Map<number, number>()
  for (const { line, count } of arms) {
    const arm = next.get(line) ?? 0
    next.set(line, arm + 1)
    if (count !== null) builder.arm(line, 0, arm, count > 0)
  }
}

function readArms(cursor: JsonCursor): Condition['arms'] {
  const arms: { place: Place; count: number }[] = []
  cursor.openObject('the arms of a condition')
  while (cursor.nextKey()) {
    const place = readPlace(cursor)
    if (!cursor.isText()) arms.push({ place, count: cursor.count('a count or "ignored"') })
    else if (cursor.text('"ignored"') !== 'ignored') throw cursor.error('a count or "ignored"')
  }
  return arms.sort((left, right) => comparePlaces(left.place, right.place))
}

function readPlace(cursor: JsonCursor): Place {
  const [, type, , line, column, endLine, endColumn] = PLACE.exec(String(cursor.key())) ?? []
  if (type === undefined) throw cursor.error('a branch as [:type, ordinal, line, column, line, column]')
  return { type, cells: [Number(line), Number(column), Number(endLine), Number(endColumn)] }
}

function comparePlaces(left: Place, right: Place): number {
  for (let i = 0; i < 4; i++) {
    const difference = (left.cells[i] ?? 0) - (right.cells[i] ?? 0)
    if (difference !== 0) return difference
  }
  return left.type < right.type ? -1 : left.type > right.type ? 1 : 0
}
