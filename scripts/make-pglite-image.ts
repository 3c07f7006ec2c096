/**
 * Writes packages/postgres/assets/pglite-base.tar.zst: an empty database of PGlite, and the extensions that PGlite ships.
 * Run it after PGlite's version was changed: node --conditions=source scripts/make-pglite-image.ts
 *
 * Its input is the installed package alone. initdb draws a system identifier and notes the time, so two runs differ in
 * some bytes; pglite-base.json says which version an image belongs to, and a test compares.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { constants, gunzipSync, zstdCompressSync } from 'node:zlib'
import { collectFiles, type MemoryFs } from '../packages/postgres/src/pglite/worker/memory-files.ts'
import { START_PARAMS } from '../packages/postgres/src/pglite/worker/start-params.ts'
import { readTar, type TarEntry, writeTar } from '../packages/postgres/src/pglite/worker/tar.ts'

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'packages', 'postgres')
const installed = join(folder, 'node_modules', '@electric-sql', 'pglite')
const assets = join(folder, 'assets')
/** Log files of 1 MB instead of 16. */
const INITDB_PARAMS = ['--wal-segsize=1']
const LOG_FILE_BYTES = 1024 * 1024
const LOG_FILE = /^pg_wal\/[0-9A-F]{24}$/u
/** What only shows the inside of a server, or needs to be loaded with it, is of no use to a migration. */
const LEFT_OUT = new Set([
  'auto_explain',
  'pg_logicalinspect',
  'pg_overexplain',
  'pg_surgery',
  'pg_walinspect',
  'passwordcheck',
])

interface Instance {
  readonly Module: { readonly FS: MemoryFs }
  exec(sql: string): Promise<unknown>
  close(): Promise<void>
}

/** The database after an orderly end: nothing is recovered when it starts. */
async function makeDatabase(): Promise<readonly TarEntry[]> {
  const address = pathToFileURL(join(installed, 'dist', 'index.js')).href
  const { PGlite } = (await import(address)) as { PGlite: { create(options: object): Promise<Instance> } }
  let entries: readonly TarEntry[] = []
  let instance: Instance | null = null
  const fs = {
    init: async (pg: Instance, emscriptenOpts: object) => {
      instance = pg
      return { emscriptenOpts }
    },
    initialSyncFs: async () => undefined,
    syncToFs: async () => undefined,
    closeFs: async () => {
      if (instance !== null) entries = collectFiles(instance.Module.FS, '/pglite/data')
    },
  }
  const database = await PGlite.create({ fs, startParams: START_PARAMS, initDbStartParams: INITDB_PARAMS })
  // The caches of the catalogue that a first session writes are part of the image.
  for (const sql of ['VACUUM FREEZE', 'SELECT 1', 'CHECKPOINT']) await database.exec(sql)
  await database.close()
  const lastLog = lastLogOf(entries.find(({ name }) => name === 'global/pg_control')?.content ?? new Uint8Array())
  if (!entries.some(({ name }) => name === `pg_wal/${lastLog}`)) throw new Error(`there is no log file ${lastLog}`)
  return entries
    .filter(({ name }) => name !== 'postmaster.pid' && !(LOG_FILE.test(name) && name !== `pg_wal/${lastLog}`))
    .map((entry) => ({ ...entry, name: `data/${entry.name}` }))
}

/**
 * The log file with the checkpoint of the orderly end, the only one that a start reads; later ones are former files kept for reuse,
 * whose bytes are worth nothing and do not compress.
 *
 * Source: PostgreSQL's pg_control.h, `ControlFileData.checkPoint`, and `XLogFileName`.
 */
function lastLogOf(control: Uint8Array): string {
  const view = new DataView(control.buffer, control.byteOffset, control.byteLength)
  const hex = (value: number): string => value.toString(16).toUpperCase().padStart(8, '0')
  return `00000001${hex(view.getUint32(36, true))}${hex(Math.floor(view.getUint32(32, true) / LOG_FILE_BYTES))}`
}

function listExtensions(): readonly string[] {
  return readdirSync(join(installed, 'dist'))
    .filter((name) => name.endsWith('.tar.gz'))
    .map((name) => name.slice(0, -'.tar.gz'.length))
    .filter((name) => !LEFT_OUT.has(name))
    .sort()
}

function readExtension(name: string): readonly TarEntry[] {
  return readTar(gunzipSync(readFileSync(join(installed, 'dist', `${name}.tar.gz`)))).filter(
    ({ content }) => content !== null,
  )
}

const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string }
const extensions = listExtensions()
const database = await makeDatabase()
const image = writeTar([...extensions.flatMap(readExtension), { name: 'data', content: null }, ...database])
const packed = zstdCompressSync(image, {
  params: { [constants.ZSTD_c_compressionLevel]: 19, [constants.ZSTD_c_windowLog]: 25 },
})
const sha256 = createHash('sha256').update(packed).digest('hex')
mkdirSync(assets, { recursive: true })
writeFileSync(join(assets, 'pglite-base.tar.zst'), packed)
writeFileSync(join(assets, 'pglite-base.json'), `${JSON.stringify({ pglite: version, sha256, extensions }, null, 2)}\n`)
console.log(`PGlite ${version}: ${image.length} bytes, packed ${packed.length}, ${extensions.length} extensions`)
