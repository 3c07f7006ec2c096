import { join } from 'node:path'
import { checkOutCommit } from '@velocity/git'
import { commandEnvironment, createPlainSqlParser, type MigrationPorts } from '@velocity/migration'
import type { GatePorts } from '@velocity/ports'

/**
 * Completes a gate's ports for migrations. Each engine is loaded only when a migration has to run on it.
 *
 * `partsFolder` holds what cannot be bundled, as scripts/bundle.ts lays it.
 */
export function withDatabases(
  host: GatePorts,
  partsFolder: string,
  env: Readonly<Record<string, string | undefined>>,
): MigrationPorts {
  return {
    ...host,
    engines: async (dialect) => {
      if (dialect === 'sqlite') {
        const { createSqliteEngines } = await import('@velocity/sqlite')
        return createSqliteEngines({ workerPath: join(partsFolder, 'sqlite', 'index.js') })
      }
      if (dialect === 'mysql') return (await import('@velocity/mysql')).createMysqlEngines({ env })
      const { bundledPostgres, createPostgresEngines } = await import('@velocity/postgres')
      return createPostgresEngines({ env, bundled: bundledPostgres({ partsFolder: join(partsFolder, 'pglite') }) })
    },
    parser: async (dialect) => {
      if (dialect !== 'postgres') return createPlainSqlParser(dialect)
      const { createSqlParser } = await import('@velocity/postgres')
      return createSqlParser({ partsFolder: join(partsFolder, 'libpg-query') })
    },
    commands: async () => {
      const root = env['GITHUB_WORKSPACE'] || process.cwd()
      return {
        runner: (await import('@velocity/postgres')).createCommandRunner(),
        root,
        env: commandEnvironment(env),
        checkOut: (sha) => checkOutCommit(host.exec, root, sha),
      }
    },
    openReadOnly: async (url) => (await import('@velocity/postgres')).openReadOnlySession(url),
  }
}
