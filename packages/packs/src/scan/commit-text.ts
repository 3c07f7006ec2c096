/** The parts of a commit or tag that people write. In latin-1. */
export interface CommitText {
  readonly message: string
  /** Names and addresses, one a line. */
  readonly identities: string
}

/**
 * Reads the raw text of a commit or an annotated tag.
 *
 * Shape: '' for what is not there. Signatures and other headers are left out.
 */
export function readCommitText(text: string): CommitText {
  const end = text.indexOf('\n\n')
  const head = end < 0 ? text : text.slice(0, end)
  const people = [...head.matchAll(/^(?:author|committer|tagger) (.*?)(?: -?\d+ [-+]\d+)?$/gmu)].map(
    (match) => match[1] ?? '',
  )
  return { message: end < 0 ? '' : text.slice(end + 2), identities: [...new Set(people)].join('\n') }
}
