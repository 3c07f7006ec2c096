import type { HistoryLog } from '../log/history-log.ts'

/** Under which paths each object stands, in columns that threads share: `ids[start[object] .. start[object + 1])`. */
export interface PathTable {
  readonly start: Int32Array
  readonly ids: Int32Array
}

/** Gathers the paths of every object of a log; each once, in order. */
export function createPathTable(log: HistoryLog, objectCount: number): PathTable {
  const pairs = new Float64Array(log.blobOf.length)
  const width = Math.max(1, log.paths.length)
  for (let at = 0; at < pairs.length; at += 1)
    pairs[at] = (log.blobOf[at] as number) * width + (log.pathOf[at] as number)
  pairs.sort()
  let count = 0
  for (let at = 0; at < pairs.length; at += 1)
    if (at === 0 || pairs[at] !== pairs[at - 1]) pairs[count++] = pairs[at] as number
  const start = new Int32Array(new SharedArrayBuffer((objectCount + 1) * 4))
  const ids = new Int32Array(new SharedArrayBuffer(count * 4))
  for (let at = 0; at < count; at += 1) {
    const object = Math.floor((pairs[at] as number) / width)
    ids[at] = (pairs[at] as number) - object * width
    start[object + 1] = (start[object + 1] as number) + 1
  }
  for (let object = 0; object < objectCount; object += 1)
    start[object + 1] = (start[object + 1] as number) + (start[object] as number)
  return { start, ids }
}
