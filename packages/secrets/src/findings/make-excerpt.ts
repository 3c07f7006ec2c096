import { stripControls } from '@velocity/model'
import type { Hit } from '../engine/hit.ts'
import { REDACTED } from '../secret-text.ts'
import { showLatin1 } from '../text/decode-utf8.ts'
import type { LinesAround } from './lines-around.ts'

const MAX_CHARS = 200
/** What is shown before the secret: enough to know the line by. */
const LEAD = 60

/**
 * Shows where on its line a secret stands, with `[redacted]` in its place.
 *
 * Shape:  one line of at most 200 characters, without control characters; an encoded run is redacted whole.
 * Errors: never throws. What else the line holds of other secrets is the redactor's to take out.
 */
export function makeExcerpt(hit: Hit, { text, start }: LinesAround): string {
  const isEncoded = hit.encodings.length > 0
  const from = Math.max(0, (isEncoded ? hit.start : hit.secretStart) - start)
  const to = Math.min(text.length, (isEncoded ? hit.end : hit.secretEnd) - start)
  const before = text.slice(0, from).slice(-LEAD)
  const after = text.slice(to, to + LEAD)
  const cut = from > LEAD ? '…' : ''
  const clean = stripControls(`${cut}${showLatin1(before)}${REDACTED}${showLatin1(after)}`).trim()
  return [...clean].slice(0, MAX_CHARS).join('')
}
