import type { CheckAnnotation, CheckRun, WriteOutcome } from '@velocity/ports'
import type { Access } from './access.ts'
import { type JsonRecord, openDoor } from './door.ts'
import { unavailable } from './errors.ts'

const createRoute = 'POST /repos/{owner}/{repo}/check-runs'
const updateRoute = 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}'
const listRoute = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs'
const batchSize = 50
const maxRounds = 5

interface WrittenCheck {
  readonly id: number
  readonly url: string
  readonly annotationCount: number
}

/**
 * Writes a check run, its annotations in batches of 50.
 *
 * Shape: it is completed by the last batch, so that it never shows as finished with a part of its annotations. GitHub adds a
 *        batch to those before: after a request whose outcome is unknown the check is read again, and nothing is sent twice.
 */
export async function createCheckRun(access: Access, check: CheckRun): Promise<WriteOutcome> {
  const externalId = `velocity-${access.random().toString(36).slice(2)}`
  let written: WrittenCheck | null = null
  for (let round = 0; round < maxRounds; ) {
    const sent: number = written?.annotationCount ?? 0
    const batch = check.annotations.slice(sent, sent + batchSize)
    const isLast = sent + batch.length >= check.annotations.length
    const result = await access.caller.ask({
      route: written === null ? createRoute : updateRoute,
      parameters: {
        ...access.repository,
        ...(written === null
          ? { name: check.name, head_sha: check.headSha, external_id: externalId }
          : { check_run_id: written.id }),
        ...(isLast ? { status: 'completed', conclusion: check.conclusion } : { status: 'in_progress' }),
        output: { title: check.title, summary: check.summary, annotations: batch.map(toJson) },
      },
      isRepeatable: false,
    })
    if (result.kind === 'forbidden' || result.kind === 'missing') return forbiddenWrite(result.words)
    if (result.kind === 'answer') {
      const { id, url } = parseCheck(createRoute, result.response.data)
      written = { id, url, annotationCount: sent + batch.length }
      if (isLast) return { kind: 'done', url: written.url }
    } else {
      round += 1
      const found = await findCheck(access, check, externalId)
      if (found?.isCompleted === true) return { kind: 'done', url: found.url }
      written = found
    }
  }
  throw unavailable(createRoute, 'its outcome stayed unknown')
}

async function findCheck(
  access: Access,
  check: CheckRun,
  externalId: string,
): Promise<(WrittenCheck & { readonly isCompleted: boolean }) | null> {
  const parameters = { ...access.repository, ref: check.headSha, check_name: check.name, filter: 'all' }
  const items = await access.list({ route: listRoute, parameters, key: 'check_runs' })
  const found = items.map((one) => parseCheck(listRoute, one)).find((one) => one.externalId === externalId)
  return found ?? null
}

function parseCheck(
  route: string,
  value: unknown,
): WrittenCheck & { readonly externalId: string | null; readonly isCompleted: boolean } {
  const door = openDoor(route)
  const item = door.record(value, 'check run')
  return {
    id: door.integer(item, 'id'),
    url: door.textOrNull(item, 'html_url') ?? '',
    externalId: door.textOrNull(item, 'external_id'),
    annotationCount: door.integer(door.record(item['output'], 'output'), 'annotations_count'),
    isCompleted: door.text(item, 'status') === 'completed',
  }
}

function toJson(annotation: CheckAnnotation): JsonRecord {
  return {
    path: annotation.path,
    start_line: annotation.startLine,
    end_line: annotation.endLine,
    annotation_level: annotation.level,
    message: annotation.message,
    title: annotation.title,
  }
}

function forbiddenWrite(words: string): WriteOutcome {
  const why = `the job's token may not write checks here (GitHub: ${words}); it needs checks: write, which a fork's pull request never has`
  return { kind: 'forbidden', why }
}
