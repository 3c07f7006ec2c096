import type { TokenOptions } from './types.ts'

type Area = 'actions' | 'checks' | 'contents' | 'issues' | 'pull-requests' | 'security-events'
type Need = { readonly areas: readonly Area[]; readonly access: 'read' | 'write' }

const comments: readonly Area[] = ['issues', 'pull-requests']

/** What each operation needs; any one of the areas is enough. What is not named needs no more than a token. Source: docs.github.com, "Permissions required for GitHub Apps". */
const needs: Readonly<Record<string, Need>> = {
  'actions/download-artifact': { areas: ['actions'], access: 'read' },
  'actions/get-workflow-run': { areas: ['actions'], access: 'read' },
  'actions/list-artifacts-for-repo': { areas: ['actions'], access: 'read' },
  'actions/list-jobs-for-workflow-run': { areas: ['actions'], access: 'read' },
  'actions/list-jobs-for-workflow-run-attempt': { areas: ['actions'], access: 'read' },
  'actions/list-workflow-run-artifacts': { areas: ['actions'], access: 'read' },
  'actions/list-workflow-runs-for-repo': { areas: ['actions'], access: 'read' },
  'checks/create': { areas: ['checks'], access: 'write' },
  'checks/list-for-ref': { areas: ['checks'], access: 'read' },
  'checks/update': { areas: ['checks'], access: 'write' },
  'code-scanning/upload-sarif': { areas: ['security-events'], access: 'write' },
  'git/get-ref': { areas: ['contents'], access: 'read' },
  'git/list-matching-refs': { areas: ['contents'], access: 'read' },
  'issues/create-comment': { areas: comments, access: 'write' },
  'issues/delete-comment': { areas: comments, access: 'write' },
  'issues/list-comments': { areas: comments, access: 'read' },
  'issues/update-comment': { areas: comments, access: 'write' },
  'pulls/get': { areas: ['pull-requests'], access: 'read' },
  'pulls/list': { areas: ['pull-requests'], access: 'read' },
  'pulls/list-files': { areas: ['pull-requests'], access: 'read' },
  'repos/compare-commits-with-basehead': { areas: ['contents'], access: 'read' },
  'repos/list-pull-requests-associated-with-commit': { areas: ['pull-requests'], access: 'read' },
}

/** Says whether a token may call an operation. */
export function mayCall(token: TokenOptions, operationId: string): boolean {
  const need = needs[operationId]
  if (need === undefined) return true
  return need.areas.some((area) => {
    const granted = token.permissions === undefined ? 'write' : (token.permissions[area] ?? 'none')
    const access = token.isForkReadOnly === true && granted === 'write' ? 'read' : granted
    return access === 'write' || access === need.access
  })
}
