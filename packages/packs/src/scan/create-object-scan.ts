import type { Fragment, Hit, Scanner } from '@velocity/secrets'
import type { Visited } from '../forest/walk-forest.ts'
import { BLOB, COMMIT } from '../store/entry-header.ts'
import type { ObjectTable } from '../store/object-table.ts'
import { type Candidate, IDENTITY, MESSAGE } from './candidate.ts'
import { readCommitText } from './commit-text.ts'
import { GAP, joinWindows, placeInWindows } from './join-windows.ts'
import { createLineCounter } from './line-counter.ts'
import { createMarkFinder, FAR, holdsMark, type Marks, NO_MARKS } from './marks.ts'
import type { PathTable } from './path-table.ts'
import { planWindows } from './plan-windows.ts'
import type { RuleReach } from './rule-reach.ts'

/** What the visit of an object leaves for its deltas. */
export interface ScanState {
  /** False: it was not scanned, so nothing of it is known. */
  readonly isScanned: boolean
  readonly isBinary: boolean
  readonly marks: Marks
}

/** What a scan of objects found. */
export interface ObjectScan {
  visit(object: Visited<ScanState>): ScanState
  /** Scans what is still waiting. */
  finish(): void
  readonly candidates: readonly Candidate[]
  readonly exhausted: ReadonlySet<string>
  readonly scannedBytes: number
}

/** What a scan of objects works with. */
export interface ObjectScanParts {
  readonly table: ObjectTable
  readonly wanted: Uint8Array
  readonly pathTable: PathTable
  readonly paths: readonly string[]
  readonly scanner: Scanner
  /** From `probeOptions`: finds at least what `scanner` finds, in every part that holds a match. */
  readonly probe: Scanner
  readonly reach: RuleReach
}

const NOT_SCANNED: ScanState = { isScanned: false, isBinary: false, marks: NO_MARKS }
const CLEAN: ScanState = { isScanned: true, isBinary: false, marks: NO_MARKS }
/** Units: bytes. Git, too, looks for a NUL only there. */
const BINARY_PROBE = 8_000
const BATCH_BYTES = 64 * 1024
/** The share of a file from which on it is scanned whole. */
const MOST = 0.8

/**
 * Makes the visitor that scans objects as a walk comes by: a whole object whole, a delta where it differs from its base.
 *
 * Shape:  every rule, path and secret that scanning each wanted blob whole under each of its paths would find is among the candidates,
 *         found by a scan of a whole blob. See docs of `RuleReach` for what has to be looked at around a change.
 * Errors: those of the scanner.
 */
