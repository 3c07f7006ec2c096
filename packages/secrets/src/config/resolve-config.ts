import type { SecretInputs } from '../inputs/secret-inputs.ts'
import type { Rule } from '../rules/rule.ts'
import { customRule } from './custom-rule.ts'
import { policyAllowlist } from './policy-allowlist.ts'
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
 * Errors: never throws; wrong patterns are found when the rules are compiled.
 */
export function resolveConfig({ section, inputs, scanner, defaultRules, today }: ConfigSources): SecretConfig {
  const own = section ?? {}
  const entries = own.allow ?? []
  const allowlists = entries.flatMap((entry) => policyAllowlist(entry, today) ?? [])
  const expired = entries.filter(({ expires }) => expires !== undefined && expires < today)
  const ignoreFile = own['ignore-file']
  const baseline = inputs.baseline ?? own.baseline
  return {
    blockOn: inputs.blockOn ?? own['block-on'] ?? 'high',
    compat: inputs.compat ?? own.compat ?? 'native',
    rules: rulesOf(own, scanner, defaultRules),
    allowlists: [...allowlists, ...(scanner?.allowlists ?? [])],
    inlineAllow: inputs.inlineAllow ?? own['inline-allow'] ?? 'any',
    decodeDepth: inputs.decodeDepth ?? own['decode-depth'] ?? 2,
    archiveDepth: inputs.archiveDepth ?? own['archive-depth'] ?? 0,
    hasCommitMessages: inputs.hasCommitMessages ?? own['commit-messages'] ?? true,
    maxFileBytes: (own['max-file-mb'] ?? 256) * MEGABYTE,
    maxMinutes: inputs.maxMinutes ?? own['max-minutes'] ?? 30,
    salt: own.salt ?? '',
    enforcement: inputs.enforcement ?? own.enforcement ?? 'enforce',
    ignoreFiles: ignoreFile === undefined ? IGNORE_FILES : [{ path: ignoreFile, isNamed: true }],
    baselines: baseline === undefined ? [] : [{ path: baseline, isNamed: true }],
    notices: [
      ...(scanner?.notices ?? []),
      ...expired.map(
        ({ reason, expires }) => `an entry of secrets.allow expired on ${expires} and lets nothing through: ${reason}`,
      ),
    ],
  }
}

const IGNORE_FILES = [
  { path: '.gitleaksignore', isNamed: false },
  { path: '.betterleaksignore', isNamed: false },
] as const

function rulesOf(section: SecretSection, scanner: ScannerConfig | null, defaults: readonly Rule[]): readonly Rule[] {
  const base = scanner === null || scanner.usesDefaultRules ? defaults : []
  const custom = [...(scanner?.rules ?? []), ...(section.rules?.custom ?? []).map(customRule)]
  const taken = new Set(custom.map(({ id }) => id))
  const disabled = new Set([...(scanner?.disabledRules ?? []), ...(section.rules?.disable ?? [])])
  const isKept = ({ id, aliases }: Rule): boolean => ![id, ...aliases].some((name) => disabled.has(name))
  const isOverridden = ({ id, aliases }: Rule): boolean => [id, ...aliases].some((name) => taken.has(name))
  return [...base.filter((rule) => isKept(rule) && !isOverridden(rule)), ...custom.filter(isKept)]
}
