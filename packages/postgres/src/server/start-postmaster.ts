import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { UserError } from '@velocity/model'
import { engineFailed } from './engine-errors.ts'
import type { ServerAccount } from './server-account.ts'
import { startWatchdog } from './watchdog.ts'

/** Where a private server lives. */
export interface ClusterPlace {
  /** Everything of it; removed at the end. */
  readonly folder: string
  readonly dataFolder: string
  /** Holds `postgres` and `initdb`. */
  readonly binFolder: string
  readonly account: ServerAccount | null
}

/** A running server process. */
export interface Postmaster {
  /** `fast` leaves a data folder that is whole; `immediate` is for one that nobody needs any more. */
  stop(how: 'fast' | 'immediate'): Promise<void>
}

const START_MS = 30_000
const POLL_MS = 10
const LOG_CHARS = 4_000

/**
 * Starts the server of a data folder and waits until it answers.
 *
 * Errors: VEL_ENGINE_FAILED with what the server says about itself.
 */
export async function startPostmaster(
  place: ClusterPlace,
  settings: Readonly<Record<string, string>>,
): Promise<Postmaster> {
  const program = join(place.binFolder, 'postgres')
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(program, ['-D', place.dataFolder, ...options], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    cwd: place.folder,
    env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin', HOME: place.folder },
    ...(place.account ?? {}),
  })
  let log = ''
  let isGone = false
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log = (log + text).slice(-LOG_CHARS)
  })
  const gone = new Promise<void>((resolve) => {
    child.on('exit', () => resolve())
    child.on('error', (error) => {
      log += error.message
      resolve()
    })
  }).then(() => {
    isGone = true
  })
  child.unref()
  ;(child.stderr as unknown as { unref(): void }).unref()
  const { pid } = child
  if (pid === undefined) await gone
  const dismiss = pid === undefined ? () => {} : startWatchdog(pid, place.folder)
  const stop = async (how: 'fast' | 'immediate'): Promise<void> => {
    child.ref()
    if (!isGone) child.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT')
    const timer = setTimeout(() => child.kill('SIGKILL'), START_MS)
    await gone
    clearTimeout(timer)
    dismiss()
  }
  const until = performance.now() + START_MS
  while (!(await isReady(place.dataFolder))) {
    if (isGone || performance.now() > until) {
      await stop('immediate')
      throw new UserError(engineFailed(`${program} did not start`, log))
    }
    await sleep(POLL_MS)
  }
  return { stop }
}

/** The eighth line of the file is the server's word about itself. */
async function isReady(dataFolder: string): Promise<boolean> {
  const text = await readFile(join(dataFolder, 'postmaster.pid'), 'utf8').catch(() => '')
  return text.split('\n')[7]?.trim() === 'ready'
}
