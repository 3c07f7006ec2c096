import { type GatePolicy, readPolicy } from '@velocity/policy'
import { type MigrationSection, migrationSectionSchema } from '../config/migration-section.ts'
import { type MigrationConfig, resolveSettings } from '../config/resolve-settings.ts'
import type { MigrationInputs } from '../inputs/migration-inputs.ts'
import { findMigrationDirs } from '../layouts/find-migration-dirs.ts'
import type { MigrationPorts } from './migration-ports.ts'
import { missingConfig } from './missing-config.ts'

/** What judges a run, and the files of the tree that it was found among. */
export interface ReadConfig {
  readonly policy: GatePolicy<MigrationSection>
  readonly config: MigrationConfig
  /** Every file of the working tree. */
  readonly tracked: readonly string[]
}

/**
 * Reads the policy's section and makes settings of it, of the inputs, and of what the tree's files look like.
 *
 * Errors: those of `readPolicy` and `resolveSettings`; VEL_MIG_NO_CONFIG.
 */
export async function readConfig(
  inputs: MigrationInputs,
  baseSha: string | null,
  ports: Pick<MigrationPorts, 'context' | 'files' | 'git'>,
): Promise<ReadConfig> {
  const policy = await readPolicy(
    {
      path: inputs.config,
      gate: 'migrations',
      schema: migrationSectionSchema,
      check: () => {},
      missing: missingConfig,
      baseSha,
    },
    ports,
  )
  const tracked = await ports.files.glob(['**'])
  return { policy, config: resolveSettings(policy.section, inputs, findMigrationDirs(tracked)), tracked }
}
