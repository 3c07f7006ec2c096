/** Reads deflated data into a buffer of known size, again and again without allocating. */
export interface Inflater {
  /**
   * Inflates one zlib stream that starts at `from` and ends before `to`; fills `out` from 0 to `size` exactly.
   *
   * Shape:  the position behind the deflated data (the four bytes of the checksum follow), or -1 when the data is damaged or is not
   *         exactly `size` long. The checksum is the caller's.
   * Source: RFC 1950, RFC 1951
   */
  inflate(input: Uint8Array, from: number, to: number, out: Uint8Array, size: number): number
}

const PRIMARY_BITS = 10
const MAX_BITS = 15
const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
]
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
]
const DISTANCE_EXTRA = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
]
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/**
 * Makes an inflater. It owns its tables, so one of them serves one thread.
 *
 * Errors: never throws; never reads or writes outside of the ranges that it is given.
 */
export function createInflater(): Inflater {
  // An entry is symbol << 4 | bits; with bits 0 it points to a second table; 0 is no code.
  const literals = new Uint32Array((1 << PRIMARY_BITS) + 288 * (1 << (MAX_BITS - PRIMARY_BITS)))
  const distances = new Uint32Array((1 << PRIMARY_BITS) + 32 * (1 << (MAX_BITS - PRIMARY_BITS)))
  const codes = new Uint32Array(1 << PRIMARY_BITS)
  const fixedLiterals = new Uint32Array(1 << PRIMARY_BITS)
  const fixedDistances = new Uint32Array(1 << PRIMARY_BITS)
  const lengths = new Uint8Array(288 + 32)
  const lengthBase = Uint16Array.from(LENGTH_BASE)
  const lengthExtra = Uint8Array.from(LENGTH_EXTRA)
  const distanceBase = Uint16Array.from(DISTANCE_BASE)
  const distanceExtra = Uint8Array.from(DISTANCE_EXTRA)
  const fixed = Uint8Array.from({ length: 288 }, (_, at) => (at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8))
  buildTable(fixedLiterals, fixed, 0, 288)
  buildTable(fixedDistances, new Uint8Array(32).fill(5), 0, 32)

  return {
    inflate: (input, from, to, out, size) => {
      if (to - from < 2) return -1
      const cmf = input[from] as number
      const flags = input[from + 1] as number
      if ((cmf & 15) !== 8 || ((cmf << 8) | flags) % 31 !== 0 || (flags & 32) !== 0) return -1
      let at = from + 2
      let hold = 0
      let bits = 0
      let written = 0
      let isLast = false
      while (!isLast) {
        while (bits < 16 && at < to) {
          hold |= (input[at++] as number) << bits
          bits += 8
        }
        if (bits < 3) return -1
        isLast = (hold & 1) === 1
        const kind = (hold >>> 1) & 3
        hold >>>= 3
        bits -= 3
        let literal = fixedLiterals
        let distance = fixedDistances
        if (kind === 3) return -1
        if (kind === 0) {
          at -= (bits - (bits & 7)) >> 3
          hold = 0
          bits = 0
          if (at + 4 > to) return -1
          const count = (input[at] as number) | ((input[at + 1] as number) << 8)
          const inverse = (input[at + 2] as number) | ((input[at + 3] as number) << 8)
          at += 4
          if (count !== (inverse ^ 0xffff) || at + count > to || written + count > size) return -1
          out.set(input.subarray(at, at + count), written)
          at += count
          written += count
          continue
        }
        if (kind === 2) {
          while (bits < 16 && at < to) {
            hold |= (input[at++] as number) << bits
            bits += 8
          }
          if (bits < 14) return -1
          const literalCount = (hold & 31) + 257
          const distanceCount = ((hold >>> 5) & 31) + 1
          const codeCount = ((hold >>> 10) & 15) + 4
          hold >>>= 14
          bits -= 14
          if (literalCount > 286 || distanceCount > 30) return -1
          lengths.fill(0, 0, 19)
          for (let index = 0; index < codeCount; index += 1) {
            if (bits < 3) {
              while (bits < 16 && at < to) {
                hold |= (input[at++] as number) << bits
                bits += 8
              }
              if (bits < 3) return -1
            }
            lengths[CODE_ORDER[index] as number] = hold & 7
            hold >>>= 3
            bits -= 3
          }
          if (!buildTable(codes, lengths, 0, 19)) return -1
          const total = literalCount + distanceCount
          for (let index = 0; index < total; ) {
            while (bits < 16 && at < to) {
              hold |= (input[at++] as number) << bits
              bits += 8
            }
            const entry = codes[hold & 1023] as number
            const used = entry & 15
            if (used === 0 || used > bits) return -1
            hold >>>= used
            bits -= used
            const symbol = entry >>> 4
            if (symbol < 16) {
              lengths[index++] = symbol
              continue
            }
            const extra = symbol === 16 ? 2 : symbol === 17 ? 3 : 7
            if (bits < extra) return -1
            const repeat = (hold & ((1 << extra) - 1)) + (symbol === 18 ? 11 : 3)
            hold >>>= extra
            bits -= extra
            if (index + repeat > total || (symbol === 16 && index === 0)) return -1
            const value = symbol === 16 ? (lengths[index - 1] as number) : 0
            lengths.fill(value, index, index + repeat)
            index += repeat
          }
          if (!buildTable(literals, lengths, 0, literalCount)) return -1
          if (!buildTable(distances, lengths, literalCount, total)) return -1
          literal = literals
          distance = distances
        }
        for (;;) {
          while (bits < 16 && at < to) {
            hold |= (input[at++] as number) << bits
            bits += 8
          }
          let entry = literal[hold & 1023] as number
          if ((entry & 15) === 0) {
            if (entry === 0) return -1
            entry = literal[(entry >>> 4) + ((hold >>> PRIMARY_BITS) & 31)] as number
          }
          let used = entry & 15
          if (used === 0 || used > bits) return -1
          hold >>>= used
          bits -= used
          const symbol = entry >>> 4
          if (symbol < 256) {
            if (written >= size) return -1
            out[written++] = symbol
            continue
          }
          if (symbol === 256) break
          if (symbol > 285) return -1
          used = lengthExtra[symbol - 257] as number
          let length = lengthBase[symbol - 257] as number
          if (used > 0) {
            while (bits < used && at < to) {
              hold |= (input[at++] as number) << bits
              bits += 8
            }
            if (bits < used) return -1
            length += hold & ((1 << used) - 1)
            hold >>>= used
            bits -= used
          }
          while (bits < 16 && at < to) {
            hold |= (input[at++] as number) << bits
            bits += 8
          }
          entry = distance[hold & 1023] as number
          if ((entry & 15) === 0) {
            if (entry === 0) return -1
            entry = distance[(entry >>> 4) + ((hold >>> PRIMARY_BITS) & 31)] as number
          }
          used = entry & 15
          if (used === 0 || used > bits) return -1
          hold >>>= used
          bits -= used
          const slot = entry >>> 4
          if (slot > 29) return -1
          used = distanceExtra[slot] as number
          let back = distanceBase[slot] as number
          if (used > 0) {
            while (bits < 16 && at < to) {
              hold |= (input[at++] as number) << bits
              bits += 8
            }
            if (bits < used) return -1
            back += hold & ((1 << used) - 1)
            hold >>>= used
            bits -= used
          }
          const end = written + length
          if (back > written || end > size) return -1
          if (length > 48 && back >= length) {
            out.copyWithin(written, written - back, written - back + length)
            written = end
          } else for (let source = written - back; written < end; ) out[written++] = out[source++] as number
        }
      }
      return written === size ? at - (bits >> 3) : -1
    },
  }
}

