import { packCorrupt } from '../pack-corrupt.ts'
import type { ObjectTable } from '../store/object-table.ts'

/** Which objects are deltas of which, in columns by object number; shared between threads. */
export interface Forest {
  /** Bases before their deltas: roots in the order of their packs, then level by level. */
  readonly order: Int32Array
  readonly firstChild: Int32Array
  readonly nextSibling: Int32Array
}

/**
 * Lays the deltas out as trees, and gives every object the type of its root.
 *
 * Errors: VEL_PACK_CORRUPT when deltas are bases of each other in a circle.
 */
export function buildForest(table: ObjectTable, packPaths: readonly string[]): Forest {
  const column = (): Int32Array => new Int32Array(new SharedArrayBuffer(table.count * 4))
  const [order, firstChild, nextSibling] = [column(), column(), column()]
  firstChild.fill(-1)
  nextSibling.fill(-1)
  let end = 0
  for (let id = table.count - 1; id >= 0; id -= 1) {
    const base = table.base[id] as number
    if (base < 0) continue
    nextSibling[id] = firstChild[base] as number
    firstChild[base] = id
  }
  for (let id = 0; id < table.count; id += 1) {
    if ((table.base[id] as number) >= 0) continue
    table.type[id] = table.storedType[id] as number
    order[end++] = id
  }
  for (let at = 0; at < end; at += 1) {
    const id = order[at] as number
    for (let child = firstChild[id] as number; child >= 0; child = nextSibling[child] as number) {
      table.type[child] = table.type[id] as number
      order[end++] = child
    }
  }
  if (end !== table.count)
    throw packCorrupt(packPaths.join(', '), `${table.count - end} deltas are bases of each other`)
  return { order, firstChild, nextSibling }
}
