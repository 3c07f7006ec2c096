import type { Forest } from '../forest/build-forest.ts'
import type { ObjectTable } from '../store/object-table.ts'
import type { ScanJob } from './scan-part.ts'

const SHARES = 64

/** Cuts the trees that are needed into shares of about the same number of objects; all of it shared between threads. */
export function shareRoots(
  table: ObjectTable,
  forest: Forest,
  needed: Int32Array,
): Pick<ScanJob, 'roots' | 'shares' | 'nextShare'> {
  const list: number[] = []
  let total = 0
  for (const id of forest.order) {
    if ((table.base[id] as number) >= 0) break
    if (needed[id] === 0) continue
    list.push(id)
    total += needed[id] as number
  }
  // Neighbours in a pack stay together, whatever their names are.
  list.sort(
    (a, b) =>
      (table.pack[a] as number) - (table.pack[b] as number) ||
      (table.offset[a] as number) - (table.offset[b] as number),
  )
  const shares = [0]
  let gathered = 0
  for (const [at, id] of list.entries()) {
    gathered += needed[id] as number
    if (gathered >= (total * shares.length) / SHARES) shares.push(at + 1)
  }
  if (shares.at(-1) !== list.length) shares.push(list.length)
  return { roots: shared(list), shares: shared(shares), nextShare: shared([0]) }
}

function shared(numbers: readonly number[]): Int32Array {
  const column = new Int32Array(new SharedArrayBuffer(numbers.length * 4))
  column.set(numbers)
  return column
}
