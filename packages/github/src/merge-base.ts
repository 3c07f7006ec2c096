import type { Access } from './access.ts'
import { openDoor } from './door.ts'
import { forbidden, unexpectedAnswer } from './errors.ts'

const route = 'GET /repos/{owner}/{repo}/compare/{basehead}'

/** The merge base as GitHub sees it; null when it does not know a side or there is none. */
export async function mergeBase(access: Access, base: string, head: string): Promise<string | null> {
  const parameters = { ...access.repository, basehead: `${base}...${head}`, per_page: 1 }
  const result = await access.caller.ask({ route, parameters, isRepeatable: true })
  if (result.kind === 'missing') return null
  if (result.kind === 'forbidden') throw forbidden(route, result.words)
  if (result.kind !== 'answer') throw unexpectedAnswer(route, `it is ${result.kind}`)
  const door = openDoor(route)
  const answer = door.record(result.response.data, 'answer')
  return door.text(door.record(answer['merge_base_commit'], 'merge_base_commit'), 'sha')
}
