import { UserError } from '@velocity/model'
import type { OutputFile } from '@velocity/ports'
import { encodeUtf8 } from '@velocity/report'
import type { MigrationPorts } from './migration-ports.ts'

const RETENTION_DAYS = 30

/**
 * Keeps the files of a dry run as an artifact of the run, `migration-dry-run-<id>`, for people and for the deployment.
 *
 * Errors: never throws for GitHub's: it is said in the log, for the verdict does not depend on it.
 */
export async function keepDryRun(
  files: readonly OutputFile[],
  id: string,
  { artifacts, context, log }: Pick<MigrationPorts, 'artifacts' | 'context' | 'log'>,
): Promise<void> {
  if (artifacts === null || files.length === 0) return
  // Names are unique in a run, and a second attempt belongs to the same one.
  const name = `migration-dry-run-${id}${context.runAttempt > 1 ? `-${context.runAttempt}` : ''}`
  const encoded = files.map((file) => ({ name: file.name, content: encodeUtf8(file.content) }))
  try {
    await artifacts.upload(name, encoded, RETENTION_DAYS)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    log.warn(`the dry run could not be kept as an artifact: ${error.message} (${error.code})`)
  }
}
