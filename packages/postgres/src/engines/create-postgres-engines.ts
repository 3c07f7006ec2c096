import { UserError } from '@velocity/model'
import type { DatabaseEngines, EngineInfo, EngineRequest, ScratchServer } from '@velocity/ports'
import { connectGivenPostgres } from '../server/connect-given-postgres.ts'
import { engineUnavailable } from '../server/engine-errors.ts'
import { findInstalled, type InstalledServer } from '../server/find-installed.ts'
import { openGivenSession, readEngineInfo } from '../server/open-given-session.ts'
import { parseServerAddress } from '../server/server-address.ts'
import { startInstalledPostgres } from '../server/start-installed-postgres.ts'

/** What the engines are made of. */
export interface PostgresEnginesOptions {
  /** PATH leads to installed servers. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** The engine that ships with us. */
  readonly bundled: {
    readonly info: EngineInfo
    start(extensions: readonly string[], image: Uint8Array | null): Promise<ScratchServer>
  }
  /** Lets migrations on an installed server do what only a superuser may; see `startInstalledPostgres`. */
  readonly isSuperuser?: boolean
}

type Choice =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'installed'; readonly server: InstalledServer }
  | { readonly kind: 'bundled' }

/**
 * The PostgreSQL engines of this machine.
 *
 * `auto` without a known major of production is the bundled engine: which servers a machine has must not decide a verdict.
 *
 * Errors: as `DatabaseEngines` says.
 */
export function createPostgresEngines({ env, bundled, isSuperuser = false }: PostgresEnginesOptions): DatabaseEngines {
  const choose = async ({ choice, url, productionMajor }: EngineRequest): Promise<Choice> => {
    if (choice === 'bundled') return { kind: 'bundled' }
    if (choice === 'url' || (choice === 'auto' && url !== null)) {
      if (url === null) throw noAddress()
      return { kind: 'url', url }
    }
    if (choice === 'auto' && productionMajor === null) return { kind: 'bundled' }
    const servers = await findInstalled(env)
    const server = servers.find(({ major }) => productionMajor === null || major === productionMajor)
    if (server !== undefined) return { kind: 'installed', server }
    if (choice === 'auto') return { kind: 'bundled' }
    throw notInstalled(productionMajor, servers)
  }
  return {
    resolve: async (request) => {
      const choice = await choose(request)
      if (choice.kind === 'bundled') return bundled.info
      if (choice.kind === 'url') return infoOfAddress(choice.url)
      const { version, major } = choice.server
      return { dialect: 'postgres', product: 'PostgreSQL', version, major, origin: 'installed' }
    },
    start: async (request, image) => {
      const { extensions } = request
      const choice = await choose(request)
      if (choice.kind === 'bundled') return bundled.start(extensions, image)
      if (choice.kind === 'url') return connectGivenPostgres({ url: choice.url, extensions })
      return startInstalledPostgres({ server: choice.server, image, extensions, isSuperuser })
    },
  }
}

async function infoOfAddress(url: string): Promise<EngineInfo> {
  const address = parseServerAddress(url)
  const session = await openGivenSession(address, null)
  try {
    return await readEngineInfo(session, address)
  } finally {
    await session.close()
  }
}

function noAddress(): UserError {
  const what = 'the engine "url" was asked for, and no address of a database is given'
  return new UserError(engineUnavailable(what, '- give the address as database-url, from a secret\n- or: engine: auto'))
}

function notInstalled(major: number | null, servers: readonly InstalledServer[]): UserError {
  const here = servers.length === 0 ? 'none is' : `${servers.map(({ version }) => version).join(', ')} is`
  const what = `no PostgreSQL ${major === null ? 'server' : major} is installed here; ${here}`
  const fix = `- install it, for example: apt-get install postgresql-${major ?? 18}\n- or: engine: auto`
  return new UserError(engineUnavailable(what, fix))
}
