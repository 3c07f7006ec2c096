import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/index'
import { isMapping } from '@actions/workflow-parser/templates/tokens/type-guards'
import type { Permissions } from '../api/run-workflow-request.ts'

/** Every scope of `permissions:`. */
export const SCOPES = [
  'actions',
  'artifact-metadata',
  'attestations',
  'checks',
  'code-quality',
  'contents',
  'copilot-requests',
  'deployments',
  'discussions',
  'id-token',
  'issues',
  'models',
  'packages',
  'pages',
  'pull-requests',
  'repository-projects',
  'security-events',
  'statuses',
] as const

const WRITE_ONLY: readonly string[] = ['id-token', 'copilot-requests']
const READ_ONLY: readonly string[] = ['models']

/**
 * The permissions of a token when no `permissions:` is written anywhere: GitHub's restricted default.
 *
 * Source: https://docs.github.com/en/actions/security-for-github-actions/security-guides/automatic-token-authentication
 */
export const DEFAULT_PERMISSIONS: Permissions = { contents: 'read', packages: 'read' }

/**
 * Reads `permissions:`.
 *
 * Shape: scopes with `read` or `write`; `none` is left out. null when it is not written at all, {} when it is empty.
 * Errors: never throws; the schema has refused unknown scopes and levels.
 */
export function parsePermissions(token: TemplateToken | null): Permissions | null {
  if (token === null) return null
  if (isMapping(token)) {
    const entries = [...token].map(
      (pair) => [pair.key.toString(), pair.value.assertScalar('level').toString()] as const,
    )
    return Object.fromEntries(entries.filter(([, level]) => level !== 'none'))
  }
  const shorthand = token.assertScalar('permissions').toString()
  if (shorthand === 'read-all') return Object.fromEntries(SCOPES.filter(isReadable).map((scope) => [scope, 'read']))
  return Object.fromEntries(SCOPES.map((scope) => [scope, READ_ONLY.includes(scope) ? 'read' : 'write']))
}

function isReadable(scope: string): boolean {
  return !WRITE_ONLY.includes(scope)
}
