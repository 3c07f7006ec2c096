import { checkPatterns } from '../compat/check-patterns.ts'
import type { RuleAllowlist } from '../rules/rule-allowlist.ts'
import { globPattern } from './glob-pattern.ts'
import type { SecretSection } from './secret-section.ts'

type AllowEntry = NonNullable<SecretSection['allow']>[number]

/**
 * Turns an `allow` entry of the policy file into an allowlist.
 *
 * Shape: null when it has expired: valid through the end of its last day. `today` is `YYYY-MM-DD`.
 * Errors: VEL_SECRETS_PATTERN and VEL_SECRETS_RISKY_PATTERN for its expressions, naming the entry by its reason; also when it has expired.
 */
export function policyAllowlist(
  entry: AllowEntry,
  today: string,
): (RuleAllowlist & { readonly rules: readonly string[] }) | null {
  checkPatterns(entry.regexes ?? [], `the entry of secrets.allow “${entry.reason}”`)
  if (entry.expires !== undefined && entry.expires < today) return null
  return {
    description: entry.reason,
    condition: entry.condition ?? 'and',
    commits: entry.commits ?? [],
    paths: (entry.paths ?? []).map(globPattern),
    regexes: entry.regexes ?? [],
    target: entry.target ?? 'secret',
    stopwords: (entry.stopwords ?? []).map((word) => word.toLowerCase()),
    rules: entry.rules ?? [],
  }
}
