import type { Permissions } from '../api/run-workflow-request.ts'

const RANK: Readonly<Record<string, number>> = { none: 0, read: 1, write: 2 }

/** One scope that is asked for beyond what is allowed. */
export interface Excess {
  readonly scope: string
  readonly asked: string
  readonly allowed: string
}

/** Names every scope that asks for more than the caller grants; [] means the request is within. */
export function permissionExcess(asked: Permissions, allowed: Permissions): readonly Excess[] {
  return Object.entries(asked)
    .map(([scope, level]) => ({ scope, asked: level, allowed: allowed[scope] ?? 'none' }))
    .filter((entry) => (RANK[entry.asked] ?? 0) > (RANK[entry.allowed] ?? 0))
}

/** Lowers every `write` to `read`, as GitHub does for a pull request from a fork. Scopes that can only be written are dropped. */
export function readOnly(permissions: Permissions): Permissions {
  return Object.fromEntries(
    Object.keys(permissions)
      .filter((scope) => scope !== 'id-token' && scope !== 'copilot-requests')
      .map((scope) => [scope, 'read']),
  )
}
