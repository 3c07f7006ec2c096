import { type Handler, notFound } from './handler.ts'
import { type JsonRecord, sample } from './sample.ts'
import type { State } from './state.ts'
import type { FakeCheckRun } from './types.ts'

const empty: FakeCheckRun = {
  id: 0,
  name: '',
  headSha: '',
  externalId: null,
  status: 'queued',
  conclusion: null,
  title: '',
  summary: '',
  annotations: [],
}

const create: Handler = ({ state, body }) => {
  const run = apply({ ...empty, id: state.nextId() }, body)
  state.checkRuns.push(run)
  return { status: 201, body: render(state, run) }
}

const update: Handler = ({ state, params, body }) => {
  const before = state.checkRuns.find((one) => one.id === Number(params['check_run_id']))
  if (before === undefined) return notFound()
  const run = apply(before, body)
  state.checkRuns = state.checkRuns.map((one) => (one === before ? run : one))
  return { status: 200, body: render(state, run) }
}

const listForRef: Handler = ({ state, params, query }) => {
  const name = query['check_name']
  const found = state.checkRuns.filter(
    (one) => one.headSha === params['ref'] && (name === undefined || one.name === name),
  )
  return { key: 'check_runs', list: found.map((one) => render(state, one)) }
}

/** Check runs. Annotations of an update are added to those before, as on GitHub. */
export const checkHandlers: Readonly<Record<string, Handler>> = {
  'checks/create': create,
  'checks/update': update,
  'checks/list-for-ref': listForRef,
}

function apply(run: FakeCheckRun, body: JsonRecord): FakeCheckRun {
  const output = (body['output'] ?? {}) as JsonRecord
  const conclusion = (body['conclusion'] ?? run.conclusion) as string | null
  return {
    ...run,
    name: String(body['name'] ?? run.name),
    headSha: String(body['head_sha'] ?? run.headSha),
    externalId: (body['external_id'] ?? run.externalId) as string | null,
    conclusion,
    status: body['conclusion'] === undefined ? String(body['status'] ?? run.status) : 'completed',
    title: String(output['title'] ?? run.title),
    summary: String(output['summary'] ?? run.summary),
    annotations: [...run.annotations, ...((output['annotations'] ?? []) as JsonRecord[])],
  }
}

function render(state: State, run: FakeCheckRun): JsonRecord {
  const api = `https://api.github.com/repos/${state.owner}/${state.repo}/check-runs/${run.id}`
  return sample('check-run', {
    id: run.id,
    name: run.name,
    head_sha: run.headSha,
    external_id: run.externalId,
    url: api,
    html_url: `https://github.com/${state.owner}/${state.repo}/runs/${run.id}`,
    status: run.status,
    conclusion: run.conclusion,
    output: {
      title: run.title,
      summary: run.summary,
      annotations_count: run.annotations.length,
      annotations_url: `${api}/annotations`,
    },
  })
}
