import { countNeeded } from '../forest/count-needed.ts'
import { walkForest } from '../forest/walk-forest.ts'
import type { AttributionParts } from './attribution-parts.ts'

/** Comes by these objects, in the order of their trees, with their whole text in latin-1. Errors: VEL_PACK_CORRUPT. */
export function visitObjects(
  parts: AttributionParts,
  objects: Iterable<number>,
  visit: (object: number, text: string) => void,
): void {
  const { store, forest, reader, maxObjectBytes, endMs } = parts
  const { table, packPaths } = store.parts
  const wanted = new Uint8Array(table.count)
  for (const object of objects) wanted[object] = 1
  const needed = countNeeded(table, forest, wanted)
  const roots = forest.order.filter((id) => table.base[id] === -1 && needed[id] !== 0)
  const visitor = ({ id, data, sizeBytes }: { id: number; data: Buffer; sizeBytes: number }): null => {
    if (wanted[id] === 1) visit(id, data.toString('latin1', 0, sizeBytes))
    return null
  }
  walkForest({ table, forest, reader, packPaths, needed, maxObjectBytes, endMs, visit: visitor }, roots)
}
