/**
 * A part of a fragment's text.
 *
 * Units: `from` and `to` count in `text`; matches that start before `from` or at `to` and behind belong to the neighbours, whose bytes
 *        are there as context. `origin` is where `text` begins in the fragment.
 */
export interface TextWindow {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly origin: number
}

/** The whole of a text as one window. */
export function wholeText(text: string): TextWindow {
  return { text, from: 0, to: text.length, origin: 0 }
}
