import type { Scanner } from '../engine/scanner.ts'
import { utf8Latin1 } from '../text/utf8-latin1.ts'
import type { Redactor } from './redactor.ts'

/** Whoever writes more into a configuration does not write it by hand. Units: characters. */
const MAX_CHARS = 1024 * 1024

/**
 * Teaches a redactor every likely secret of texts that were not scanned and may be shown: paths, reasons, configurations.
 *
 * Errors: never throws.
 */
export function learnTexts(texts: Iterable<string>, redactor: Redactor, scanner: Scanner): void {
  for (const whole of new Set(texts)) {
    const text = utf8Latin1(whole.slice(0, MAX_CHARS))
    const { hits } = scanner.scan({ kind: 'file', path: '', text, commit: null, lineOf: () => 1 })
    for (const { secret, confidence, encodings, start, end } of hits)
      if (confidence !== 'low') redactor.add(secret, encodings.length > 0 ? text.slice(start, end) : undefined)
  }
}
