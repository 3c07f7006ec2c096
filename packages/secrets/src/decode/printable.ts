/** 1: printable ASCII, tab or line end; 2: a byte of a longer UTF-8 character; 0: a control. */
const KIND: Uint8Array = makeKinds()

function makeKinds(): Uint8Array {
  const kinds = new Uint8Array(256)
  for (let byte = 0; byte < 256; byte += 1) {
    if (byte >= 0x80) kinds[byte] = 2
    else if ((byte >= 0x20 && byte < 0x7f) || byte === 9 || byte === 10 || byte === 13) kinds[byte] = 1
  }
  return kinds
}

/** Whether a byte of a text is a control that no text holds. */
export function isControl(byte: number): boolean {
  return KIND[byte] === 0
}

const MIN_SHARE = 0.8

/** Whether a text holds no control characters and is mostly (four fifths) ASCII. */
export function isReadable(text: string): boolean {
  let plain = 0
  for (let at = 0; at < text.length; at += 1) {
    const kind = KIND[text.charCodeAt(at) & 255]
    if (kind === 0) return false
    if (kind === 1) plain += 1
  }
  return text.length > 0 && plain >= MIN_SHARE * text.length
}

/** Whether every other byte of a text is NUL, as in UTF-16 of ASCII; `low` is where the other bytes begin. */
export function wideOffset(text: string): 0 | 1 | null {
  const size = Math.min(text.length, 512)
  if (size < 4) return null
  const nuls = [0, 0]
  for (let at = 0; at < size; at += 1) if (text.charCodeAt(at) === 0) nuls[at & 1] = (nuls[at & 1] as number) + 1
  const half = size >> 1
  const [even, odd] = nuls as [number, number]
  if (odd >= WIDE_SHARE * half && even <= (1 - WIDE_SHARE) * half) return 0
  return even >= WIDE_SHARE * half && odd <= (1 - WIDE_SHARE) * half ? 1 : null
}

const WIDE_SHARE = 0.7
