import type { Git } from '@velocity/ports'
import type { Fragment } from '../engine/fragment.ts'
import { textFragment } from '../units/text-fragment.ts'

/** Tags of tags are legal; nobody chains more. */
const MAX_TAGS = 8

/**
 * Reads the text of an annotated tag, and of the tag that it names, and so on.
 *
 * Shape: headers and message, as they stand in the object; [] for anything that is no annotated tag.
 */
export async function tagTexts(sha: string, git: Git): Promise<readonly Fragment[]> {
  const texts: Fragment[] = []
  let next: string | null = sha
  while (next !== null && texts.length < MAX_TAGS) {
    const text: string | null = await git.readTag(next)
    if (text === null) return texts
    texts.push(textFragment('tag-message', text, null))
    next = /^object ([0-9a-f]+)\ntype tag\n/u.exec(text)?.[1] ?? null
  }
  return texts
}
