/** Between texts that are scanned as one; no match of one line reaches over it. */
export const GAP = '\n\n\n'
const LINE_FEED = 10

let scratch = Buffer.allocUnsafeSlow(64 * 1024)

/** The text of windows, one after the other with `GAP` between them. */
export function joinWindows(data: Buffer, windows: readonly number[]): string {
  if (windows.length === 2) return data.toString('latin1', windows[0], windows[1])
  let length = 0
  for (let at = 0; at < windows.length; at += 2)
    length += (windows[at + 1] as number) - (windows[at] as number) + GAP.length
  if (length > scratch.length) scratch = Buffer.allocUnsafeSlow(2 * length)
  let end = 0
  for (let at = 0; at < windows.length; at += 2) {
    data.copy(scratch, end, windows[at], windows[at + 1])
    end += (windows[at + 1] as number) - (windows[at] as number)
    for (let gap = 0; gap < GAP.length; gap += 1) scratch[end++] = LINE_FEED
  }
  return scratch.toString('latin1', 0, Math.max(0, end - GAP.length))
}

/** The place in the file of a place in the joined windows. */
export function placeInWindows(windows: readonly number[], place: number): number {
  let left = place
  for (let at = 0; at < windows.length; at += 2) {
    const length = (windows[at + 1] as number) - (windows[at] as number)
    if (left < length) return (windows[at] as number) + left
    left -= length + GAP.length
  }
  return windows.at(-1) ?? 0
}
