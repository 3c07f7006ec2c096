import { asThere } from '../compat/as-there.ts'
import type { SecretInputs } from '../inputs/secret-inputs.ts'
import type { Rule } from '../rules/rule.ts'
import { customRule } from './custom-rule.ts'
import { expiredEntries } from './expired-entries.ts'
import { policyAllowlist } from './policy-allowlist.ts'
import { refuseUnknownRules } from './refuse-unknown-rules.ts'
import type { ScannerConfig } from './scanner-config.ts'
import type { SecretConfig } from './secret-config.ts'
import type { SecretSection } from './secret-section.ts'

/** What a configuration is put together from. */
export interface ConfigSources {
  readonly section: SecretSection | null
  readonly inputs: SecretInputs
  /** Another scanner's configuration, or null. */
  readonly scanner: ScannerConfig | null
  /** Ours. */
  readonly defaultRules: readonly Rule[]
  /** `YYYY-MM-DD`, in UTC. */
  readonly today: string
}

const MEGABYTE = 1024 * 1024

/**
 * Puts the policy file, another scanner's configuration and the inputs together: inputs before the policy file before that
 * configuration before our defaults.
 *
 * Shape:  with `compat: gitleaks` allowlists decide as they do there.
 * Errors: VEL_SECRETS_UNKNOWN_RULE for an id that is switched off or let through, and that no rule has; VEL_SECRETS_PATTERN and
 *         VEL_SECRETS_RISKY_PATTERN for an expression of the policy file, naming its rule.
 */
export function resolveConfig({ section, inputs, scanner, defaultRules, today }: ConfigSources): SecretConfig {
  const own = section ?? {}
  const entries = own.allow ?? []
  const allowlists = entries.flatMap((entry) => policyAllowlist(entry, today) ?? [])
  const ignoreFile = own['ignore-file']
  const baseline = inputs.baseline ?? own.baseline
  const compat = inputs.compat ?? own.compat ?? 'native'
  const custom = (own.rules?.custom ?? []).map(customRule)
  refuseUnknownRules(own, [...defaultRules, ...(scanner?.rules ?? []), ...custom])
  const theirs = scanner !== null && compat === 'gitleaks' ? asThere(scanner, defaultRules) : scanner
  return {
    blockOn: inputs.blockOn ?? own['block-on'] ?? 'high',
    compat,
    rules: rulesInForce(own, custom, theirs?.rules ?? defaultRules),
    allowlists: [...allowlists, ...(theirs?.allowlists ?? [])],
    inlineAllow: inputs.inlineAllow ?? own['inline-allow'] ?? 'any',
    decodeDepth: inputs.decodeDepth ?? own['decode-depth'] ?? (compat === 'gitleaks' ? 5 : 2),
    archiveDepth: inputs.archiveDepth ?? own['archive-depth'] ?? 0,
    hasCommitMessages: inputs.hasCommitMessages ?? own['commit-messages'] ?? compat === 'native',
    maxFileBytes: (own['max-file-mb'] ?? 256) * MEGABYTE,
    maxMinutes: inputs.maxMinutes ?? own['max-minutes'] ?? 30,
    salt: own.salt ?? '',
    enforcement: inputs.enforcement ?? own.enforcement ?? 'enforce',
    ignoreFiles: ignoreFile === undefined ? IGNORE_FILES : [{ path: ignoreFile, isNamed: true }],
    baselines: baseline === undefined ? [] : [{ path: baseline, isNamed: true }],
    notices: [...(scanner?.notices ?? []), ...expiredEntries(entries, today)],
  }
}

const IGNORE_FILES = [
  { path: '.gitleaksignore', isNamed: false },
  { path: '.betterleaksignore', isNamed: false },
] as const

/** A rule of the repository's own takes the place of one that answers to its id. */
function rulesInForce(section: SecretSection, custom: readonly Rule[], base: readonly Rule[]): readonly Rule[] {
  const taken = new Set(custom.map(({ id }) => id))
  const disabled = new Set(section.rules?.disable ?? [])
  const hasName = ({ id, aliases }: Rule, names: ReadonlySet<string>): boolean =>
    [id, ...aliases].some((name) => names.has(name))
  return [...base.filter((rule) => !hasName(rule, taken)), ...custom].filter((rule) => !hasName(rule, disabled))
}
