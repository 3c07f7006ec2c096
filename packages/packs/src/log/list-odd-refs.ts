import type { Exec } from '@velocity/ports'
import { GIT_ENVIRONMENT, settingArguments } from './git-settings.ts'

/** What refs name beside commits: `git log` does not come by there. */
export interface OddRefs {
  /** Annotated tags, in hex. */
  readonly tags: readonly string[]
  /** Files: with their paths in latin-1; '' for one that a ref names directly. */
  readonly files: readonly { readonly path: string; readonly object: string }[]
}

const TIMEOUT_MS = 120_000
const MAX_OUTPUT_BYTES = 256 * 1024 * 1024

/**
 * Lists annotated tags, and the files behind refs that name a tree or a file.
 *
 * Errors: those of `Exec`; VEL_EXEC_FAILED when git fails.
 */
export async function listOddRefs(exec: Exec, root: string): Promise<OddRefs> {
  const format = '--format=%(objecttype) %(objectname) %(*objecttype) %(*objectname)'
  const rows = (await gitText(exec, root, ['for-each-ref', format])).split('\n').map((line) => line.split(' '))
  const tags: string[] = []
  const files: { path: string; object: string }[] = []
  for (const [type = '', name = '', peeledType = '', peeledName = ''] of rows) {
    if (type === 'tag') tags.push(name)
    const [kind, object] = type === 'tag' ? [peeledType, peeledName] : [type, name]
    if (kind === 'blob') files.push({ path: '', object })
    if (kind === 'tree') files.push(...(await listTree(exec, root, object)))
    // A tag of a tag: git peels once only.
    if (kind === 'tag') files.push(...(await listPeeled(exec, root, object)))
  }
  return { tags: [...new Set(tags)], files }
}

async function listPeeled(exec: Exec, root: string, tag: string): Promise<OddRefs['files']> {
  const object = (await gitText(exec, root, ['rev-parse', '--verify', `${tag}^{}`])).trim()
  const type = (await gitText(exec, root, ['cat-file', '-t', object])).trim()
  if (type === 'blob') return [{ path: '', object }]
  return type === 'tree' ? listTree(exec, root, object) : []
}

async function listTree(exec: Exec, root: string, tree: string): Promise<OddRefs['files']> {
  const rows = (await gitText(exec, root, ['ls-tree', '-r', '-z', '--full-tree', tree])).split('\0')
  return rows.flatMap((row) => {
    const [, object = '', path = ''] = /^\d+ blob ([0-9a-f]+)\t(.*)$/su.exec(row) ?? []
    return object === '' ? [] : [{ path: Buffer.from(path, 'utf8').toString('latin1'), object }]
  })
}

/** What a git command prints. Errors: as `listOddRefs`. */
export async function gitText(exec: Exec, root: string, args: readonly string[]): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  const options = { cwd: root, env: GIT_ENVIRONMENT, timeoutMs: TIMEOUT_MS }
  for await (const chunk of exec.stream('git', [...settingArguments(root), ...args], options)) {
    size += chunk.length
    if (size > MAX_OUTPUT_BYTES) break
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
