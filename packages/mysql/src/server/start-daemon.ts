import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { engineFailed } from '../engine-errors.ts'
import type { MysqlAddress } from '../session/mysql-address.ts'
import { type MysqlSession, openMysqlSession } from '../session/open-mysql-session.ts'
import type { InstalledMysql } from './find-installed-mysql.ts'
import type { ServerPlace } from './server-place.ts'
import { startWatchdog } from './watchdog.ts'

const START_TIMEOUT_MS = 60_000
const POLL_MS = 30

/** A running server. */
export interface Daemon {
  readonly admin: MysqlSession
  stop(): Promise<void>
}

/** Durability is worth nothing here: the folder is removed at the end. */
const SETTINGS = [
  '--no-defaults',
  '--bind-address=127.0.0.1',
  '--skip-name-resolve',
  '--skip-log-bin',
  '--skip-symbolic-links',
  '--event-scheduler=OFF',
  '--local-infile=OFF',
  '--performance-schema=OFF',
  '--character-set-server=utf8mb4',
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-doublewrite=OFF',
  '--innodb-buffer-pool-size=64M',
  '--max-connections=50',
]

/** A port of this machine's own address that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

/**
 * Starts a server and waits until its administrator is let in.
 *
 * Errors: VEL_ENGINE_FAILED with the words of the server.
 */
export async function startDaemon(server: InstalledMysql, place: ServerPlace, admin: MysqlAddress): Promise<Daemon> {
  const own = server.product === 'MySQL' ? ['--mysqlx=OFF'] : ['--innodb-flush-method=nosync', '--sync-frm=OFF']
  const places = [`--datadir=${place.dataFolder}`, `--tmpdir=${place.folder}`, `--socket=${place.socketPath}`]
  const files = [`--pid-file=${join(place.folder, 'pid')}`, `--init-file=${place.initFile}`]
  const secure = [`--secure-file-priv=${join(place.folder, 'files')}`, `--port=${admin.port}`]
  const child = spawn(server.program, [...SETTINGS, ...own, ...places, ...files, ...secure], {
    ...(place.account ?? {}),
    cwd: place.folder,
    env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let words = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-4_000)
  })
  let isGone = false
  const gone = new Promise<void>((resolve) => {
    const settle = () => {
      isGone = true
      resolve()
    }
    child.once('close', settle)
    child.once('error', (error) => {
      words += error.message
      settle()
    })
  })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const release = child.pid === undefined ? () => undefined : startWatchdog(child.pid, place.folder)
  const stop = async () => {
    kill()
    await gone
    process.removeListener('exit', kill)
    release()
  }
  const end = performance.now() + START_TIMEOUT_MS
  while (!isGone && performance.now() < end) {
    const session = await openMysqlSession(admin, null).catch(() => null)
    if (session !== null) return { admin: session, stop }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  await stop()
  throw engineFailed(`${server.product} ${server.version} did not start`, words)
}
