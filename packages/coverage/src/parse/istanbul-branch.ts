import type { JsonCursor } from '../json/json-cursor.ts'
import type { FileBuilder } from '../model/file-builder.ts'
import { emptyLocation, type IstanbulLocation, readIstanbulLocation } from './istanbul-location.ts'

/** A branch of `branchMap`. `arms` says of each location whether it is skipped. */
export interface IstanbulBranch {
  readonly line: number
  readonly location: IstanbulLocation
  readonly type: string
  readonly isSkipped: boolean
  readonly arms: readonly boolean[]
}

/**
 * Reads one entry of `branchMap`.
 *
 * Shape:  its line is `line`, else where `loc` starts, else where its first located arm starts.
 * Errors: VEL_COV_PARSE without any line or without `locations`.
 */
export function readIstanbulBranch(cursor: JsonCursor): IstanbulBranch {
  const location = emptyLocation()
  const scratch = emptyLocation()
  const arms: boolean[] = []
  let first: IstanbulLocation | null = null
  let ownLine = 0
  let type = ''
  let isSkipped = false
  let hasLocations = false
  cursor.openObject('a branch')
  while (cursor.nextKey()) {
    if (cursor.keyIs('loc')) readIstanbulLocation(cursor, location, 'loc')
    else if (cursor.keyIs('line')) ownLine = cursor.line('the line of a branch')
    else if (cursor.keyIs('type')) type = cursor.text('the type of a branch')
    else if (cursor.keyIs('skip')) isSkipped = cursor.flag('skip')
    else if (cursor.keyIs('locations')) {
      hasLocations = true
      cursor.openArray('the locations of a branch')
      while (cursor.nextItem()) {
        readIstanbulLocation(cursor, scratch, 'a location')
        arms.push(scratch.isSkipped)
        if (first === null && scratch.line > 0) first = { ...scratch }
      }
    } else cursor.skip()
  }
  const line = ownLine || location.line || (first?.line ?? 0)
  if (!hasLocations) throw cursor.error('locations in every branch')
  if (line === 0 && !isSkipped) throw cursor.error('a line in every branch')
  return { line, location: location.line > 0 ? location : (first ?? location), type, isSkipped, arms }
}

/**
 * Adds the arms of all branches. A branch is told apart by its place among the branches of its line, in the order of
 * their locations, never by its ordinal: ordinals differ between runs.
 */
export function addIstanbulBranches(
  builder: FileBuilder,
  branches: readonly { readonly branch: IstanbulBranch; readonly hits: readonly number[] }[],
): void {
  builder.knows('branches')
  const ordered = [...branches].sort((left, right) => compareBranches(left.branch, right.branch))
  let line = 0
  let group = 0
  for (const { branch, hits } of ordered) {
    if (branch.isSkipped) continue
    group = branch.line === line ? group + 1 : 0
    line = branch.line
    hits.forEach((count, arm) => {
      if (branch.arms[arm] === false) builder.arm(line, group, arm, count > 0)
    })
  }
}

function compareBranches(left: IstanbulBranch, right: IstanbulBranch): number {
  return (
    left.line - right.line ||
    left.location.line - right.location.line ||
    left.location.column - right.location.column ||
    left.location.endLine - right.location.endLine ||
    left.location.endColumn - right.location.endColumn ||
    (left.type < right.type ? -1 : left.type > right.type ? 1 : 0)
  )
}
