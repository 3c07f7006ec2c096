import type { BlockOn } from '../config/secret-config.ts'
import { CONFIDENCE_RANK } from '../rules/confidence-rank.ts'
import type { SecretFinding } from './secret-finding.ts'

/** Tells whether a finding turns the verdict red: sure enough for the policy, and nobody has spoken for it. */
export function canBlock({ confidence, suppression }: SecretFinding, blockOn: BlockOn): boolean {
  return suppression === null && CONFIDENCE_RANK[confidence] >= CONFIDENCE_RANK[blockOn]
}
