/** Branch arms of one line, as Cobertura writes them. */
export interface ConditionArms {
  readonly covered: number
  readonly total: number
  /** True when only a share is known and the number of arms is the least that there can be: two. */
  readonly isGuess: boolean
}

const SLASH = 0x2f
const OPEN = 0x28
const MAX_BYTES = 64

/**
 * Reads `condition-coverage`: `50% (1/2)`, `50.0% (1/2)`, `33,3% (1/3)`, or a share alone (`50%`, `0.5`, `0,87`).
 *
 * Shape: null when it is neither. A share alone is taken as two arms, and one of them as taken when it is above zero.
 */
export function readConditionCoverage(bytes: Uint8Array, start: number, end: number): ConditionArms | null {
  return readCounts(bytes, start, end) ?? readShare(bytes, start, end)
}

function readCounts(bytes: Uint8Array, start: number, end: number): ConditionArms | null {
  let at = start
  while (at < end && bytes[at] !== OPEN) at += 1
  if (at === end) return null
  let covered = 0
  let total = 0
  let isTotal = false
  let digits = 0
  for (at += 1; at < end; at += 1) {
    const byte = bytes[at] as number
    if (byte >= 0x30 && byte <= 0x39) {
      digits += 1
      if (digits > 9) return null
      if (isTotal) total = total * 10 + byte - 0x30
      else covered = covered * 10 + byte - 0x30
    } else if (byte === SLASH && !isTotal && digits > 0) {
      isTotal = true
      digits = 0
    } else if (byte !== 0x20) break
  }
  const isClosed = at < end && bytes[at] === 0x29
  return isClosed && isTotal && digits > 0 && covered <= total ? { covered, total, isGuess: false } : null
}

function readShare(bytes: Uint8Array, start: number, end: number): ConditionArms | null {
  if (end - start > MAX_BYTES) return null
  const text = String.fromCharCode(...bytes.subarray(start, end))
  const match = /^\s*(\d+(?:[.,]\d+)?)\s*(%?)\s*$/.exec(text)
  if (match === null) return null
  const share = Number((match[1] ?? '').replace(',', '.'))
  const whole = match[2] === '%' || share > 1 ? 100 : 1
  if (share > whole) return null
  return { covered: share === whole ? 2 : share > 0 ? 1 : 0, total: 2, isGuess: true }
}
