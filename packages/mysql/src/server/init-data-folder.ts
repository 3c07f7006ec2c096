import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { engineFailed } from '../engine-errors.ts'
import type { InstalledMysql } from './find-installed-mysql.ts'
import type { ServerPlace } from './server-place.ts'

const TIMEOUT_MS = 60_000
const SYSTEM_TABLES = ['mysql_system_tables.sql', 'mysql_performance_tables.sql', 'mysql_system_tables_data.sql']

/**
 * Fills an empty data folder with the server's own tables; `root` has no password yet.
 *
 * Errors: VEL_ENGINE_FAILED with the words of the server.
 */
export async function initDataFolder(server: InstalledMysql, place: ServerPlace): Promise<void> {
  const common = ['--no-defaults', `--datadir=${place.dataFolder}`, `--tmpdir=${place.folder}`]
  if (server.shareFolder === null) {
    await runServer(server, place, [...common, '--initialize-insecure', '--innodb-log-file-size=8M'], '')
    return
  }
  const files = await Promise.all(SYSTEM_TABLES.map((name) => readFile(join(server.shareFolder ?? '', name), 'utf8')))
  const head = 'CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n'
  // Without these lines root exists for localhost only.
  const tables = files
    .join('\n')
    .split('\n')
    .filter((line) => !line.includes('@current_hostname'))
  const options = [
    '--bootstrap',
    '--skip-networking',
    '--innodb-log-file-size=8M',
    '--max-allowed-packet=16M',
    '--log-warnings=0',
  ]
  await runServer(server, place, [...common, ...options], head + tables.join('\n'))
}

function runServer(server: InstalledMysql, place: ServerPlace, args: readonly string[], input: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const child = spawn(server.program, [...args], {
    ...(place.account ?? {}),
    cwd: place.folder,
    env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
    stdio: ['pipe', 'ignore', 'pipe'],
    timeout: TIMEOUT_MS,
    killSignal: 'SIGKILL',
  })
  let words = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-4_000)
  })
  child.stdin.on('error', () => undefined)
  child.once('error', (error) => reject(engineFailed(`${server.product} could not make its tables`, error.message)))
  child.once('close', (code) => {
    if (code === 0) resolve()
    else reject(engineFailed(`${server.product} could not make its tables`, words))
  })
  child.stdin.end(input)
  return promise
}
