import type { OpenChangesRequest, OpenPullRequest, OpenPullRequestListing } from '@velocity/ports'
import type { Access } from './access.ts'
import { openDoor } from './door.ts'
import { missing, unexpectedAnswer } from './errors.ts'

const listRoute = 'GET /repos/{owner}/{repo}/pulls'
const filesRoute = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files'
const refsRoute = 'GET /repos/{owner}/{repo}/git/matching-refs/{ref}'
const perPage = 100
/** GitHub lists 3,000 files of a pull request; a thousand are read. */
const maxFilePages = 10
/** More at a time is what GitHub's secondary limit is for. */
const atOnce = 5

interface Open {
  readonly number: number
  readonly headRef: string
  readonly headSha: string
  readonly title: string
}

/** A page of a list, and whether another follows. */
interface Page {
  readonly items: readonly unknown[]
  readonly hasNext: boolean
}

/**
 * Open pull requests to a branch with the files that they add or change, most recently updated first; those in the merge queue too.
 *
 * Shape:  null when the token may not read them. At most `2 + max` requests, and one more for every hundred files of one.
 */
export async function listOpenChanges(
  access: Access,
  request: OpenChangesRequest,
): Promise<OpenPullRequestListing | null> {
  const open = await listOpen(access, request)
  if (open === null) return null
  const queued = await queuedNumbers(access, request.baseRef)
  if (queued === null) return null
  const taken = open.found
    .toSorted((left, right) => Number(queued.has(right.number)) - Number(queued.has(left.number)))
    .slice(0, request.max)
  const pulls: OpenPullRequest[] = []
  for (let from = 0; from < taken.length; from += atOnce) {
    const batch = taken.slice(from, from + atOnce)
    const read = await Promise.all(batch.map((one) => filesOf(access, one.number)))
    for (const [index, one] of batch.entries()) {
      const files = read[index]
      if (files === 'forbidden') return null
      // Closed or merged since it was listed.
      if (files === undefined || files === 'missing') continue
      pulls.push({ ...one, ...files, isQueued: queued.has(one.number) })
    }
  }
  return { pulls, isComplete: !open.hasMore && open.found.length <= request.max }
}

async function listOpen(
  access: Access,
  { baseRef, max, except }: OpenChangesRequest,
): Promise<{ readonly found: readonly Open[]; readonly hasMore: boolean } | null> {
  const found: Open[] = []
  // What is over `max` is read as far as the merge queue may stand there.
  for (let page = 1; ; page++) {
    const parameters = { state: 'open', base: baseRef, sort: 'updated', direction: 'desc', per_page: perPage, page }
    const result = await readPage(access, listRoute, parameters)
    if (result === 'forbidden') return null
    if (result === 'missing') throw missing(listRoute, 'the repository is not there')
    found.push(...result.items.map(parseOpen).filter((one) => one.number !== except))
    if (!result.hasNext || found.length > max + perPage) return { found, hasMore: result.hasNext }
  }
}

function parseOpen(value: unknown): Open {
  const door = openDoor(listRoute)
  const item = door.record(value, 'pull request')
  const head = door.record(item['head'], 'head')
  return {
    number: door.integer(item, 'number'),
    title: door.text(item, 'title'),
    headRef: door.text(head, 'ref'),
    headSha: door.text(head, 'sha'),
  }
}

async function filesOf(
  access: Access,
  pull_number: number,
): Promise<{ readonly files: readonly string[]; readonly hasAllFiles: boolean } | 'forbidden' | 'missing'> {
  const door = openDoor(filesRoute)
  const files: string[] = []
  for (let page = 1; page <= maxFilePages; page++) {
    const result = await readPage(access, filesRoute, { pull_number, per_page: perPage, page })
    if (result === 'forbidden' || result === 'missing') return result
    const items = result.items.map((item) => door.record(item, 'file'))
    files.push(...items.filter((item) => item['status'] !== 'removed').map((item) => door.text(item, 'filename')))
    if (!result.hasNext) return { files, hasAllFiles: true }
  }
  return { files, hasAllFiles: false }
}

/** Numbers of the pull requests whose merge is being tried. Source: docs.github.com, "Managing a merge queue". */
async function queuedNumbers(access: Access, baseRef: string): Promise<ReadonlySet<number> | null> {
  const prefix = `gh-readonly-queue/${baseRef}/pr-`
  const result = await readPage(access, refsRoute, { ref: `heads/${prefix}` })
  if (result === 'forbidden') return null
  if (result === 'missing') return new Set()
  const door = openDoor(refsRoute)
  const names = result.items.map((item) => door.text(door.record(item, 'reference'), 'ref'))
  return new Set(
    names.flatMap((name) => {
      const number = /^(\d{1,15})-/u.exec(name.slice(`refs/heads/${prefix}`.length))?.[1]
      return number === undefined ? [] : [Number(number)]
    }),
  )
}

async function readPage(
  access: Access,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<Page | 'forbidden' | 'missing'> {
  const result = await access.caller.ask({
    route,
    parameters: { ...access.repository, ...parameters },
    isRepeatable: true,
  })
  if (result.kind === 'forbidden' || result.kind === 'missing') return result.kind
  if (result.kind !== 'answer') throw unexpectedAnswer(route, `it is ${result.kind}`)
  const { headers, data } = result.response
  return { items: openDoor(route).list(data, 'answer'), hasNext: /rel="next"/u.test(String(headers['link'] ?? '')) }
}
