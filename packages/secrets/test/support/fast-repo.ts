import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GitFixture } from '@velocity/testkit'

/** What a path of a fast commit holds, in latin-1; a mode other than a file's with its text or hash. */
export type FastContent = string | { readonly mode: '120000' | '100755' | '160000'; readonly text: string }

/** A commit to be imported. `parents` are places in the list. */
export interface FastCommit {
  readonly files: Readonly<Record<string, FastContent>>
  readonly parents?: readonly number[]
  /** In latin-1. */
  readonly message?: string
  readonly author?: string
}

/** Writes commits into a fixture in one process; gives their hashes. `name` is the branch that the last one becomes. */
export function importCommits(
  fixture: GitFixture,
  commits: readonly FastCommit[],
  name: string = 'main',
): readonly string[] {
  const parts = commits.map((commit, at) => oneCommit(commit, at))
  const marks = join(fixture.root, '.git', 'marks')
  writeFileSync(marks, '')
  const input = Buffer.from(`${parts.join('')}reset refs/heads/${name}\nfrom :${commits.length}\n\n`, 'latin1')
  execFileSync(
    'git',
    ['-c', 'fastimport.unpackLimit=1', 'fast-import', '--quiet', '--force', `--export-marks=${marks}`],
    { cwd: fixture.root, input },
  )
  const shas: string[] = []
  for (const line of readFileSync(marks, 'utf8').split('\n')) {
    const [mark = '', sha = ''] = line.split(' ')
    if (sha !== '') shas[Number(mark.slice(1)) - 1] = sha
  }
  return shas
}

function oneCommit(commit: FastCommit, at: number): string {
  const parents = commit.parents ?? (at === 0 ? [] : [at - 1])
  const [first, ...others] = parents.map((parent) => `:${parent + 1}\n`)
  const who = `${commit.author ?? 'Ada Fixture <ada@example.com>'} ${1_767_225_600 + at * 60} +0000`
  const message = commit.message ?? `commit ${at}`
  return [
    `commit refs/heads/import-${at}\nmark :${at + 1}\nauthor ${who}\ncommitter ${who}\n`,
    `data ${message.length}\n${message}\n`,
    first === undefined ? '' : `from ${first}`,
    ...others.map((parent) => `merge ${parent}`),
    'deleteall\n',
    ...Object.entries(commit.files).map(([path, content]) => oneFile(path, content)),
    '\n',
  ].join('')
}

function oneFile(path: string, content: FastContent): string {
  const { mode, text } = typeof content === 'string' ? { mode: '100644', text: content } : content
  const name = `"${path.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n')}"`
  if (mode === '160000') return `M ${mode} ${text} ${name}\n`
  return `M ${mode} inline ${name}\ndata ${text.length}\n${text}\n`
}
