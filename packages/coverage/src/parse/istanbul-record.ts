import type { JsonCursor } from '../json/json-cursor.ts'
import { quoteKey } from '../json/json-error.ts'
import type { FileBuilder } from '../model/file-builder.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import { addIstanbulBranches, type IstanbulBranch, readIstanbulBranch } from './istanbul-branch.ts'
import { type IstanbulFunction, readIstanbulFunction } from './istanbul-function.ts'
import { emptyLocation, readIstanbulLocation } from './istanbul-location.ts'

type Key = string | number
/** A map of the record: places by key. `null` when the record has no such map. */
type Places<T> = Map<Key, T> | null

/** Makes the error for a record whose parts do not belong together. */
type Fail = (expected: string, found: string) => Error

/** A skipped statement's line: it is no executable line. */
const SKIPPED = -1

/**
 * Reads the record of one file of coverage-final.json.
 *
 * Shape:  a line is executable where a statement starts on it, and hit where one of them ran, as in Istanbul.
 * Errors: VEL_COV_PARSE for a record whose maps and counts do not belong together: a missing count is not a zero.
 */
export function readIstanbulRecord(cursor: JsonCursor, key: string, builder: FileBuilder): FileCoverage {
  const record = readMaps(cursor)
  const fail: Fail = (expected, found) => cursor.error(`${expected} in the record of ${quoteKey(key)}`, found)
  if (record.statements === null) throw fail('statementMap', 'none')
  builder.startOver(record.path ?? key)
  for (const [line, count] of pair('s', 'statementMap', record.statements, record.s, fail)) {
    if (line !== SKIPPED) builder.line(line, count > 0)
  }
  if (record.functions !== null || record.f !== null)
    addFunctions(builder, pair('f', 'fnMap', record.functions, record.f, fail))
  if (record.branches !== null || record.b !== null) {
    const branches = pair('b', 'branchMap', record.branches, record.b, fail).map(([branch, hits]) => ({ branch, hits }))
    for (const { branch, hits } of branches) {
      if (branch.arms.length === hits.length) continue
      throw fail(
        `a count for each of ${branch.arms.length} arms of the branch on line ${branch.line}`,
        `${hits.length}`,
      )
    }
    addIstanbulBranches(builder, branches)
  }
  return builder.build()
}

interface Maps {
  path: string | null
  statements: Places<number>
  functions: Places<IstanbulFunction>
  branches: Places<IstanbulBranch>
  s: Places<number>
  f: Places<number>
  b: Places<readonly number[]>
}

function readMaps(cursor: JsonCursor): Maps {
  const maps: Maps = { path: null, statements: null, functions: null, branches: null, s: null, f: null, b: null }
  cursor.openObject('the record of a file')
  while (cursor.nextKey()) {
    if (cursor.keyIs('statementMap')) maps.statements = readStatements(cursor)
    else if (cursor.keyIs('s')) maps.s = readMap(cursor, 's', (item) => item.count('a count'))
    else if (cursor.keyIs('fnMap')) maps.functions = readMap(cursor, 'fnMap', readIstanbulFunction)
    else if (cursor.keyIs('f')) maps.f = readMap(cursor, 'f', (item) => item.count('a count'))
    else if (cursor.keyIs('branchMap')) maps.branches = readMap(cursor, 'branchMap', readIstanbulBranch)
    else if (cursor.keyIs('b')) maps.b = readMap(cursor, 'b', readCounts)
    else if (cursor.keyIs('path')) maps.path = cursor.text('the path of a file')
    else cursor.skip()
  }
  return maps
}

function readMap<T>(cursor: JsonCursor, what: string, read: (cursor: JsonCursor) => T): Map<Key, T> {
  const map = new Map<Key, T>()
  cursor.openObject(what)
  while (cursor.nextKey()) {
    const key = cursor.key()
    map.set(key, read(cursor))
  }
  return map
}

function readStatements(cursor: JsonCursor): Map<Key, number> {
  const scratch = emptyLocation()
  return readMap(cursor, 'statementMap', () => {
    readIstanbulLocation(cursor, scratch, 'a statement')
    if (scratch.isSkipped) return SKIPPED
    if (scratch.line === 0) throw cursor.error('a start line in every statement')
    return scratch.line
  })
}

function readCounts(cursor: JsonCursor): readonly number[] {
  const counts: number[] = []
  cursor.openArray('the counts of a branch')
  while (cursor.nextItem()) counts.push(cursor.count('a count'))
  return counts
}

/** Joins a map with its counts; both must hold the same keys. */
function pair<T, C>(
  countName: string,
  mapName: string,
  places: Places<T>,
  counts: Places<C>,
  fail: Fail,
): (readonly [T, C])[] {
  if (places === null) throw fail(mapName, 'none')
  if (counts === null) throw fail(`"${countName}", the counts of ${mapName}`, 'none')
  if (places.size !== counts.size) {
    throw fail(`as many counts in "${countName}" as places in ${mapName} (${places.size})`, `${counts.size}`)
  }
  const pairs: (readonly [T, C])[] = []
  for (const [key, place] of places) {
    const count = counts.get(key)
    if (count === undefined) throw fail(`a count in "${countName}" for ${mapName} ${quoteKey(key)}`, 'none')
    pairs.push([place, count])
  }
  return pairs
}

function addFunctions(builder: FileBuilder, functions: readonly (readonly [IstanbulFunction, number])[]): void {
  builder.knows('functions')
  const seen = new Map<string, number>()
  for (const [fn, count] of functions) {
    if (fn.isSkipped) continue
    const place = `${fn.line}:${fn.name}`
    const ordinal = seen.get(place) ?? 0
    seen.set(place, ordinal + 1)
    builder.fn(fn.line, ordinal === 0 ? fn.name : `${fn.name}#${ordinal}`, count > 0)
  }
}
