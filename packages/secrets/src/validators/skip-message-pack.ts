/**
 * Walks over one MessagePack value.
 *
 * Shape:  the offset behind it; null when it is cut off or no MessagePack.
 * Errors: never throws. Linear, without recursion.
 * Source: https://github.com/msgpack/msgpack/blob/master/spec.md
 */
export function skipMessagePack(bytes: Uint8Array): number | null {
  let at = 0
  // Every value takes a byte, so that more values than bytes cannot be there.
  for (let pending = 1; pending > 0; pending -= 1) {
    if (at >= bytes.length || pending > bytes.length) return null
    const step = measure(bytes, at)
    if (step === null) return null
    at += step.size
    pending += step.values
  }
  return at <= bytes.length ? at : null
}

interface Step {
  /** Units: bytes of the head and of the value's own data. */
  readonly size: number
  /** How many values follow that belong to this one. */
  readonly values: number
}

function measure(bytes: Uint8Array, at: number): Step | null {
  const head = bytes[at] ?? 0
  if (head <= 0x7f || head >= 0xe0 || head === 0xc0 || head === 0xc2 || head === 0xc3) return { size: 1, values: 0 }
  if (head <= 0x8f) return { size: 1, values: 2 * (head & 0x0f) }
  if (head <= 0x9f) return { size: 1, values: head & 0x0f }
  if (head <= 0xbf) return { size: 1 + (head & 0x1f), values: 0 }
  return measureLong(bytes, at, head)
}

function measureLong(bytes: Uint8Array, at: number, head: number): Step | null {
  const number = (width: number): number => {
    let value = 0
    for (let byte = 1; byte <= width; byte += 1) value = value * 256 + (bytes[at + byte] ?? 0)
    return value
  }
  if (head >= 0xc4 && head <= 0xc6) return { size: 1 + width(head - 0xc4) + number(width(head - 0xc4)), values: 0 }
  if (head >= 0xc7 && head <= 0xc9) return { size: 2 + width(head - 0xc7) + number(width(head - 0xc7)), values: 0 }
  if (head === 0xca || head === 0xcb) return { size: head === 0xca ? 5 : 9, values: 0 }
  if (head >= 0xcc && head <= 0xd3) return { size: 1 + width((head - 0xcc) % 4), values: 0 }
  if (head >= 0xd4 && head <= 0xd8) return { size: 2 + width(head - 0xd4), values: 0 }
  if (head >= 0xd9 && head <= 0xdb) return { size: 1 + width(head - 0xd9) + number(width(head - 0xd9)), values: 0 }
  if (head === 0xdc || head === 0xdd) return { size: 1 + width(head - 0xdb), values: number(width(head - 0xdb)) }
  if (head === 0xde || head === 0xdf) return { size: 1 + width(head - 0xdd), values: 2 * number(width(head - 0xdd)) }
  return null
}

function width(power: number): number {
  return 2 ** power
}
