import { UserError } from '@velocity/model'
import { parsePolicy } from '@velocity/policy'
import { customRule } from '../config/custom-rule.ts'
import { refuseUnknownRules } from '../config/refuse-unknown-rules.ts'
import type { ScannerConfig } from '../config/scanner-config.ts'
import { type SecretSection, secretSectionSchema } from '../config/secret-section.ts'
import { readScannerConfig } from '../gate/read-scanner-config.ts'
import type { Rule } from '../rules/rule.ts'

/** The rules that a repository wrote itself. */
export interface OwnRules {
  readonly policyPath: string
  readonly policy: readonly Rule[]
  /** Rules of the policy file that are refused, with why. */
  readonly refused: readonly { readonly id: string; readonly problem: string }[]
  /** null: there is no other scanner's configuration. */
  readonly scanner: ScannerConfig | null
  /** Those of the configuration that are none of ours. */
  readonly scannerRules: readonly Rule[]
}

/**
 * Reads the rules of a repository from its policy file and another scanner's configuration.
 *
 * Shape:  `read` gives null for a file that is not there; `scannerConfig` null looks for the well-known names.
 * Errors: those of `parsePolicy` and of the configuration's parser; VEL_SECRETS_NO_CONFIG; VEL_SECRETS_UNKNOWN_RULE.
 */
export async function loadOwnRules(
  policyPath: string,
  scannerConfig: string | null,
  builtIn: readonly Rule[],
  read: (path: string) => Promise<string | null>,
): Promise<OwnRules> {
  const text = await read(policyPath)
  const section: SecretSection | null =
    text === null ? null : parsePolicy(text, policyPath).section('secrets', secretSectionSchema)
  const scanner = await readScannerConfig(scannerConfig ?? section?.['scanner-config'] ?? null, builtIn, read)
  const policy: Rule[] = []
  const refused: { id: string; problem: string }[] = []
  for (const entry of section?.rules?.custom ?? []) {
    try {
      policy.push(customRule(entry))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      refused.push({ id: entry.id, problem: error.message })
    }
  }
  const ids = new Set((section?.rules?.custom ?? []).map(({ id }) => id))
  const named = builtIn.concat(scanner?.rules ?? [], policy)
  if (refused.length === 0 && section !== null) refuseUnknownRules(section, named)
  const known = new Set(builtIn)
  return {
    policyPath,
    policy,
    refused,
    scanner,
    scannerRules: (scanner?.rules ?? []).filter((rule) => !known.has(rule) && !ids.has(rule.id)),
  }
}
