import { join } from 'node:path'
import { checkOutCommit } from '@velocity/git'
import { createFileCache } from '@velocity/local'
import { commandEnvironment, type MigrationPorts } from '@velocity/migration'
import type { Dialect, GatePorts } from '@velocity/ports'
import { CLONE_ROOT } from '../clone-root.ts'
import type { Console } from '../command.ts'
import type { LocalPorts } from './local-ports.ts'

/** What a gate needs of databases, beside everything else. */
type Databases = Pick<MigrationPorts, 'engines' | 'parser' | 'openReadOnly'>

/** Completes the ports of a repository for migrations; images of base histories are kept beside the reports. */
export function migrationPortsOf(console: Console, ports: LocalPorts): MigrationPorts {
  return {
    ...ports,
    ...databasesOf(console),
    commands: async () => ({
      runner: (await import('@velocity/postgres')).createCommandRunner(),
      root: ports.root,
      env: commandEnvironment(console.env),
      checkOut: (sha) => checkOutCommit(ports.exec, ports.root, sha),
    }),
    cache: createFileCache(join(ports.root, '.velocity', 'out', 'cache')),
  }
}

/** The ports that a command needs which looks at files alone, in a repository or not. */
export function bareMigrationPorts<T extends Pick<GatePorts, 'files' | 'codec' | 'clock'>>(
  console: Console,
  local: T,
): T & Databases {
  return { ...local, ...databasesOf(console) }
}

function databasesOf({ env }: Console): Databases {
  return {
    engines: async (dialect) => {
      if (dialect === 'sqlite') {
        const { createSqliteEngines } = await import('@velocity/sqlite')
        return createSqliteEngines({ workerPath: worker('sqlite', 'src/worker/sqlite-worker.ts') })
      }
      if (dialect === 'mysql') return (await import('@velocity/mysql')).createMysqlEngines({ env })
      const { bundledPostgres, createPostgresEngines } = await import('@velocity/postgres')
      return createPostgresEngines({ env, bundled: bundledPostgres({ partsFolder: null }) })
    },
    parser: async (dialect: Dialect) => {
      if (dialect !== 'postgres') return (await import('@velocity/migration')).createPlainSqlParser(dialect)
      return (await import('@velocity/postgres')).createSqlParser()
    },
    openReadOnly: async (url) => (await import('@velocity/postgres')).openReadOnlySession(url),
  }
}

function worker(name: string, path: string): string {
  return join(CLONE_ROOT, 'packages', name, path)
}
