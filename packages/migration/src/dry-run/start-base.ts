import type { DatabaseEngines, EngineInfo, ScratchDatabase, ScratchServer } from '@velocity/ports'
import { canonicalJson } from '@velocity/report'
import type { Script } from '../model/migration.ts'
import type { ScriptFailure } from '../model/proof.ts'
import { runScript } from '../replay/run-script.ts'
import type { DryRun, DryRunPorts, DryRunRequest } from './dry-run-types.ts'
import { engineRequestOf } from './engine-request.ts'

/** A database in the state of the base, or why it never came there. */
export interface BaseState {
  readonly server: ScratchServer
  readonly database: ScratchDatabase
  readonly isFromImage: boolean
  readonly failure: DryRun['baseFailure']
}

/** Raised with every change of what an image holds. */
const IMAGE_FORMAT = 1
/** A history that is replayed faster than an image is made needs none. */
const LEAST_SCRIPTS = 5

/**
 * Brings a fresh database to the state of the base: from an image when one was kept, else by running setup and history.
 *
 * Shape:  the server is the caller's to close, also when the history failed.
 * Errors: those of `DatabaseEngines`.
 */
export async function startBase(request: DryRunRequest, ports: DryRunPorts): Promise<BaseState> {
  const wanted = engineRequestOf(request)
  const key = keyOf(request, await ports.engines.resolve(wanted), ports.sha256)
  const isWorthAnImage = request.base.length >= LEAST_SCRIPTS
  const image = isWorthAnImage ? await ports.images.restore(key) : null
  if (image !== null) {
    const restored = await startFrom(image, wanted, ports.engines)
    if (restored !== null) return restored
  }
  const server = await ports.engines.start(wanted, null)
  try {
    const database = await server.create()
    const failure = await replay(request, database, ports)
    const isFromImage = false
    if (failure !== null || !isWorthAnImage) return { server, database, isFromImage, failure }
    const kept = keepImage(key, server, database, ports.images)
    if (server.savesAside !== true) await kept
    return { server: closedAfter(kept, server), database, isFromImage, failure }
  } catch (error) {
    await server.close()
    throw error
  }
}

/** One that cannot be made or kept costs the next run its time, and nothing else. */
async function keepImage(
  key: string,
  server: ScratchServer,
  database: ScratchDatabase,
  images: DryRunPorts['images'],
): Promise<void> {
  try {
    const saved = await server.save(database)
    if (saved !== null) await images.save(key, saved)
  } catch {}
}

function closedAfter(kept: Promise<void>, server: ScratchServer): ScratchServer {
  return {
    ...server,
    close: async () => {
      await kept
      await server.close()
    },
  }
}

/** An image that cannot be read is a miss, whatever is wrong with it. */
async function startFrom(
  image: Uint8Array,
  wanted: Parameters<DatabaseEngines['start']>[0],
  engines: DatabaseEngines,
): Promise<BaseState | null> {
  try {
    const server = await engines.start(wanted, image)
    return { server, database: await server.create(), isFromImage: true, failure: null }
  } catch {
    return null
  }
}

async function replay(
  { setup, bookkeeping, base, settings }: DryRunRequest,
  { session }: ScratchDatabase,
  { parser }: DryRunPorts,
): Promise<DryRun['baseFailure']> {
  const run = (script: Script): Promise<ScriptFailure | null> =>
    runScript(script, { session, parser }, settings.statementTimeoutMs)
  if (setup !== null) {
    const failure = await run({ path: setup.path, startLine: 1, sql: setup.sql, transaction: 'message' })
    if (failure !== null) return { step: 'setup', failure }
  }
  if (bookkeeping !== null) await session.run(bookkeeping.createSql)
  for (const { up } of base) {
    const failure = await run(up)
    if (failure !== null) return { step: 'history', failure }
  }
  return null
}

function keyOf(request: DryRunRequest, engine: EngineInfo, sha256: DryRunPorts['sha256']): string {
  const { setup, bookkeeping, base, settings } = request
  const digest = sha256(
    canonicalJson({
      format: IMAGE_FORMAT,
      engine: { product: engine.product, version: engine.version, origin: engine.origin },
      extensions: settings.extensions,
      setup: setup?.sql ?? '',
      bookkeeping: bookkeeping?.createSql ?? '',
      base: base.map(({ up }) => ({ sql: up.sql, transaction: up.transaction })),
    }),
  )
  return `velocity-migrations-${engine.product.toLowerCase()}-${engine.major}-${digest.slice(0, 40)}`
}
