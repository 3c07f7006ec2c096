import type { JudgedFinding, Severity, Verdict } from '@velocity/model'

const BY_VERDICT: Readonly<Record<Verdict, number>> = { fail: 0, inconclusive: 1, pass: 2 }
const BY_SEVERITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

/**
 * Orders findings worst first: unwaived before waived, then by verdict, severity, rule, scope, path and line.
 *
 * Shape:  a total order: only findings with equal content compare as 0, so the input's order never shows.
 * Errors: never throws.
 */
export function compareFindings(left: JudgedFinding, right: JudgedFinding): number {
  const [leftAt, rightAt] = [left.locations[0], right.locations[0]]
  return (
    compareWeight(left, right) ||
    compareText(left.rule, right.rule) ||
    compareText(left.scope, right.scope) ||
    compareText(leftAt?.path ?? '', rightAt?.path ?? '') ||
    (leftAt?.startLine ?? 0) - (rightAt?.startLine ?? 0) ||
    compareText(left.message, right.message) ||
    compareText(left.fingerprint, right.fingerprint) ||
    compareText(rest(left), rest(right))
  )
}

/**
 * Orders findings as `compareFindings` does, but among those of the same weight the rules named come first, in their order.
 *
 * Shape:  a total order for any list of rules; without one it is `compareFindings`.
 */
export function inOrderOf(rules: readonly string[] = []): (left: JudgedFinding, right: JudgedFinding) => number {
  const rank = ({ rule }: JudgedFinding): number => (rules.includes(rule) ? rules.indexOf(rule) : rules.length)
  return (left, right) => compareWeight(left, right) || rank(left) - rank(right) || compareFindings(left, right)
}

/** Compares by UTF-16 code units: the same on every machine, whatever its locale. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

function compareWeight(left: JudgedFinding, right: JudgedFinding): number {
  return (
    Number(left.waiver !== undefined) - Number(right.waiver !== undefined) ||
    BY_VERDICT[left.verdict] - BY_VERDICT[right.verdict] ||
    BY_SEVERITY[left.severity] - BY_SEVERITY[right.severity]
  )
}

function rest({ code, why, fix, locations, placeNote, waiver }: JudgedFinding): string {
  const places = locations.map(({ path, startLine, endLine }) => [path, startLine ?? 0, endLine ?? 0])
  return JSON.stringify([code, why ?? '', fix ?? '', places, placeNote ?? '', waiver?.id ?? ''])
}
