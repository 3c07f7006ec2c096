import type { Ref } from '@velocity/ports'
import { authorizationEnvironment, type Credentials } from './authorization.ts'
import type { GitCommand } from './git-command.ts'
import { checkHash, checkRevision } from './revision.ts'

const TIMEOUT_MS = 60_000

/** Every ref of this clone, sorted by name. */
export async function listRefs(git: GitCommand): Promise<readonly Ref[]> {
  const format = '%(refname)%00%(objectname)%00%(objecttype)%00%(*objectname)%00%(*objecttype)'
  const { stdout } = await git.run(['for-each-ref', `--format=${format}`])
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', sha = '', kind = '', peeled = '', peeledKind = ''] = line.split('\0')
      const commit = kind === 'commit' ? sha : peeledKind === 'commit' ? peeled : null
      return { name, sha, commit }
    })
}

/** The object that a ref has at origin, or null. Errors: VEL_GIT_FAILED when origin cannot be reached. */
export async function remoteRef(
  git: GitCommand,
  name: string,
  credentials: Credentials | null,
): Promise<string | null> {
  const args = ['ls-remote', '--quiet', '--upload-pack=git-upload-pack', 'origin', checkRevision(name)]
  const { stdout } = await git.run(args, { timeoutMs: TIMEOUT_MS, env: authorizationEnvironment(credentials) })
  // The name is a pattern to git, which also gives `refs/tags/x/refs/heads/main`.
  const line = stdout.split('\n').find((each) => each.endsWith(`\t${name}`))
  return line?.split('\t')[0] ?? null
}

/** The raw text of an annotated tag in latin-1, or null when the object is none or is not here. */
export async function readTag(git: GitCommand, sha: string): Promise<string | null> {
  let text = ''
  for await (const chunk of git.stream(['cat-file', '--batch'], { stdin: `${checkHash(sha)}\n` }))
    text += Buffer.from(chunk).toString('latin1')
  const [, kind, size = '0'] = /^[0-9a-f]+ (\w+) (\d+)\n/.exec(text) ?? []
  if (kind !== 'tag') return null
  const start = text.indexOf('\n') + 1
  return text.slice(start, start + Number(size))
}
