import { gunzipSync } from 'node:zlib'
import { type Handler, notFound } from './handler.ts'
import { sample } from './sample.ts'

const getRepository: Handler = ({ state }) => {
  const owner = sample('simple-user', { login: state.owner, type: 'Organization' })
  const fullName = `${state.owner}/${state.repo}`
  return {
    status: 200,
    body: sample('full-repository', { name: state.repo, full_name: fullName, owner, default_branch: 'main' }),
  }
}

const getRef: Handler = ({ state, params }) => {
  const ref = params['ref'] ?? ''
  const sha = state.refs.get(ref)
  if (sha === undefined) return notFound()
  return { status: 200, body: sample('git-ref', { ref: `refs/${ref}`, object: { type: 'commit', sha } }) }
}

const listMatchingRefs: Handler = ({ state, params }) => {
  const found = [...state.refs].filter(([ref]) => ref.startsWith(params['ref'] ?? ''))
  return { list: found.map(([ref, sha]) => sample('git-ref', { ref: `refs/${ref}`, object: { type: 'commit', sha } })) }
}

const compare: Handler = ({ state, params }) => {
  const [base = '', head = ''] = (params['basehead'] ?? '').split('...')
  const found = state.comparisons.find((one) => one.base === base && one.head === head)
  if (found === undefined) return notFound()
  const body = sample('commit-comparison', {
    status: found.mergeBase === base ? 'ahead' : 'diverged',
    base_commit: sample('commit', { sha: base }),
    merge_base_commit: sample('commit', { sha: found.mergeBase }),
  })
  return { status: 200, body }
}

const uploadSarif: Handler = ({ state, body }) => {
  const packed = Buffer.from(String(body['sarif']), 'base64')
  const sarif: unknown = JSON.parse(gunzipSync(packed).toString('utf8'))
  state.sarifs.push({ commitSha: String(body['commit_sha']), ref: String(body['ref']), sarif })
  return { status: 202, body: { id: `sarif-${state.sarifs.length}` } }
}

/** The repository, its references and commits. */
export const repoHandlers: Readonly<Record<string, Handler>> = {
  'repos/get': getRepository,
  'git/get-ref': getRef,
  'git/list-matching-refs': listMatchingRefs,
  'repos/compare-commits-with-basehead': compare,
  'code-scanning/upload-sarif': uploadSarif,
}
