import { UserError } from '@velocity/model'
import type { WriteOutcome } from '@velocity/ports'
import type { Access } from './access.ts'
import { type Comment, listCommentsThatBeginWith, parseComment } from './comments.ts'
import { openDoor } from './door.ts'
import { unavailable } from './errors.ts'

const createRoute = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
const updateRoute = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}'
const deleteRoute = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}'
const maxRounds = 5
const unreadable: ReadonlySet<string> = new Set(['VEL_GITHUB_FORBIDDEN', 'VEL_GITHUB_MISSING'])

type Step = WriteOutcome | 'again'

/**
 * Creates or updates the one comment that begins with `<!-- velocity:<marker> -->`.
 *
 * Shape: ours is a comment that begins with the marker and whose author is a bot, belongs to the repository, or is who we write
 *        as. One that quotes the marker further down, or that an outsider planted, is never touched. A create whose outcome is
 *        unknown is looked for before it is repeated, and after every create all but the oldest of ours are deleted.
 */
export async function upsertComment(
  access: Access,
  pullNumber: number,
  marker: string,
  text: string,
  options: { readonly isUpdateOnly: boolean } = { isUpdateOnly: false },
): Promise<WriteOutcome> {
  const first = `<!-- velocity:${marker} -->`
  const body = text.startsWith(first) ? text : `${first}\n${text}`
  try {
    for (let round = 0; round < maxRounds; round++) {
      const found = await listCommentsThatBeginWith(access, pullNumber, first)
      const ours = found.filter((one) => one.isBot || one.isInsider)
      if (ours.length === 0 && options.isUpdateOnly) return { kind: 'done', url: '' }
      const step =
        ours.length === 0 ? await create(access, pullNumber, first, body) : await keepOldest(access, ours, body)
      if (step !== 'again') return step
    }
  } catch (error) {
    // Not even the list may be read: it cannot be written either.
    if (error instanceof UserError && unreadable.has(error.code)) return forbiddenWrite(error.message)
    throw error
  }
  throw unavailable(createRoute, 'the comment was deleted or lost each time it was written')
}

async function create(access: Access, pullNumber: number, first: string, body: string): Promise<Step> {
  const parameters = { ...access.repository, issue_number: pullNumber, body }
  const result = await access.caller.ask({ route: createRoute, parameters, isRepeatable: false })
  if (result.kind === 'forbidden' || result.kind === 'missing') return forbiddenWrite(result.words)
  if (result.kind !== 'answer') return 'again'
  const created = parseComment(openDoor(createRoute), result.response.data)
  const found = await listCommentsThatBeginWith(access, pullNumber, first)
  const others = found.filter((one) => one.id !== created.id)
  const ours = others.filter((one) => one.login === created.login || one.isBot || one.isInsider)
  // The list may lag behind what was just written: ours counts, seen or not.
  const all = [...ours, created].sort((left, right) => left.id - right.id)
  return keepOldest(access, all, body)
}

async function keepOldest(access: Access, ours: readonly Comment[], body: string): Promise<Step> {
  const [oldest, ...rest] = ours
  if (oldest === undefined) return 'again'
  if (oldest.body !== body) {
    const parameters = { ...access.repository, comment_id: oldest.id, body }
    const result = await access.caller.ask({ route: updateRoute, parameters, isRepeatable: true })
    if (result.kind === 'forbidden') return forbiddenWrite(result.words)
    if (result.kind !== 'answer') return 'again'
  }
  for (const { id } of rest) {
    // Missing means that the run that raced with us was faster.
    const parameters = { ...access.repository, comment_id: id }
    const result = await access.caller.ask({ route: deleteRoute, parameters, isRepeatable: true })
    if (result.kind === 'forbidden') return forbiddenWrite(result.words)
  }
  return { kind: 'done', url: oldest.url }
}

function forbiddenWrite(words: string): WriteOutcome {
  const why = `the job's token may not write comments here (GitHub: ${words}); it needs pull-requests: write, which a fork's pull request never has`
  return { kind: 'forbidden', why }
}
