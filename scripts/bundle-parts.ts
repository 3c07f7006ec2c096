import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { constants, zstdCompressSync } from 'node:zlib'
import { blankUnusedFiles } from './blank-unused-files.ts'

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'packages', 'postgres')
const pglite = join(folder, 'node_modules', '@electric-sql', 'pglite', 'dist')
const parser = join(folder, 'node_modules', 'libpg-query', 'wasm')
const TYPES = 'export * from "@pgsql/types";'

/** What PGlite imports first; the modules that these import are followed. */
const MODULES = ['index.js']
const IMPORTED = /\b(?:from|import)\s*["']\.\/([\w-]+\.js)["']/gu
const BASE = 'pglite-base.tar.zst'
const WORKER = 'pglite-worker.js'

/**
 * Lays the bundled engine beside a bundle: ncc cannot bundle PGlite, whose modules look for their parts by themselves.
 *
 * Shape:  `target` holds PGlite's modules without their source maps, its engine and files compressed, the base image, and
 *         `worker/` with the compiled entry of the thread. Equal inputs give equal bytes. Needs `tsc -b` before.
 * Units:  `level` is zstd's: the highest takes seconds, and the lowest gives the same content.
 */
export function copyPgliteParts(target: string, level: number): void {
  mkdirSync(join(target, 'worker'), { recursive: true })
  for (const name of follow(pglite, MODULES))
    writeFileSync(
      join(target, name),
      readFileSync(join(pglite, name), 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/u, '\n'),
    )
  const modules = follow(pglite, MODULES).map((name) => readFileSync(join(pglite, name), 'utf8'))
  const parts = {
    'pglite.wasm': readFileSync(join(pglite, 'pglite.wasm')),
    'pglite.data': blankUnusedFiles(readFileSync(join(pglite, 'pglite.data')), modules),
  }
  for (const [name, bytes] of Object.entries(parts)) writeFileSync(join(target, `${name}.zst`), pack(bytes, level))
  cpSync(join(folder, 'assets', BASE), join(target, BASE))
  const compiled = join(folder, 'lib', 'pglite', 'worker')
  for (const name of follow(compiled, [WORKER])) cpSync(join(compiled, name), join(target, 'worker', name))
  writeFileSync(join(target, 'package.json'), '{"type":"module"}\n')
}

/**
 * Lays the parser beside a bundle: its module looks for its engine by itself. Equal inputs give equal bytes.
 *
 * Errors: throws when the module no longer begins as it did: what it imports for its types alone is not laid.
 */
export function copyParserParts(target: string): void {
  mkdirSync(target, { recursive: true })
  const entry = readFileSync(join(parser, 'index.js'), 'utf8')
  if (!entry.includes(TYPES)) throw new Error(`libpg-query's index.js has no line ${TYPES}`)
  writeFileSync(join(target, 'index.mjs'), entry.replace(TYPES, ''))
  for (const name of ['libpg-query.js', 'libpg-query.wasm']) {
    writeFileSync(join(target, name), readFileSync(join(parser, name)))
  }
  writeFileSync(join(target, 'package.json'), '{"type":"commonjs"}\n')
}

/** The files and all that they import from the same folder, sorted. */
function follow(from: string, names: readonly string[]): readonly string[] {
  const found = new Set(names)
  for (const name of found)
    for (const [, next] of readFileSync(join(from, name), 'utf8').matchAll(IMPORTED))
      if (next !== undefined) found.add(next)
  return [...found].sort()
}

function pack(content: Uint8Array, level: number): Uint8Array {
  return zstdCompressSync(content, {
    params: { [constants.ZSTD_c_compressionLevel]: level, [constants.ZSTD_c_windowLog]: 23 },
  })
}
