import type { RuleAllowlist } from '../rules/rule-allowlist.ts'
import { globPattern } from './glob-pattern.ts'
import type { SecretSection } from './secret-section.ts'

type AllowEntry = NonNullable<SecretSection['allow']>[number]

/**
 * Turns an `allow` entry of the policy file into an allowlist.
 *
 * Shape: null when it has expired: valid through the end of its last day. `today` is `YYYY-MM-DD`.
 */
export function policyAllowlist(
  entry: AllowEntry,
  today: string,
): (RuleAllowlist & { readonly rules: readonly string[] }) | null {
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
