import { type Handler, notFound } from './handler.ts'
import { type JsonRecord, sample } from './sample.ts'
import type { State } from './state.ts'
import type { FakePullFile, PullRequestOptions } from './types.ts'

const get: Handler = ({ state, params }) => {
  const pull = state.pulls.find((one) => one.number === Number(params['pull_number']))
  return pull === undefined ? notFound() : { status: 200, body: render(state, pull, 'pull-request') }
}

const listForCommit: Handler = ({ state, params }) => {
  const sha = params['commit_sha']
  const found = state.pulls.filter((one) => one.headSha === sha || one.mergeCommitSha === sha)
  return { list: found.map((one) => render(state, one, 'pull-request-simple')) }
}

const list: Handler = ({ state, query }) => {
  const wanted = query['state'] ?? 'open'
  const found = state.pulls.filter((one) => {
    const isWanted = wanted === 'all' || (one.isClosed === true) === (wanted === 'closed')
    return isWanted && (query['base'] === undefined || (one.baseRef ?? 'main') === query['base'])
  })
  return { list: found.map((one) => render(state, one, 'pull-request-simple')) }
}

const listFiles: Handler = ({ state, params }) => {
  const pull = state.pulls.find((one) => one.number === Number(params['pull_number']))
  if (pull === undefined) return notFound()
  return { list: (pull.files ?? []).map(renderFile) }
}

function renderFile({ path, status = 'added', previousPath }: FakePullFile): JsonRecord {
  const previous = previousPath === undefined ? {} : { previous_filename: previousPath }
  const url = `https://github.com/acme/orders/blob/main/${encodeURIComponent(path)}`
  return sample('diff-entry', { filename: path, status, blob_url: url, raw_url: url, contents_url: url, ...previous })
}

/** Pull requests. */
export const pullHandlers: Readonly<Record<string, Handler>> = {
  'pulls/get': get,
  'pulls/list': list,
  'pulls/list-files': listFiles,
  'repos/list-pull-requests-associated-with-commit': listForCommit,
}

function render(state: State, pull: PullRequestOptions, schema: string): JsonRecord {
  const repository = `${state.owner}/${state.repo}`
  return sample(schema, {
    number: pull.number,
    title: pull.title ?? `Pull request ${pull.number}`,
    state: pull.isClosed === true ? 'closed' : 'open',
    html_url: `https://github.com/${repository}/pull/${pull.number}`,
    url: `https://api.github.com/repos/${repository}/pulls/${pull.number}`,
    merge_commit_sha: pull.mergeCommitSha ?? null,
    base: side(pull.baseRef ?? 'main', pull.baseSha, repository),
    head: side(pull.headRef ?? 'feature', pull.headSha, pull.forkRepository ?? repository),
  })
}

function side(ref: string, sha: string, repository: string): JsonRecord {
  const [owner = '', name = ''] = repository.split('/')
  const user = sample('simple-user', { login: owner, type: 'Organization' })
  const repo = sample('repository', { name, full_name: repository, owner: user })
  return { ref, sha, label: `${owner}:${ref}`, user, repo }
}
