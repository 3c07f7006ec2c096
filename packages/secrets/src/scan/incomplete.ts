import type { Finding } from '@velocity/model'

/**
 * Says that something which should have been scanned was not: no verdict but inconclusive can come of it.
 *
 * Shape: `what` is one sentence with the actual values; the rule is `secrets/incomplete`.
 */
export function incomplete(what: string, why: string, fix: string, scope = 'scan'): Finding {
  return {
    rule: 'secrets/incomplete',
    severity: 'error',
    verdict: 'inconclusive',
    message: what,
    why,
    fix,
    code: 'VEL_SECRETS_INCOMPLETE',
    locations: [],
    scope,
    fingerprint: `secrets/incomplete:${scope}`,
  }
}
