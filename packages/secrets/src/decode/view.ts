import type { Encoding } from '../engine/hit.ts'

/**
 * A stretch of a view's text and where it came from.
 *
 * Units: bytes. `step` is how many bytes of the origin stand for one of the view: 1 for what was copied, 2 for UTF-16, 0 for what was
 *        decoded, whose place is the whole encoded run.
 */
export interface Segment {
  readonly at: number
  readonly length: number
  readonly origin: number
  readonly originLength: number
  readonly step: 0 | 1 | 2
  /** Outermost first; [] for what was copied. */
  readonly encodings: readonly Encoding[]
}

/** A text that was made from another one, with the way back. Segments are in order and without gaps. */
export interface View {
  readonly text: string
  readonly segments: readonly Segment[]
}

/** The place of a stretch of a view in the text it came from. */
export interface Origin {
  readonly start: number
  readonly end: number
  /** Those of the first decoded segment that it touches; [] when it touches none. */
  readonly encodings: readonly Encoding[]
}

/** A view that is the text itself, which begins `origin` bytes behind the fragment's start. */
export function plainView(text: string, origin: number): View {
  return { text, segments: [{ at: 0, length: text.length, origin, originLength: text.length, step: 1, encodings: [] }] }
}

/** Tells where a stretch of a view came from. */
export function originOf(view: View, start: number, end: number): Origin {
  const first = view.segments[segmentAt(view, start)] as Segment
  const lastIndex = end > start ? segmentAt(view, end - 1) : segmentAt(view, start)
  const last = view.segments[lastIndex] as Segment
  const decoded = view.segments
    .slice(segmentAt(view, start), lastIndex + 1)
    .find(({ encodings }) => encodings.length > 0)
  return {
    start: first.step === 0 ? first.origin : first.origin + (start - first.at) * first.step,
    end: last.step === 0 ? last.origin + last.originLength : last.origin + (end - last.at) * last.step,
    encodings: decoded?.encodings ?? [],
  }
}

/** Binary search of the segment that holds a byte; the last one for the end of the text. */
function segmentAt(view: View, at: number): number {
  let low = 0
  let high = view.segments.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((view.segments[middle] as Segment).at <= at) low = middle
    else high = middle - 1
  }
  return low
}
