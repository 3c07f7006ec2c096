import { UserError } from '@velocity/model'
import type { GatePorts, SqlParser } from '@velocity/ports'
import type { DatabaseSettings } from '../model/settings.ts'
import { findHostAccess } from '../rules/engine/find-host-access.ts'

const MAX_FILE_BYTES = 20 * 1024 * 1024

/**
 * Refuses a setup file that the change brings and that reaches outside of the database: it would run before anybody read it.
 *
 * Shape:  one that the base has in the same words has been read, and is left alone.
 * Errors: `UserError` VEL_MIG_SETUP naming the line.
 */
export async function refuseSetup(
  { setup }: Pick<DatabaseSettings, 'setup'>,
  baseSha: string | null,
  parser: SqlParser,
  { files, git }: Pick<GatePorts, 'files' | 'git'>,
): Promise<void> {
  if (setup === null || (await files.stat(setup)) === null) return
  const text = await files.readText(setup, MAX_FILE_BYTES)
  const before = baseSha === null ? null : await git.show(baseSha, setup, MAX_FILE_BYTES)
  const parsed = parser.parse(text)
  if (text === before || !parsed.ok) return
  for (const statement of parsed.statements) {
    const access = findHostAccess(statement)
    if (access?.isRefused !== true) continue
    throw new UserError({
      code: 'VEL_MIG_SETUP',
      message: `the setup "${setup}" is not run: line ${statement.startLine}: ${access.what}.`,
      why: 'a change must not have the check of it reach outside of the database.',
      fix: 'leave the statement out, or merge the setup by itself, after it was reviewed.',
    })
  }
}
