import { createPlainScanner } from '../engine/create-scanner.ts'
import type { Fragment } from '../engine/fragment.ts'
import { lineAsThere } from '../engine/line-around.ts'
import type { ScannerOptions } from '../engine/scanner.ts'
import type { SecretText } from '../secret-text.ts'
import { type LocationThere, locationAsThere } from './location-as-there.ts'
import { partOf } from './scan-in-stretches.ts'
import { splitFragment } from './split-fragment.ts'

/** A finding as gitleaks would write it down. */
export interface FindingThere extends LocationThere {
  readonly ruleId: string
  readonly path: string
  readonly secret: SecretText
  readonly entropy: number
  /** True: found in decoded text. */
  readonly isDecoded: boolean
}

/**
 * Finds what gitleaks finds, at the lines and columns that it tells. For comparisons; a scan tells the true ones.
 *
 * Shape:  without what a comment `gitleaks:allow` on the lines of the match lets through. What the path alone makes is on line 0.
 * Errors: those of `createScanner`.
 */
export function createFinderAsThere(options: ScannerOptions): (fragment: Fragment) => readonly FindingThere[] {
  const scanner = createPlainScanner(options)
  return (fragment) =>
    splitFragment(fragment).flatMap((stretch) => {
      const part = partOf(fragment, stretch)
      const firstLine = part.lineOf(0)
      return scanner.scan(part).hits.flatMap((hit): readonly FindingThere[] => {
        const { rule, secret, start, end, encodings } = hit
        const isPathAlone = rule.pattern === null
        if (!isPathAlone && lineAsThere(part.text, { start, end }, false).includes('gitleaks:allow')) return []
        const location = isPathAlone ? NOWHERE : locationAsThere(part.text, start, end, firstLine)
        const isDecoded = encodings.length > 0
        return [{ ruleId: rule.id, path: fragment.path, secret, entropy: hit.entropy, isDecoded, ...location }]
      })
    })
}

const NOWHERE = { startLine: 0, endLine: 0, startColumn: 0, endColumn: 0 }
