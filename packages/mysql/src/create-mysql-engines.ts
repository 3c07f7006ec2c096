import type { DatabaseEngines, EngineRequest } from '@velocity/ports'
import { engineUnavailable } from './engine-errors.ts'
import { connectGivenMysql, describeGivenMysql } from './server/connect-given-mysql.ts'
import { findInstalledMysql, type InstalledMysql } from './server/find-installed-mysql.ts'
import { startInstalledMysql } from './server/start-installed-mysql.ts'

/** What is known of the machine. */
export interface MysqlOptions {
  /** PATH leads to servers. */
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * MySQL and MariaDB: the server of an address, or an installed one with a data folder of its own.
 *
 * Errors: VEL_ENGINE_UNAVAILABLE (nothing is installed; there is no bundled one), VEL_ENGINE_UNREACHABLE, VEL_ENGINE_FAILED.
 */
export function createMysqlEngines({ env }: MysqlOptions): DatabaseEngines {
  return {
    resolve: async (request) => {
      const url = addressOf(request)
      if (url !== null) return describeGivenMysql(url)
      const { product, version, major } = await installedFor(request, env)
      return { dialect: 'mysql', product, version, major, origin: 'installed' }
    },
    // Neither server can be started from an image; null is what `save` gives.
    start: async (request) => {
      const url = addressOf(request)
      return url === null ? startInstalledMysql(await installedFor(request, env)) : connectGivenMysql(url)
    },
  }
}

function addressOf({ dialect, choice, url }: EngineRequest): string | null {
  if (dialect !== 'mysql') throw new Error(`MySQL was asked for ${dialect}`)
  if (choice === 'bundled') throw engineUnavailable('The engine "bundled" was asked for, and none ships for MySQL')
  if (choice === 'url' && url === null)
    throw engineUnavailable('The engine "url" was asked for, and no address is given')
  return choice === 'installed' ? null : url
}

/** The server of production's major, else the first. */
async function installedFor({ productionMajor }: EngineRequest, env: MysqlOptions['env']): Promise<InstalledMysql> {
  const servers = await findInstalledMysql(env)
  const server = servers.find(({ major }) => major === productionMajor) ?? servers[0]
  if (server === undefined) throw engineUnavailable('No MySQL or MariaDB server is installed here')
  return server
}
