import { SecretText } from '../secret-text.ts'
import { isFragmentAllowed } from './allow-match.ts'
import type { CompiledRule } from './compiled-rule.ts'
import type { FragmentFacts } from './fragment-facts.ts'
import type { JudgedHit } from './judged-hit.ts'

/**
 * Names the rules for which the path alone is a hit: a key store, a credential file.
 *
 * Shape: the hit is empty and stands at the fragment's start.
 */
export function pathHits(rules: readonly CompiledRule[], facts: FragmentFacts): readonly JudgedHit[] {
  const { fragment } = facts
  if (fragment.path === '') return []
  return rules
    .filter((compiled) => compiled.rule.path !== null && facts.isOnPath(compiled))
    .filter((compiled) => !isFragmentAllowed(compiled.allowlists, facts))
    .map((compiled) => ({ compiled, hit: hitOf(compiled), column: 1 }))
}

function hitOf({ rule }: CompiledRule): JudgedHit['hit'] {
  return {
    rule,
    start: 0,
    end: 0,
    secretStart: 0,
    secretEnd: 0,
    secret: new SecretText(''),
    encodings: [],
    entropy: 0,
    confidence: rule.confidence,
    validation: null,
    reasons: ['the name of the file says so'],
    companions: [],
  }
}
