import type { Access } from './access.ts'
import { type Door, openDoor } from './door.ts'

/** A comment of a pull request, as far as an upsert needs it. */
export interface Comment {
  readonly id: number
  readonly body: string
  readonly url: string
  readonly login: string
  readonly isBot: boolean
  /** The author belongs to the repository: an owner, a member, a collaborator. */
  readonly isInsider: boolean
}

const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments'
const insiders: ReadonlySet<string> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR'])

/** Comments of a pull request that begin with `first`, oldest first. */
export async function listCommentsThatBeginWith(
  access: Access,
  pullNumber: number,
  first: string,
): Promise<readonly Comment[]> {
  const items = await access.list({ route, parameters: { ...access.repository, issue_number: pullNumber } })
  const comments = items.map((item) => parseComment(openDoor(route), item))
  return comments.filter((one) => one.body.startsWith(first)).sort((left, right) => left.id - right.id)
}

/** Parses one comment. */
export function parseComment(door: Door, value: unknown): Comment {
  const item = door.record(value, 'comment')
  // A deleted account leaves null.
  const user = item['user'] === null ? null : door.record(item['user'], 'user')
  return {
    id: door.integer(item, 'id'),
    body: item['body'] === undefined ? '' : door.text(item, 'body'),
    url: door.text(item, 'html_url'),
    login: user === null ? '' : door.text(user, 'login'),
    isBot: user !== null && user['type'] === 'Bot',
    isInsider: insiders.has(String(item['author_association'])),
  }
}
