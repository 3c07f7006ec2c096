import { spawnSync } from 'node:child_process'
import {
  accessSync,
  constants,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FIXTURES = fileURLToPath(new URL('fixtures/', import.meta.url))
const TIMEOUT_MS = 10 * 60 * 1000

/** Raised when a tool is there and cannot work on this machine: it is skipped by name, like a missing one. */
export class ToolUnusable extends Error {}

/** A temporary folder in which one tool measures its sample project. */
export class Workshop {
  readonly folder: string
  private readonly searchPath: string

  constructor(folder: string, searchPath: string) {
    this.folder = folder
    this.searchPath = searchPath
    mkdirSync(folder, { recursive: true })
  }

  /** Copies a sample project into the folder. Git keeps all files with LF: those called crlf get their line ends here. */
  unpack(sample: string): void {
    cpSync(join(FIXTURES, sample), this.folder, { recursive: true })
    for (const name of readdirSync(this.folder, { recursive: true, encoding: 'utf8' })) {
      if (basename(name).startsWith('crlf.')) this.write(name, this.text(name).replace(/\r?\n/g, '\r\n'))
    }
  }

  path(...names: readonly string[]): string {
    return join(this.folder, ...names)
  }

  text(...names: readonly string[]): string {
    return readFileSync(this.path(...names), 'utf8')
  }

  json<T>(...names: readonly string[]): T {
    return JSON.parse(this.text(...names)) as T
  }

  /** Writes a file and gives its path. */
  write(name: string, text: string): string {
    writeFileSync(this.path(name), text)
    return this.path(name)
  }

  /** Runs a program here and gives its standard output. Errors: a plain `Error` with all it said when it does not exit 0. */
  run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
    const child = spawnSync(program, args, {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...process.env, ...env, PATH: this.searchPath, LC_ALL: 'C.UTF-8', NODE_OPTIONS: '' },
      maxBuffer: 1 << 28,
      timeout: TIMEOUT_MS,
    })
    if (child.status === 0) return child.stdout
    const said = `${child.stdout ?? ''}\n${child.stderr ?? ''}`.trim().slice(-3000)
    throw new Error(`${program} ${args.join(' ')} ended with ${child.error?.message ?? child.status}:\n${said}`)
  }

  /** The version in the package.json of an npm program. */
  packageVersion(program: string): string {
    const found = findProgram(program, this.searchPath)
    const text = found === null ? '' : readFileSync(join(dirname(realpathSync(found)), '..', 'package.json'), 'utf8')
    return /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? 'of unknown version'
  }

  /** The first version number that the program prints. */
  version(program: string, ...args: readonly string[]): string {
    const said = this.run(program, args.length === 0 ? ['--version'] : args)
    return /\d+(?:\.\d+)+/.exec(said)?.[0] ?? 'of unknown version'
  }
}

/** Where a program is on the search path; null when it is nowhere. */
export function findProgram(program: string, searchPath: string): string | null {
  for (const folder of searchPath.split(delimiter)) {
    const path = join(folder, program)
    try {
      accessSync(path, constants.X_OK)
      return path
    } catch {
      // Not here: the next folder may have it.
    }
  }
  return null
}
