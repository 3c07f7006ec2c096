import type { BlockOn } from '../config/secret-config.ts'
import type { SecretFinding } from './secret-finding.ts'

const RANK = { high: 2, medium: 1, low: 0 } as const

/** Tells whether a finding turns the verdict red: sure enough for the policy, and nobody has spoken for it. */
export function canBlock({ confidence, suppression }: SecretFinding, blockOn: BlockOn): boolean {
  return suppression === null && RANK[confidence] >= RANK[blockOn]
}
