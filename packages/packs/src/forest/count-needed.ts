import type { ObjectTable } from '../store/object-table.ts'
import type { Forest } from './build-forest.ts'

/**
 * Counts, for every object, how many wanted objects its tree of deltas holds from there on.
 *
 * Shape: shared between threads; 0 where nothing is wanted.
 */
export function countNeeded(table: ObjectTable, forest: Forest, wanted: Uint8Array): Int32Array {
  const needed = new Int32Array(new SharedArrayBuffer(table.count * 4))
  for (let at = table.count - 1; at >= 0; at -= 1) {
    const id = forest.order[at] as number
    needed[id] = (needed[id] as number) + (wanted[id] as number)
    const base = table.base[id] as number
    if (base >= 0) needed[base] = (needed[base] as number) + (needed[id] as number)
  }
  return needed
}
