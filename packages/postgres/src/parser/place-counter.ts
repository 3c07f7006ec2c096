/** Turns places that only grow into other ones, each character being read once. */
export interface PlaceCounter {
  /** The UTF-16 offset of a byte offset. */
  offsetOf(bytes: number): number
}

/** Counts along a text from `from`, whose first byte is number 0. */
export function createPlaceCounter(sql: string, from: number): PlaceCounter {
  let offset = from
  let bytes = 0
  return {
    offsetOf: (target) => {
      while (bytes < target && offset < sql.length) {
        const point = sql.codePointAt(offset) ?? 0
        bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
        offset += point < 0x10000 ? 1 : 2
      }
      return offset
    },
  }
}

/** Says the lines of offsets that only grow. */
export function createLineCounter(sql: string): (offset: number) => number {
  let line = 1
  let next = sql.indexOf('\n')
  return (offset) => {
    while (next !== -1 && next < offset) {
      line += 1
      next = sql.indexOf('\n', next + 1)
    }
    return line
  }
}
