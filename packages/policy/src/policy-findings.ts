import type { Finding, Waiver } from '@velocity/model'
import { MAX_WAIVER_DAYS } from './waiver-standing.ts'

/** The finding of a gate that read nothing. `isListed`: evidence was named, but none of it held an entry. */
export function noEvidence(gate: string, isListed: boolean): Finding {
  return {
    rule: 'policy/no-evidence',
    severity: 'error',
    verdict: 'inconclusive',
    message: isListed
      ? `No evidence: everything that the ${gate} gate read was empty.`
      : `No evidence: the ${gate} gate has read nothing.`,
    why: 'A gate never passes without evidence: nothing was measured, so nothing is known.',
    fix: `Make the step that produces what the ${gate} gate reads run before it, and name its output in the gate's inputs.`,
    code: 'VEL_NO_EVIDENCE',
    locations: [],
    scope: 'evidence',
    fingerprint: 'policy/no-evidence',
  }
}

/** The finding of a waiver that is past its last day. `isNeeded`: a finding still waits for it. */
export function expiredWaiver(waiver: Waiver, isNeeded: boolean): Finding {
  return {
    ...aboutWaiver('policy/expired-waiver', waiver, isNeeded),
    message: `Waiver ${waiver.id} expired on ${waiver.expires} (owner ${waiver.owner}).`,
    why: isNeeded
      ? `It let ${waiver.rule} pass where the scope is "${waiver.scope}"; after its last day (UTC) it counts as absent.`
      : 'Nothing needs it any more.',
    fix: isNeeded
      ? `Mend ${waiver.rule} on ${waiver.scope}, or have the waiver renewed with a new approval on the base branch.`
      : `Remove the waiver ${waiver.id} from the policy file.`,
    code: 'VEL_WAIVER_EXPIRED',
  }
}

/** The finding of a waiver that ends later than policy allows; it does not apply. `isNeeded`: a finding waits for it. */
export function tooLongWaiver(waiver: Waiver, isNeeded: boolean): Finding {
  return {
    ...aboutWaiver('policy/waiver-too-long', waiver, isNeeded),
    message: `Waiver ${waiver.id} ends on ${waiver.expires}, more than ${MAX_WAIVER_DAYS} days ahead, and does not apply.`,
    why: 'A permission without a near end becomes the rule.',
    fix: `Let ${waiver.id} end within ${MAX_WAIVER_DAYS} days from today.`,
    code: 'VEL_WAIVER_TOO_LONG',
  }
}

function aboutWaiver(
  rule: string,
  waiver: Waiver,
  isNeeded: boolean,
): Pick<Finding, 'rule' | 'severity' | 'verdict' | 'locations' | 'scope' | 'fingerprint'> {
  return {
    rule,
    severity: isNeeded ? 'error' : 'warning',
    verdict: isNeeded ? 'fail' : 'pass',
    locations: [],
    scope: `waiver:${waiver.id}`,
    fingerprint: `${rule}:${waiver.id}`,
  }
}
