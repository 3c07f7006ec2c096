import { execFile } from 'node:child_process'
import { access } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'

/** A MySQL or MariaDB server of this machine. */
export interface InstalledMysql {
  readonly program: string
  readonly product: 'MySQL' | 'MariaDB'
  /** For example `10.11.19`. */
  readonly version: string
  readonly major: number
  /** Where MariaDB keeps the SQL of its system tables; null for MySQL, which needs none. */
  readonly shareFolder: string | null
}

const FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/usr/bin', '/usr/local/bin', '/usr/libexec', '/opt/homebrew/bin']
const NAMES = ['mariadbd', 'mysqld']

/**
 * Finds the MySQL and MariaDB servers that are installed here.
 *
 * Shape:  in the order of the search path, then of the folders where packages put servers; [] when there is none.
 * Errors: never throws; a program that does not say its version is no server.
 */
export async function findInstalledMysql(
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly InstalledMysql[]> {
  const path = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder.startsWith('/'))
  const programs = [...new Set([...path, ...FOLDERS])].flatMap((folder) => NAMES.map((name) => join(folder, name)))
  const found = await Promise.all(programs.map(readServer))
  const versions = new Map<string, InstalledMysql>()
  for (const server of found) {
    if (server !== null && !versions.has(`${server.product} ${server.version}`)) {
      versions.set(`${server.product} ${server.version}`, server)
    }
  }
  return [...versions.values()]
}

async function readServer(program: string): Promise<InstalledMysql | null> {
  if (!(await exists(program))) return null
  const words = await versionOf(program)
  const version = /Ver (\d+\.\d+\.\d+)/.exec(words)?.[1]
  if (version === undefined) return null
  const major = Number.parseInt(version, 10)
  if (!/mariadb/i.test(words)) return { program, product: 'MySQL', version, major, shareFolder: null }
  const prefix = dirname(dirname(program))
  const shares = ['share/mysql', 'share/mariadb', 'share'].map((folder) => join(prefix, folder))
  for (const shareFolder of shares) {
    if (await exists(join(shareFolder, 'mysql_system_tables.sql'))) {
      return { program, product: 'MariaDB', version, major, shareFolder }
    }
  }
  return null
}

function versionOf(program: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(program, ['--no-defaults', '--version'], { timeout: 10_000, env: { LC_ALL: 'C' } }, (_, stdout) =>
      resolve(stdout),
    )
  })
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
