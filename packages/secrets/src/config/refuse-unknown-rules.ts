import { UserError } from '@velocity/model'
import { nearestWord } from '@velocity/policy'
import type { Rule } from '../rules/rule.ts'
import type { SecretSection } from './secret-section.ts'

/**
 * Refuses ids in `rules.disable` and `allow` that no rule answers to: whoever wrote them meant another.
 *
 * Errors: VEL_SECRETS_UNKNOWN_RULE, with the nearest id.
 */
export function refuseUnknownRules(section: SecretSection, rules: readonly Rule[]): void {
  const names = new Set(rules.flatMap(({ id, aliases }) => [id, ...aliases]))
  for (const id of section.rules?.disable ?? [])
    if (!names.has(id)) throw unknownRule(id, 'secrets.rules.disable', names)
  for (const entry of section.allow ?? []) {
    for (const id of entry.rules ?? []) if (!names.has(id)) throw unknownRule(id, 'secrets.allow', names)
  }
}

function unknownRule(id: string, place: string, names: ReadonlySet<string>): UserError {
  const nearest = nearestWord(id, [...names])
  return new UserError({
    code: 'VEL_SECRETS_UNKNOWN_RULE',
    message: `${place} names the rule "${id}", which does not exist.`,
    why: 'it is misspelt, or was renamed: as it stands it does nothing, and nobody would notice.',
    fix:
      nearest === null
        ? 'velocity secrets test-rules --built-in lists every rule.'
        : `write "${nearest}", if that was meant.`,
  })
}
