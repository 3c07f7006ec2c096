import { UserError, type Waiver } from '@velocity/model'
import { readPolicy } from '@velocity/policy'
import type { GatePorts } from '@velocity/ports'
import { resolveConfig } from '../config/resolve-config.ts'
import type { SecretConfig } from '../config/secret-config.ts'
import { secretSectionSchema } from '../config/secret-section.ts'
import type { SecretInputs } from '../inputs/secret-inputs.ts'
import { ALL_RULES } from '../rules/all-rules.ts'
import { createBaselineSuppressor } from '../suppress/baseline-suppressor.ts'
import { createIgnoreFileSuppressor } from '../suppress/ignore-file-suppressor.ts'
import { createInlineSuppressor } from '../suppress/inline-suppressor.ts'
import { parseBaseline } from '../suppress/parse-baseline.ts'
import { joinSuppressors, type Suppressor } from '../suppress/suppressor.ts'
import { readJudgingFile } from './read-judging-file.ts'
import { readScannerConfig } from './read-scanner-config.ts'

/** Everything that decides what counts. */
export interface Preparation {
  readonly config: SecretConfig
  readonly suppressor: Suppressor
  readonly waivers: readonly Waiver[]
  readonly notices: readonly string[]
}

type Ports = Pick<GatePorts, 'context' | 'files' | 'git' | 'clock'>

/**
 * Reads policy, other scanners' configuration, ignore files and baselines: on a pull request all of them from the base.
 *
 * Errors: `UserError`s of a malformed file, and of one that was named and is not there.
 */
export async function prepareScan(inputs: SecretInputs, baseSha: string | null, ports: Ports): Promise<Preparation> {
  const policy = await readPolicy(
    {
      path: inputs.config,
      gate: 'secrets',
      schema: secretSectionSchema,
      check: () => {},
      missing: missingFile,
      baseSha,
    },
    ports,
  )
  const today = ports.clock.now().toISOString().slice(0, 10)
  const read = (path: string): Promise<string | null> => readJudgingFile(path, baseSha, ports)
  const named = inputs.scannerConfig ?? policy.section?.['scanner-config'] ?? null
  const scanner = await readScannerConfig(named, ALL_RULES, read)
  const config = resolveConfig({ section: policy.section, inputs, scanner, defaultRules: ALL_RULES, today })
  return {
    config,
    suppressor: joinSuppressors([
      createInlineSuppressor(config.inlineAllow, today),
      ...(await ignoreFiles(config, read)),
      ...(await baselines(config, today, read)),
    ]),
    waivers: policy.waivers,
    notices: [
      ...policy.notices,
      ...config.notices,
      ...(scanner === null ? [] : [`rules and allowlists of ${scanner.path} are used.`]),
    ],
  }
}

type Read = (path: string) => Promise<string | null>

async function ignoreFiles(config: SecretConfig, read: Read): Promise<readonly Suppressor[]> {
  const found: Suppressor[] = []
  for (const { path, isNamed } of config.ignoreFiles) {
    const text = await read(path)
    if (text === null && isNamed) throw missingFile(path)
    if (text !== null) found.push(createIgnoreFileSuppressor(path, text))
  }
  return found
}

async function baselines(config: SecretConfig, today: string, read: Read): Promise<readonly Suppressor[]> {
  const found: Suppressor[] = []
  for (const { path } of config.baselines) {
    const text = await read(path)
    if (text === null) throw missingFile(path)
    found.push(createBaselineSuppressor(path, parseBaseline(text, path), today))
  }
  return found
}

function missingFile(path: string): UserError {
  return new UserError({
    code: 'VEL_SECRETS_NO_CONFIG',
    message: `the file "${path}" does not exist where it is read.`,
    why: 'it was named by hand; on a pull request it is read from the base tree, so that a change cannot speak for itself.',
    fix: 'correct the name, or merge the file first.',
  })
}
