import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DIFF_OPTIONS } from './diff-options.ts'
import type { GitCommand } from './git-command.ts'
import { resolveObject, unknownRevision } from './revision.ts'

/** Source is text whatever bytes it holds: one NUL in a comment, or UTF-16, would else make git name no line of it. */
const SOURCES: readonly string[] = [
  ...[
    'c',
    'cc',
    'cjs',
    'clj',
    'cpp',
    'cs',
    'cts',
    'cxx',
    'dart',
    'ex',
    'exs',
    'fs',
    'go',
    'groovy',
    'h',
    'hpp',
    'java',
  ],
  ...[
    'js',
    'jsx',
    'kt',
    'kts',
    'lua',
    'm',
    'mjs',
    'mm',
    'mts',
    'php',
    'pl',
    'pm',
    'ps1',
    'py',
    'r',
    'rb',
    'rs',
    'scala',
  ],
  ...['sh', 'sql', 'svelte', 'swift', 'ts', 'tsx', 'vb', 'vue'],
]

/**
 * The difference of two commits or trees.
 *
 * Shape:  the text of `git diff -U0`. It is taken in an empty working tree, so that `.gitattributes` of the change cannot declare
 *         its own sources binary and so hide their lines; nor can a NUL byte in them.
 * Errors: VEL_GIT_UNKNOWN_REVISION.
 */
export async function diffTrees(
  git: GitCommand,
  base: string,
  head: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const left = await resolveObject(git, base, 'tree')
  const right = await resolveObject(git, head, 'tree', env)
  if (left === null) throw unknownRevision(base)
  if (right === null) throw unknownRevision(head)
  const gitDir = (await git.run(['rev-parse', '--absolute-git-dir'])).stdout.replace(/\n$/, '')
  const empty = await mkdtemp(join(tmpdir(), 'velocity-diff-'))
  try {
    const attributes = join(empty, 'attributes')
    await writeFile(attributes, SOURCES.map((extension) => `*.${extension} diff\n`).join(''))
    const place = ['-c', `core.attributesFile=${attributes}`, `--git-dir=${gitDir}`, `--work-tree=${empty}`]
    const { stdout } = await git.run([...place, 'diff', ...DIFF_OPTIONS, '--ignore-cr-at-eol', left, right, '--'], {
      cwd: empty,
      env: { ...env, GIT_INDEX_FILE: join(empty, 'no-index') },
    })
    return stdout
  } finally {
    await rm(empty, { recursive: true, force: true })
  }
}
