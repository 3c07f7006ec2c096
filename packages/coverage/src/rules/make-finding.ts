import { type Finding, stripControls } from '@velocity/model'

/** What differs from finding to finding; the rest is derived. */
export type FindingParts = Omit<Finding, 'fingerprint' | 'severity' | 'rule' | 'locations'> & {
  /** Without the gate's name: `patch`. */
  readonly rule: string
  readonly locations?: Finding['locations']
}

/**
 * Makes a finding of this gate.
 *
 * Shape:  severity follows the verdict: `pass` is a warning. The fingerprint is rule and scope: line drift does not change it.
 * Errors: never throws.
 */
export function makeFinding(parts: FindingParts): Finding {
  return {
    ...parts,
    rule: `coverage/${parts.rule}`,
    message: stripControls(parts.message),
    severity: parts.verdict === 'pass' ? 'warning' : 'error',
    locations: parts.locations ?? [],
    fingerprint: `coverage/${parts.rule}:${parts.scope}`,
  }
}

/** What is true of every uncovered line by itself: `Finding.placeNote`. */
export const NOT_RUN = 'not run by any test'

/** Shows a count with its noun: `1 line`, `2 lines`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