const counts = new Uint16Array(MAX_BITS + 1)
const nexts = new Uint16Array(MAX_BITS + 2)

/** Fills a table for the canonical code of these lengths; false when they are no code. A code of one symbol may be incomplete. */
function buildTable(table: Uint32Array, lengths: Uint8Array, from: number, to: number): boolean {
  counts.fill(0)
  for (let at = from; at < to; at += 1) counts[lengths[at] as number] = (counts[lengths[at] as number] as number) + 1
  counts[0] = 0
  let left = 1
  let code = 0
  let longest = 0
  for (let bits = 1; bits <= MAX_BITS; bits += 1) {
    const count = counts[bits] as number
    left = left * 2 - count
    if (left < 0) return false
    code = (code + (counts[bits - 1] as number)) << 1
    nexts[bits] = code
    if (count > 0) longest = bits
  }
  if (left > 0) table.fill(0, 0, 1 << PRIMARY_BITS)
  else if (longest > PRIMARY_BITS) table.fill(0, 0, 1 << PRIMARY_BITS)
  let second = 1 << PRIMARY_BITS
  for (let at = from; at < to; at += 1) {
    const bits = lengths[at] as number
    if (bits === 0) continue
    const own = nexts[bits] as number
    nexts[bits] = own + 1
    const reversed = reverse(own, bits)
    const entry = ((at - from) << 4) | bits
    if (bits <= PRIMARY_BITS) {
      for (let index = reversed; index < 1 << PRIMARY_BITS; index += 1 << bits) table[index] = entry
      continue
    }
    const head = reversed & ((1 << PRIMARY_BITS) - 1)
    if (table[head] === 0) {
      if (second + 32 > table.length) return false
      table[head] = second << 4
      table.fill(0, second, second + 32)
      second += 32
    }
    const start = (table[head] as number) >>> 4
    for (let index = reversed >>> PRIMARY_BITS; index < 32; index += 1 << (bits - PRIMARY_BITS))
      table[start + index] = entry
  }
  return true
}

function reverse(code: number, bits: number): number {
  let left = code
  let result = 0
  for (let at = 0; at < bits; at += 1) {
    result = (result << 1) | (left & 1)
    left >>>= 1
  }
  return result
}
