import { compileGlobs } from '@velocity/diff'
import { UserError } from '@velocity/model'
import type { ApplicationQuery } from '../compat/application-query.ts'
import { readQueries } from '../compat/read-queries.ts'
import type { DryRunRequest } from '../dry-run/dry-run-types.ts'
import type { DatabaseSettings } from '../model/settings.ts'
import { parseProductionStats } from '../trace/production-stats.ts'
import type { MigrationPorts } from './migration-ports.ts'
import { readNamed } from './read-named.ts'

const MAX_FILE_BYTES = 20 * 1024 * 1024

/** What a dry run reads beside migrations. */
export type RunFiles = Pick<DryRunRequest, 'setup' | 'stats' | 'baseQueries' | 'headQueries'>

type Ports = Pick<MigrationPorts, 'files' | 'git'>

/**
 * Reads the setup file, the sizes of production, and the application's queries on both sides of the change.
 *
 * Errors: `UserError` VEL_MIG_NO_FILE for a file that the configuration names and that is not there; those of the parsers.
 */
export async function readRunFiles(
  settings: DatabaseSettings,
  baseSha: string | null,
  ports: Ports,
): Promise<RunFiles> {
  const { setup, stats, queries } = settings
  const setupText = setup === null ? null : await readNamed(setup, 'setup', MAX_FILE_BYTES, ports.files)
  const statsText = stats === null ? null : await readNamed(stats, 'stats', MAX_FILE_BYTES, ports.files)
  return {
    setup: setup === null || setupText === null ? null : { path: setup, sql: setupText },
    stats: stats === null || statsText === null ? null : parseProductionStats(statsText, stats),
    ...(await queriesOf(queries, baseSha, ports)),
  }
}

async function queriesOf(
  globs: readonly string[],
  baseSha: string | null,
  { files, git }: Ports,
): Promise<{ readonly baseQueries: readonly ApplicationQuery[]; readonly headQueries: readonly ApplicationQuery[] }> {
  if (globs.length === 0) return { baseQueries: [], headQueries: [] }
  const head = new Map<string, string>()
  const base = new Map<string, string>()
  for (const path of await files.glob(globs)) head.set(path, await files.readText(path, MAX_FILE_BYTES))
  // Old code runs its queries whether this change still has them or not.
  const isQuery = compileGlobs(globs)
  const before = baseSha === null ? [] : (await git.listFiles(baseSha)).filter(({ path }) => isQuery(path))
  for (const { path } of before) {
    const text = await git.show(baseSha ?? '', path, MAX_FILE_BYTES)
    if (text !== null) base.set(path, text)
  }
  if (base.size === 0 && head.size === 0) throw noQueries(globs)
  return { baseQueries: readQueries(base), headQueries: readQueries(head) }
}

function noQueries(globs: readonly string[]): UserError {
  return new UserError({
    code: 'VEL_MIG_NO_FILE',
    message: `no file matches ${globs.map((glob) => `"${glob}"`).join(', ')}.`,
    why: 'the configuration names them as queries, and without any of them old code would never be tried on the new schema.',
    fix: 'correct the globs, or leave `queries` out.',
  })
}
