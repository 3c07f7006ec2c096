import { execFileSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A repository that is made by `git fast-import`, so that hundreds of commits take a moment. */
export interface TestRepository {
  readonly root: string
  /** Feeds `git fast-import`; its objects come as a pack, or loose. */
  load(stream: string, kind?: 'pack' | 'loose'): void
  git(...args: readonly string[]): string
  dispose(): void
}

/** Creates an empty bare repository that is free of this machine's configuration. */
export function makeRepository(format: 'sha1' | 'sha256' = 'sha1'): TestRepository {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'velocity-packs-')))
  const run = (args: readonly string[], input?: Buffer): string =>
    execFileSync('git', ['-c', 'gc.auto=0', '-c', 'pack.threads=1', ...args], {
      cwd: root,
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(input === undefined ? {} : { input }),
    }).trimEnd()
  run(['init', '--quiet', '--bare', '--initial-branch=main', `--object-format=${format}`, '.'])
  return {
    root,
    load: (stream, kind = 'pack') => {
      const limit = `fastimport.unpackLimit=${kind === 'pack' ? 0 : 1_000_000}`
      run(['-c', limit, 'fast-import', '--quiet', '--force'], Buffer.from(stream, 'latin1'))
    },
    git: (...args) => run(args),
    dispose: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** A change of one file in one commit; `text` null removes it. */
export interface Change {
  readonly path: string
  readonly text: string | null
}

/** A commit for `git fast-import`. `marks` are 1, 2, 3 … in order; parents are earlier marks. */
export interface Commit {
  readonly parents: readonly number[]
  readonly message: string
  readonly changes: readonly Change[]
  readonly ref?: string
}

/** Writes commits as a stream. Sizes are counted in latin-1. */
export function toStream(commits: readonly Commit[]): string {
  const data = (text: string): string => `data ${text.length}\n${text}\n`
  return commits
    .map(({ parents, message, changes, ref }, at) => {
      const who = `Ada <ada@example.com> ${1_700_000_000 + at} +0000`
      const links = parents.map((parent, place) => `${place === 0 ? 'from' : 'merge'} :${parent}\n`).join('')
      const files = changes
        .map(({ path, text }) => (text === null ? `D ${path}\n` : `M 100644 inline ${path}\n${data(text)}`))
        .join('')
      const head = `commit ${ref ?? 'refs/heads/main'}\nmark :${at + 1}\nauthor ${who}\ncommitter ${who}\n`
      return `${head}${data(message)}${links}${files}\n`
    })
    .join('')
}
