import type { ActionEvent } from './types.ts'

/** The head commit that GitHub notes for a run of this event: of a pull request its head, not the merge that is checked out. */
export function headShaOf(event: ActionEvent): string {
  const pull = event.payload['pull_request'] as { readonly head?: { readonly sha?: string } } | undefined
  return pull?.head?.sha ?? event.sha
}
