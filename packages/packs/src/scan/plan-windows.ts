import type { RuleReach } from './rule-reach.ts'

const LINE_FEED = 10
/** Units: bytes of a line that is taken for a part of a wrapped block, which is decoded as one. */
const DENSE_LINE = 40

const isDense = new Uint8Array(256)
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=-_')
  isDense[character.charCodeAt(0)] = 1

/**
 * Widens stretches of a text to what has to be looked at around them, and joins those that touch.
 *
 * Shape:  pairs start, end in order: whole lines, as many as the reach says; wrapped base64 and PEM blocks as a whole.
 */
export function planWindows(data: Uint8Array, sizeBytes: number, novel: readonly number[], reach: RuleReach): number[] {
  const windows: number[] = []
  for (let at = 0; at < novel.length; at += 2) {
    const from = novel[at] as number
    const to = novel[at + 1] as number
    const last = windows.length - 1
    // Inside of the window before: only its end may move.
    const start =
      last > 0 && from <= (windows[last] as number) ? (windows[last - 1] as number) : startOf(data, from, reach)
    const end = endOf(data, sizeBytes, to, reach)
    if (last > 0 && start <= (windows[last] as number)) windows[last] = Math.max(windows[last] as number, end)
    else windows.push(start, end)
  }
  return windows
}

function startOf(data: Uint8Array, from: number, reach: RuleReach): number {
  let at = from
  while (at > 0 && data[at - 1] !== LINE_FEED) at -= 1
  for (let lines = 0; at > 0; ) {
    if (isEnough(lines, from - at, reach)) break
    let start = at - 1
    let isBlank = true
    let dense = 0
    while (start > 0 && data[start - 1] !== LINE_FEED) {
      start -= 1
      const byte = data[start] as number
      if (byte > 32) isBlank = false
      dense += isDense[byte] as number
    }
    const length = at - 1 - start
    at = start
    if (!isBlank && !(length >= DENSE_LINE && dense >= length - 2)) lines += 1
  }
  return at
}

function endOf(data: Uint8Array, sizeBytes: number, to: number, reach: RuleReach): number {
  let at = to
  while (at < sizeBytes && data[at] !== LINE_FEED) at += 1
  for (let lines = 0; at < sizeBytes; ) {
    if (isEnough(lines, at - to, reach)) break
    let end = at + 1
    let isBlank = true
    let dense = 0
    while (end < sizeBytes && data[end] !== LINE_FEED) {
      const byte = data[end] as number
      if (byte > 32) isBlank = false
      dense += isDense[byte] as number
      end += 1
    }
    const length = end - at - 1
    at = end
    if (!isBlank && !(length >= DENSE_LINE && dense >= length - 2)) lines += 1
  }
  return at
}

function isEnough(lines: number, bytes: number, reach: RuleReach): boolean {
  return lines >= reach.firmLines && (lines >= reach.lines || bytes >= reach.bytes) && bytes >= reach.minBytes
}