export function createObjectScan(parts: ObjectScanParts): ObjectScan {
  const { table, wanted, pathTable, paths, scanner, probe, reach } = parts
  const marker = createMarkFinder(reach)
  const wholePaths = reach.everywhere.map(({ path }) => new RegExp(path ?? ''))
  const isWhole = paths.map((path) => wholePaths.some((expression) => expression.test(path)))
  const candidates: Candidate[] = []
  const known = new Set<string>()
  const exhausted = new Set<string>()
  const identities = new Set<string>()
  let scannedBytes = 0
  let batch: { readonly object: number; readonly text: string }[] = []
  let batchBytes = 0

  const scanWith = (by: Scanner, fragment: Fragment): readonly Hit[] => {
    scannedBytes += fragment.text.length
    const result = by.scan(fragment)
    for (const id of result.exhausted) exhausted.add(id)
    return result.hits
  }
  const keyOf = (path: number, hit: Hit, text: string): string =>
    `${path}\0${hit.rule.id}\0${hit.confidence}\0${text.slice(hit.secretStart, hit.secretEnd)}`
  const keep = (object: number, path: number, hit: Hit, text: string): void => {
    const key = keyOf(path, hit, text)
    // A message is told with every commit that has it.
    if (path !== MESSAGE && known.has(key)) return
    known.add(key)
    const needle = text.slice(hit.secretStart, hit.secretEnd)
    candidates.push({ object, path, ruleId: hit.rule.id, confidence: hit.confidence, needle })
  }
  const fileFragment = (path: number, text: string): Fragment => ({
    kind: 'file',
    path: paths[path] ?? '',
    text,
    commit: null,
    lineOf: createLineCounter(text),
  })
  const isNew = (path: number, hits: readonly Hit[], text: string): boolean =>
    hits.some((hit) => !known.has(keyOf(path, hit, text)))
  const settle = (object: number, path: number, text: string): void => {
    for (const hit of scanWith(scanner, fileFragment(path, text))) keep(object, path, hit, text)
  }
  /** Scans a whole file; gives the marks of matches that depend on the rest of it. */
  const scanWhole = (object: number, path: number, text: string): Marks => {
    const hits = scanWith(probe, fileFragment(path, text))
    if (isNew(path, hits, text)) settle(object, path, text)
    return farMarks(hits, text, (at) => at, NO_MARKS)
  }
  const farMarks = (hits: readonly Hit[], text: string, placeOf: (at: number) => number, given: Marks): Marks => {
    let marks: number[] | null = null
    for (const { rule, start, end } of hits) {
      const words = reach.far.get(rule.id)
      if (words === undefined) continue
      const match = words.length === 0 ? '' : text.slice(start, end).toLowerCase()
      if (words.some((word) => match.includes(word)) || holdsMark(given, placeOf(start), end - start, FAR)) continue
      marks = marks ?? [...given]
      marks.push(placeOf(start), end - start, FAR)
    }
    return marks ?? given
  }

  const scanMessages = (): void => {
    const joined = batch.map(({ text }) => text).join(GAP)
    const messages = batch
    batch = []
    batchBytes = 0
    if (joined === '' || scanWith(probe, messageFragment(joined)).length === 0) return
    for (const { object, text } of messages)
      for (const hit of scanWith(scanner, messageFragment(text))) keep(object, MESSAGE, hit, text)
  }
  const visitCommit = (object: number, raw: string): void => {
    const { message, identities: people } = readCommitText(raw)
    batch.push({ object, text: message })
    batchBytes += message.length
    if (batchBytes >= BATCH_BYTES) scanMessages()
    if (identities.has(people)) return
    identities.add(people)
    for (const hit of scanWith(scanner, { ...messageFragment(people), kind: 'identity' }))
      keep(object, IDENTITY, hit, people)
  }

  const visitDelta = (object: Visited<ScanState>, text: () => string): ScanState | null => {
    const { id, data, sizeBytes, base } = object
    if (base === null || !base.state.isScanned || base.state.isBinary) return null
    const { novel } = base.trace
    const followed = marker.follow(base.state.marks, base.trace)
    const touched = marker.touched(followed, novel, sizeBytes, pathsOf(id))
    if (touched === 'whole') return null
    let windows = planWindows(data, sizeBytes, touched.length === 0 ? novel : inOrder(novel, touched), reach)
    let joined = joinWindows(data, windows)
    let marks: Marks = marker.find(joined, (place) => placeInWindows(windows, place), followed)
    if (marks !== followed) {
      const more = marker.touched(marks.slice(followed.length), novel, sizeBytes, pathsOf(id))
      if (more === 'whole') return null
      if (more.length > 0) {
        windows = planWindows(data, sizeBytes, inOrder(inOrder(novel, touched), more), reach)
        joined = joinWindows(data, windows)
      }
    }
    const isMostOfIt = joined.length > sizeBytes * MOST
    for (let at = pathTable.start[id] as number; at < (pathTable.start[id + 1] as number); at += 1) {
      const path = pathTable.ids[at] as number
      if (isMostOfIt || isWhole[path] === true || !hasPath(base.id, path)) {
        marks = joinMarks(marks, scanWhole(id, path, text()))
        continue
      }
      const hits = scanWith(probe, fileFragment(path, joined))
      if (hits.length === 0) continue
      const far = farMarks(hits, joined, (place) => placeInWindows(windows, place), marks)
      // What is new there and depends on the rest is judged by the rest.
      if (far !== marks || isNew(path, hits, joined)) settle(id, path, text())
      marks = far
    }
    return marks.length === 0 ? CLEAN : { isScanned: true, isBinary: false, marks }
  }
  const pathsOf = (object: number): readonly string[] => {
    const ids = pathTable.ids.subarray(pathTable.start[object], pathTable.start[object + 1])
    return Array.from(ids, (id) => paths[id] ?? '')
  }
  const hasPath = (object: number, path: number): boolean => {
    for (let at = pathTable.start[object] as number; at < (pathTable.start[object + 1] as number); at += 1)
      if (pathTable.ids[at] === path) return true
    return false
  }

  return {
    visit: (object) => {
      const { id, data, sizeBytes } = object
      if (wanted[id] === 0) return NOT_SCANNED
      let latin1: string | null = null
      const text = (): string => {
        if (latin1 === null) latin1 = data.toString('latin1', 0, sizeBytes)
        return latin1
      }
      if (table.type[id] === COMMIT) {
        visitCommit(id, text())
        return CLEAN
      }
      if (table.type[id] !== BLOB) return NOT_SCANNED
      const isBinary = hasNul(data, sizeBytes)
      const state = isBinary ? null : visitDelta(object, text)
      if (state !== null) return state
      let marks = marker.find(text(), (place) => place, NO_MARKS)
      for (let at = pathTable.start[id] as number; at < (pathTable.start[id + 1] as number); at += 1)
        marks = joinMarks(marks, scanWhole(id, pathTable.ids[at] as number, text()))
      return { isScanned: true, isBinary, marks }
    },
    finish: scanMessages,
    candidates,
    exhausted,
    get scannedBytes() {
      return scannedBytes
    },
  }
}

function messageFragment(text: string): Fragment {
  return { kind: 'commit-message', path: '', text, commit: null, lineOf: createLineCounter(text) }
}

function hasNul(data: Buffer, sizeBytes: number): boolean {
  return data.subarray(0, Math.min(sizeBytes, BINARY_PROBE)).includes(0)
}

function joinMarks(left: Marks, right: Marks): Marks {
  return right.length === 0 ? left : [...left, ...right]
}

/** Joins two lists of stretches into one that is in order. */
function inOrder(left: readonly number[], right: readonly number[]): readonly number[] {
  const pairs: (readonly [number, number])[] = []
  for (const list of [left, right])
    for (let at = 0; at < list.length; at += 2) pairs.push([list[at] as number, list[at + 1] as number])
  return pairs.sort((a, b) => a[0] - b[0]).flat()
}
