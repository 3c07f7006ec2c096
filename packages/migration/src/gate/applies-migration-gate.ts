import { parsePolicy } from '@velocity/policy'
import type { GatePorts } from '@velocity/ports'
import { migrationSectionSchema } from '../config/migration-section.ts'
import { findMigrationDirs } from '../layouts/find-migration-dirs.ts'

const POLICY = '.velocity.yml'
const MAX_POLICY_BYTES = 1024 * 1024

/**
 * Tells whether this tree wants a migration gate: its policy has the section, or files look like migrations.
 *
 * Errors: those of `parsePolicy`; a policy that cannot be read is never taken for none.
 */
export async function appliesMigrationGate({ files }: Pick<GatePorts, 'files'>): Promise<boolean> {
  if ((await files.stat(POLICY)) !== null) {
    const policy = parsePolicy(await files.readText(POLICY, MAX_POLICY_BYTES), POLICY)
    if (policy.section('migrations', migrationSectionSchema) !== null) return true
  }
  return findMigrationDirs(await files.glob(['**'])).length > 0
}
