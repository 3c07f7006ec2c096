import { execFile } from 'node:child_process'
import { cpSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { copyParserParts, copyPgliteParts } from './bundle-parts.ts'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** A folder of bundles that is committed whole. Paths are relative to the root. */
export interface Bundle {
  /** For example `actions/coverage-gate/dist`. */
  readonly folder: string
  /** The compiled entry of each part, by its folder below `folder`; '.' is the folder itself. */
  readonly entries: Readonly<Record<string, string>>
  /** What cannot be bundled, by its folder below `folder`, and what lays it there. */
  readonly parts?: Readonly<Record<string, (target: string, level: number) => void>>
}

const SCAN_WORKER = 'packages/packs/lib/scan-worker.js'
/** What an action needs beside its own entry. */
const BESIDE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'migration-gate': { sqlite: 'packages/sqlite/lib/worker/sqlite-worker.js' },
  'secret-scan': { worker: SCAN_WORKER },
}
const PARTS: Readonly<Record<string, NonNullable<Bundle['parts']>>> = {
  'migration-gate': { 'libpg-query': copyParserParts, pglite: copyPgliteParts },
}

/** The folders below actions/, sorted. */
export function listActions(): readonly string[] {
  return readdirSync(join(ROOT, 'actions'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** Every folder of bundles: one an action, and the commands that a commit hook waits for. */
export function listBundles(): readonly Bundle[] {
  const actions = listActions().map((action) => ({
    folder: `actions/${action}/dist`,
    entries: { '.': `actions/${action}/lib/main.js`, ...BESIDE[action] },
    parts: PARTS[action] ?? {},
  }))
  return [
    ...actions,
    { folder: 'packages/cli/dist/secrets', entries: { '.': 'packages/cli/lib/secrets-main.js', worker: SCAN_WORKER } },
  ]
}

const run = promisify(execFile)
/** Entries that several bundles hold are built once a process. */
const built = new Map<string, Promise<string>>()

/** What is committed is as small as it gets. */
const COMMITTED_LEVEL = 19

/**
 * Bundles compiled entries into a folder, with no source map and not minified.
 *
 * Units:  `level` is zstd's, for what is compressed.
 * Shape:  the entries at the same time; one that was built into another folder before is copied.
 * Errors: rejects with ncc's own words when it fails.
 */
export async function writeBundle(
  { entries, parts = {} }: Bundle,
  outFolder: string,
  level = COMMITTED_LEVEL,
): Promise<void> {
  for (const [part, entry] of Object.entries(entries)) {
    const target = join(outFolder, part)
    const before = built.get(entry)
    if (before === undefined) built.set(entry, build(entry, target))
    else cpSync(await before, target, { recursive: true })
  }
  await Promise.all(Object.values(entries).map((entry) => built.get(entry)))
  for (const [part, lay] of Object.entries(parts)) lay(join(outFolder, part), level)
}

async function build(entry: string, target: string): Promise<string> {
  const ncc = join(ROOT, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js')
  await run(
    process.execPath,
    [ncc, 'build', join(ROOT, entry), '-o', target, '--no-cache', '--quiet', '--target', 'es2024'],
    { cwd: ROOT },
  )
  return target
}
