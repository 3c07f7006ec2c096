import { packCorrupt } from '../pack-corrupt.ts'
import { applyDelta, type DeltaTrace, parseDeltaSizes } from '../store/apply-delta.ts'
import type { EntryReader } from '../store/create-entry-reader.ts'
import type { ObjectTable } from '../store/object-table.ts'
import { type BufferPool, createBufferPool } from './buffer-pool.ts'
import type { Forest } from './build-forest.ts'

/** An object as the walk comes by. The bytes are lent: they are another object's after the call. */
export interface Visited<State> {
  readonly id: number
  readonly data: Buffer
  readonly sizeBytes: number
  /** What the visit of its base left, and how it differs from it; null for an object that is stored whole. */
  readonly base: { readonly id: number; readonly state: State; readonly trace: DeltaTrace } | null
}

/** What a walk did. Units: bytes. */
export interface WalkStats {
  objects: number
  materialisedBytes: number
  /** Wanted objects that were over the limit, or whose base was. */
  tooLarge: number
  /** Time was up; what had not been visited was not. */
  isLate: boolean
}

/** What a walk needs. */
export interface Walk<State> {
  readonly table: ObjectTable
  readonly forest: Forest
  readonly reader: EntryReader
  readonly packPaths: readonly string[]
  /** From `countNeeded`: where it is 0 nothing is read. */
  readonly needed: Int32Array
  readonly maxObjectBytes: number
  /** When the walk ends where it is, on the clock of `Date.now`. */
  readonly endMs: number
  readonly visit: (object: Visited<State>) => State
}

/**
 * Materialises every needed object below these roots once, bases before their deltas.
 *
 * The largest branch of every object comes last and its base is given back before: however deep the deltas, only as many objects are
 * in memory as the logarithm of their number.
 *
 * Errors: VEL_PACK_CORRUPT.
 */
export function walkForest<State>(walk: Walk<State>, roots: Iterable<number>): WalkStats {
  const stats: WalkStats = { objects: 0, materialisedBytes: 0, tooLarge: 0, isLate: false }
  const pool = createBufferPool()
  for (const root of roots) if (!isLate(walk, stats)) walkTree(walk, root, pool, stats)
  return stats
}

function isLate<State>({ endMs }: Walk<State>, stats: WalkStats): boolean {
  if (!stats.isLate && Date.now() > endMs) stats.isLate = true
  return stats.isLate
}

function walkTree<State>(walk: Walk<State>, root: number, pool: BufferPool, stats: WalkStats): void {
  const size = walk.table.sizeBytes[root] as number
  if (size > walk.maxObjectBytes) {
    stats.tooLarge += walk.needed[root] as number
    return
  }
  const data = pool.take(size)
  walk.reader.read(root, data)
  stats.objects += 1
  stats.materialisedBytes += size
  const state = walk.visit({ id: root, data, sizeBytes: size, base: null })
  walkBranches(walk, root, data, size, state, pool, stats)
}

/** `data` is given back here. */
function walkBranches<State>(
  walk: Walk<State>,
  start: number,
  startData: Buffer,
  startSize: number,
  startState: State,
  pool: BufferPool,
  stats: WalkStats,
): void {
  const { forest, needed } = walk
  const trace: DeltaTrace = { copies: [], novel: [] }
  let node = start
  let data = startData
  let size = startSize
  let state = startState
  for (;;) {
    let last = -1
    let most = 0
    for (let child = forest.firstChild[node] as number; child >= 0; child = forest.nextSibling[child] as number)
      if ((needed[child] as number) > most) {
        most = needed[child] as number
        last = child
      }
    if (last < 0 || isLate(walk, stats)) break
    for (let child = forest.firstChild[node] as number; child >= 0; child = forest.nextSibling[child] as number) {
      if (child === last || needed[child] === 0 || isLate(walk, stats)) continue
      const made = materialise(walk, child, data, size, trace, pool, stats)
      if (made === null) continue
      const own = walk.visit({ id: child, data: made.data, sizeBytes: made.size, base: { id: node, state, trace } })
      walkBranches(walk, child, made.data, made.size, own, pool, stats)
    }
    const made = materialise(walk, last, data, size, trace, pool, stats)
    if (made === null) break
    const own = walk.visit({ id: last, data: made.data, sizeBytes: made.size, base: { id: node, state, trace } })
    pool.give(data)
    node = last
    data = made.data
    size = made.size
    state = own
  }
  pool.give(data)
}

/** The object of a delta; null when it is over the limit. */
function materialise<State>(
  walk: Walk<State>,
  id: number,
  base: Buffer,
  baseBytes: number,
  trace: DeltaTrace,
  pool: BufferPool,
  stats: WalkStats,
): { readonly data: Buffer; readonly size: number } | null {
  const { table, reader, maxObjectBytes, packPaths } = walk
  const length = table.sizeBytes[id] as number
  const fail = (what: string): Error =>
    packCorrupt(packPaths[table.pack[id] as number] ?? '', `the delta at byte ${table.offset[id]} ${what}`)
  if (length > maxObjectBytes * 2) {
    stats.tooLarge += walk.needed[id] as number
    return null
  }
  const delta = pool.take(length)
  reader.read(id, delta)
  const sizes = parseDeltaSizes(delta, length)
  if (sizes === null || sizes.baseBytes !== baseBytes) throw fail('was made for another base')
  if (sizes.resultBytes > maxObjectBytes) {
    pool.give(delta)
    stats.tooLarge += walk.needed[id] as number
    return null
  }
  const data = pool.take(sizes.resultBytes)
  if (!applyDelta(base, baseBytes, delta, sizes.at, length, data, sizes.resultBytes, trace))
    throw fail('does not fit its base')
  pool.give(delta)
  stats.objects += 1
  stats.materialisedBytes += sizes.resultBytes
  return { data, size: sizes.resultBytes }
}
