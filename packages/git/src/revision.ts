import { UserError } from '@velocity/model'
import type { GitCommand } from './git-command.ts'

const FULL_HASH = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/**
 * Gives the revision back when git cannot take it for anything else.
 *
 * Errors: VEL_GIT_UNKNOWN_REVISION for an empty one, one that starts with `-`, and one with control characters.
 */
export function checkRevision(revision: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
  if (revision === '' || revision.startsWith('-') || /[\u0000-\u001f\u007f]/.test(revision))
    throw unknownRevision(revision)
  return revision
}

/** Gives a full hash back. Errors: VEL_GIT_UNKNOWN_REVISION for anything else. */
export function checkHash(sha: string): string {
  if (!FULL_HASH.test(sha)) throw unknownRevision(sha)
  return sha
}

/** What a full hash peels to never changes, and every process of git takes its time. */
const peeled = new WeakMap<GitCommand, Map<string, string>>()

/**
 * The full hash of `revision` peeled to `kind`, or null when there is no such object here.
 *
 * Shape:  git is asked once for a full hash that is here; for a name, and for what was not here, every time.
 */
export async function resolveObject(
  git: GitCommand,
  revision: string,
  kind: 'commit' | 'tree',
  env: Readonly<Record<string, string>> = {},
): Promise<string | null> {
  if (!FULL_HASH.test(revision) || Object.keys(env).length > 0) return askGit(git, revision, kind, env)
  const known = peeled.get(git) ?? new Map<string, string>()
  peeled.set(git, known)
  const key = `${revision}^{${kind}}`
  const before = known.get(key)
  if (before !== undefined) return before
  const found = await askGit(git, revision, kind, env)
  if (found !== null) known.set(key, found)
  return found
}

async function askGit(
  git: GitCommand,
  revision: string,
  kind: 'commit' | 'tree',
  env: Readonly<Record<string, string>>,
): Promise<string | null> {
  const args = ['rev-parse', '--verify', '--quiet', `${checkRevision(revision)}^{${kind}}`]
  const { exitCode, stdout, stderr } = await git.run(args, { env, exitCodes: [0, 1, 128] })
  if (exitCode === 0) return stdout.trim()
  // 128 is also how git says that it is in no repository at all, which is no answer.
  if (/not a git repository|dubious ownership/i.test(stderr)) await git.run(['rev-parse', '--git-dir'])
  return null
}

/** The error for a revision that is not here, or is none. */
export function unknownRevision(revision: string): UserError {
  return new UserError({
    code: 'VEL_GIT_UNKNOWN_REVISION',
    message: `the revision ${JSON.stringify(revision)} is not in this clone.`,
    why: 'the clone is shallow and does not reach it, or the name is misspelt.',
    fix: 'check out with more history (actions/checkout with "fetch-depth: 2" for a pull request, "0" for all of it).',
  })
}
