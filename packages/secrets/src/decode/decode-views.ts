import type { EncodedRun } from './encoded-run.ts'
import { findEncodedRuns } from './find-encoded-runs.ts'
import { originOf, type Segment, type View } from './view.ts'

/** Units: bytes of the same line that stay beside a decoded run, so that names before values are seen. */
const BEFORE = 160
const AFTER = 80
/** Units: bytes between two runs of a line that stay in one view. */
const JOINED_GAP = 64

/**
 * Decodes what stands for another text in [`from`, `to`) of a view: one view for each decoded run with what stands beside it.
 *
 * Shape:  in order; [] when nothing is encoded. In a view that is decoded itself only runs that touch decoded text count. All views
 *         together are no longer than a few times the text.
 * Errors: never throws.
 */
export function decodeViews(view: View, from: number, to: number): readonly View[] {
  const isFirst = view.segments.every(({ encodings, step }) => encodings.length === 0 || step === 2)
  const runs = findEncodedRuns(view.text, from, to).filter(
    (run) => isFirst || originOf(view, run.start, run.end).encodings.length > 0,
  )
  return groupsOf(view.text, runs).map((group) => makeView(view, group))
}

/** Runs of one line that stand close together belong to one view. */
function groupsOf(text: string, runs: readonly EncodedRun[]): readonly (readonly EncodedRun[])[] {
  const groups: EncodedRun[][] = []
  for (const run of runs) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group === undefined || last === undefined || !isClose(text, last.end, run.start)) groups.push([run])
    else group.push(run)
  }
  return groups
}

function isClose(text: string, end: number, start: number): boolean {
  return start - end <= JOINED_GAP && !text.slice(end, start).includes('\n')
}

function makeView(view: View, runs: readonly EncodedRun[]): View {
  const first = runs[0] as EncodedRun
  const last = runs.at(-1) as EncodedRun
  const parts: string[] = []
  const segments: Segment[] = []
  let at = 0
  function copy(start: number, end: number): void {
    for (const piece of piecesOf(view, start, end)) {
      segments.push({ ...piece, at })
      at += piece.length
    }
    parts.push(view.text.slice(start, end))
  }
  let done = lineStart(view.text, first.start)
  for (const run of runs) {
    copy(done, run.start)
    const origin = originOf(view, run.start, run.end)
    const encodings = [...origin.encodings, run.encoding]
    const originLength = origin.end - origin.start
    segments.push({ at, length: run.decoded.length, origin: origin.start, originLength, step: 0, encodings })
    parts.push(run.decoded)
    at += run.decoded.length
    done = run.end
  }
  copy(done, lineEnd(view.text, last.end))
  return { text: parts.join(''), segments }
}

/** A copied stretch in the terms of the view's own origin. */
function piecesOf(view: View, start: number, end: number): readonly Segment[] {
  const pieces: Segment[] = []
  for (const segment of view.segments) {
    const low = Math.max(start, segment.at)
    const high = Math.min(end, segment.at + segment.length)
    if (low >= high) continue
    const { step, encodings } = segment
    const origin = step === 0 ? segment.origin : segment.origin + (low - segment.at) * step
    const originLength = step === 0 ? segment.originLength : (high - low) * step
    pieces.push({ at: 0, length: high - low, origin, originLength, step, encodings })
  }
  return pieces
}

function lineStart(text: string, at: number): number {
  const low = Math.max(0, at - BEFORE)
  let start = at
  while (start > low && text.charCodeAt(start - 1) !== 10) start -= 1
  return start
}

function lineEnd(text: string, at: number): number {
  const high = Math.min(text.length, at + AFTER)
  let end = at
  while (end < high && text.charCodeAt(end) !== 10) end += 1
  return end
}
