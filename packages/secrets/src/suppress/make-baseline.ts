import { canonicalJson } from '@velocity/report'
import type { SecretReport } from '../report/secret-report-schema.ts'

/**
 * Writes a baseline of ours: what is known today and does not count from now on.
 *
 * Shape:  JSON with a line for each entry, sorted by path and fingerprint, so that two branches that add to it merge cleanly more
 *         often than not. Without secrets, digests of them, commits or lines. Suppressed findings and those of low confidence are
 *         left out: nothing has to speak for them.
 * Errors: never throws.
 */
export function makeBaseline({ findings }: SecretReport): string {
  const entries = findings
    .filter(({ confidence, suppression }) => confidence !== 'low' && suppression === null)
    .map(({ fingerprint, rule, path }) => ({ fingerprint, rule, path }))
  const sorted = entries.toSorted(
    (left, right) => compare(left.path, right.path) || compare(left.fingerprint, right.fingerprint),
  )
  const lines = sorted.map((entry) => `  ${canonicalJson(entry)}`)
  const body = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n ]`
  return `{\n "findings": ${body},\n "schema": "velocity.secret-baseline/1"\n}\n`
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
