import { readdir } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { runServerProgram } from './run-server-program.ts'

/** A PostgreSQL of this machine. */
export interface InstalledServer {
  /** Holds `postgres` and `initdb`. */
  readonly binFolder: string
  /** For example `15.18`. */
  readonly version: string
  readonly major: number
}

/** Folders whose children hold a major version each. */
const ROOTS = [
  { folder: '/usr/lib/postgresql', child: /^\d+$/ },
  { folder: '/usr', child: /^pgsql-\d+$/ },
  { folder: '/usr/local/opt', child: /^postgresql(@\d+)?$/ },
  { folder: '/opt/homebrew/opt', child: /^postgresql(@\d+)?$/ },
] as const

/**
 * Finds the PostgreSQL servers that are installed here, also where no search path leads.
 *
 * Shape:  newest first, one for each version; [] when there is none. `env` gives PATH.
 * Errors: never throws; a folder whose `postgres` does not answer is no server.
 */
export async function findInstalled(
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly InstalledServer[]> {
  const path = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder.startsWith('/'))
  const roots = await Promise.all(ROOTS.map(({ folder, child }) => childFolders(folder, child)))
  const candidates = new Set([...roots.flat(), ...path, ...(await binFolderOfPgConfig(env))])
  const found = await Promise.all([...candidates].map(readServer))
  const versions = new Map<string, InstalledServer>()
  for (const server of found) if (server !== null && !versions.has(server.version)) versions.set(server.version, server)
  return [...versions.values()].sort((one, other) => compareVersions(other.version, one.version))
}

async function childFolders(folder: string, child: RegExp): Promise<readonly string[]> {
  const names = await readdir(folder).catch((): string[] => [])
  return names.filter((name) => child.test(name)).map((name) => join(folder, name, 'bin'))
}

async function binFolderOfPgConfig(env: Readonly<Record<string, string | undefined>>): Promise<readonly string[]> {
  const found = await runServerProgram('pg_config', ['--bindir'], { env: { PATH: env['PATH'] ?? '' } })
  const folder = found.stdout.trim()
  return found.exitCode === 0 && folder.startsWith('/') ? [folder] : []
}

async function readServer(binFolder: string): Promise<InstalledServer | null> {
  const names = await readdir(binFolder).catch((): string[] => [])
  if (!names.includes('postgres') || !names.includes('initdb')) return null
  const { stdout } = await runServerProgram(join(binFolder, 'postgres'), ['--version'], {})
  const version = /\(PostgreSQL\) (\d+(?:\.\d+)*)/.exec(stdout)?.[1]
  return version === undefined ? null : { binFolder, version, major: Number.parseInt(version, 10) }
}

function compareVersions(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true })
}
