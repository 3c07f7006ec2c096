import type { Caller } from './create-caller.ts'
import { openDoor } from './door.ts'
import { forbidden, missing, unexpectedAnswer } from './errors.ts'

/** A list to read whole. */
export interface ListCall {
  readonly route: string
  readonly parameters: Readonly<Record<string, unknown>>
  /** Where the operation wraps its list, the property that holds it. */
  readonly key?: string
}

/** Reads every page of a list. */
export type Lister = (call: ListCall) => Promise<readonly unknown[]>

interface Page {
  readonly etag: string | null
  readonly items: readonly unknown[]
  readonly hasNext: boolean
}

const perPage = 100
const maxPages = 500

/**
 * Makes a lister that remembers pages by ETag: a list that is read again costs no rate limit while it is unchanged.
 *
 * Errors: VEL_GITHUB_FORBIDDEN, VEL_GITHUB_MISSING, VEL_GITHUB_ANSWER (also for more than 500 pages: nothing is cut in silence).
 */
export function createLister(caller: Caller): Lister {
  const known = new Map<string, Page>()

  async function readPage(call: ListCall, page: number): Promise<Page> {
    const key = JSON.stringify([call.route, call.parameters, page])
    const before = known.get(key)
    // A full last page may be unchanged while a new one follows it: the ETag need not cover the Link header.
    const isOpenEnded = before !== undefined && before.items.length >= perPage && !before.hasNext
    const headers = before?.etag == null || isOpenEnded ? {} : { 'if-none-match': before.etag }
    const parameters = { ...call.parameters, per_page: perPage, page }
    const result = await caller.ask({ route: call.route, parameters, headers, isRepeatable: true })
    if (result.kind === 'not-modified' && before !== undefined) return before
    if (result.kind === 'forbidden') throw forbidden(call.route, result.words)
    if (result.kind === 'missing') throw missing(call.route, result.words)
    if (result.kind !== 'answer') throw unexpectedAnswer(call.route, 'it is 304 for a page that was never read')
    const { headers: answered, data } = result.response
    const door = openDoor(call.route)
    const items =
      call.key === undefined ? door.list(data, 'answer') : door.list(door.record(data, 'answer')[call.key], call.key)
    const { etag, link } = answered
    const read = { etag: typeof etag === 'string' ? etag : null, items, hasNext: /rel="next"/.test(String(link ?? '')) }
    known.set(key, read)
    return read
  }

  return async (call) => {
    const items: unknown[] = []
    for (let page = 1; page <= maxPages; page++) {
      const { items: found, hasNext } = await readPage(call, page)
      items.push(...found)
      if (!hasNext) return items
    }
    throw unexpectedAnswer(call.route, `it has more than ${maxPages} pages`)
  }
}
