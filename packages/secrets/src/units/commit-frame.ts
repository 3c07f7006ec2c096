import type { CommitInfo } from './scan-unit.ts'

/** A commit with its message, read off the front of a text. */
export interface CommitFrame {
  readonly commit: CommitInfo
  /** In latin-1, as it stands in the commit. */
  readonly message: string
  /** Where the frame ends, its line feed included. */
  readonly end: number
}

const FIELDS = 8

/**
 * Reads the frame that starts at `at` with a NUL (see the Git port).
 *
 * Shape: null when it is no frame; the character that is still to come when the text ends before it does.
 */
export function readCommitFrame(text: string, at: number): CommitFrame | '\0' | '\n' | null {
  const fields: string[] = []
  let from = at + 1
  while (fields.length < FIELDS) {
    const end = text.indexOf('\0', from)
    if (end === -1) return '\0'
    fields.push(text.slice(from, end))
    from = end + 1
  }
  if (from >= text.length) return '\n'
  const [sha = '', parents = '', authorName = '', authorEmail = '', ...more] = fields
  const [committerName = '', committerEmail = '', authoredAt = '', message = ''] = more
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.test(sha) || text[from] !== '\n') return null
  const names = { authorName, authorEmail, committerName, committerEmail }
  return {
    commit: { sha, parents: parents.split(' ').filter((each) => each !== ''), ...names, authoredAt },
    message,
    end: from + 1,
  }
}
