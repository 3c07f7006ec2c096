import type { Finding, Waiver } from '@velocity/model'
import picomatch from 'picomatch'
import { SCOPE_GLOB } from './is-narrow-scope.ts'

/**
 * Tells whether a waiver is about a finding: the same rule, and its scope is the finding's own, `fingerprint:` and its
 * fingerprint, or a glob over its path.
 *
 * Shape:  a glob is compared with paths only, so that `t*` never waives `total`.
 * Errors: never throws.
 */
export function waiverMatches(waiver: Waiver, finding: Finding): boolean {
  if (waiver.rule !== finding.rule) return false
  return (
    waiver.scope === finding.scope ||
    waiver.scope === `fingerprint:${finding.fingerprint}` ||
    (isPath(finding) && picomatch.isMatch(finding.scope, waiver.scope, SCOPE_GLOB))
  )
}

function isPath(finding: Finding): boolean {
  if (finding.locations.some(({ path }) => path === finding.scope)) return true
  return !finding.scope.includes(':') && /[./]/u.test(finding.scope)
}
