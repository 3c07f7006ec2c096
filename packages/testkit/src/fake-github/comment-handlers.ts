import { type Handler, notFound } from './handler.ts'
import { type JsonRecord, sample } from './sample.ts'
import type { State } from './state.ts'
import type { FakeComment } from './types.ts'

const maxBody = 65_536

const list: Handler = ({ state, params }) => {
  const number = Number(params['issue_number'])
  if (!state.pulls.some((pull) => pull.number === number)) return notFound()
  return { list: state.comments.filter((one) => one.pullNumber === number).map((one) => render(state, one)) }
}

const create: Handler = ({ state, token, params, body }) => {
  const number = Number(params['issue_number'])
  if (!state.pulls.some((pull) => pull.number === number)) return notFound()
  const text = String(body['body'])
  if (text.length > maxBody) return tooLong()
  const login = token.login ?? 'github-actions[bot]'
  const comment = {
    id: state.nextId(),
    pullNumber: number,
    body: text,
    login,
    isBot: login.endsWith('[bot]'),
    isOutsider: false,
  }
  state.comments.push(comment)
  const rendered = render(state, comment)
  return { status: 201, body: rendered, headers: { location: String(rendered['url']) } }
}

const update: Handler = ({ state, params, body }) => {
  const comment = state.comments.find((one) => one.id === Number(params['comment_id']))
  if (comment === undefined) return notFound()
  const text = String(body['body'])
  if (text.length > maxBody) return tooLong()
  const changed = { ...comment, body: text }
  state.comments = state.comments.map((one) => (one === comment ? changed : one))
  return { status: 200, body: render(state, changed) }
}

const remove: Handler = ({ state, params }) => {
  const comment = state.comments.find((one) => one.id === Number(params['comment_id']))
  if (comment === undefined) return notFound()
  state.comments = state.comments.filter((one) => one !== comment)
  return { status: 204 }
}

/** Comments of pull requests. */
export const commentHandlers: Readonly<Record<string, Handler>> = {
  'issues/list-comments': list,
  'issues/create-comment': create,
  'issues/update-comment': update,
  'issues/delete-comment': remove,
}

function tooLong(): ReturnType<Handler> {
  const message = 'body is too long (maximum is 65536 characters)'
  const errors = [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message }]
  const body = { message: 'Validation Failed', documentation_url: 'https://docs.github.com/rest', errors }
  return { status: 422, body }
}

function render(state: State, comment: FakeComment): JsonRecord {
  const page = `https://github.com/${state.owner}/${state.repo}/pull/${comment.pullNumber}`
  const api = `https://api.github.com/repos/${state.owner}/${state.repo}/issues`
  return sample('issue-comment', {
    id: comment.id,
    node_id: `IC_${comment.id}`,
    body: comment.body,
    html_url: `${page}#issuecomment-${comment.id}`,
    url: `${api}/comments/${comment.id}`,
    issue_url: `${api}/${comment.pullNumber}`,
    author_association: comment.isOutsider ? 'NONE' : comment.isBot ? 'CONTRIBUTOR' : 'MEMBER',
    user: sample('simple-user', {
      login: comment.login,
      id: comment.isBot ? 41_898_282 : 7,
      type: comment.isBot ? 'Bot' : 'User',
    }),
  })
}
