import { chown, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '@velocity/model'
import { engineFailed } from './engine-errors.ts'
import { runServerProgram } from './run-server-program.ts'
import { ADMIN_ROLE } from './server-settings.ts'
import type { ClusterPlace } from './start-postmaster.ts'

/** Not every platform has the first. */
const LOCALES = ['C.UTF-8', 'C']

/**
 * Makes a new data folder.
 *
 * Errors: VEL_ENGINE_FAILED with the words of `initdb`.
 */
export async function initCluster(place: ClusterPlace): Promise<void> {
  const program = join(place.binFolder, 'initdb')
  let words = ''
  for (const locale of LOCALES) {
    const args = ['-D', place.dataFolder, '-U', ADMIN_ROLE, '-A', 'trust', '-E', 'UTF8', '--no-sync', '--wal-segsize=1']
    const done = await runServerProgram(program, [...args, `--locale=${locale}`], {
      account: place.account,
      cwd: place.folder,
      env: { HOME: place.folder },
      timeoutMs: 60_000,
    })
    if (done.exitCode === 0) return
    words = done.stderr
    await rm(place.dataFolder, { recursive: true, force: true })
  }
  throw new UserError(engineFailed(`${program} did not make a data folder`, words))
}

/** Makes a folder that belongs to the server's account and is closed to everybody else. */
export async function makeServerFolder(folder: string, account: ClusterPlace['account']): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (account !== null) await chown(folder, account.uid, account.gid)
}

/** Writes a file that the server's account may read. */
export async function writeServerFile(
  path: string,
  content: string | Uint8Array,
  account: ClusterPlace['account'],
): Promise<void> {
  await writeFile(path, content, { mode: 0o600 })
  if (account !== null) await chown(path, account.uid, account.gid)
}
