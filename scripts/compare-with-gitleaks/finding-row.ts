import type { ComparedFinding } from './compared-finding.ts'

/** A finding in one line: rule, place, entropy to two decimals, digest and length of the secret. */
export function rowOf(one: ComparedFinding): string {
  const { rule, path, startLine, startColumn, endLine, endColumn, entropy, digest, length } = one
  return `${rule} ${path} ${startLine}:${startColumn}-${endLine}:${endColumn} ${entropy.toFixed(2)} ${digest} ${length}`
}
