import { UserError } from '@velocity/model'
import type { RunEvent } from '@velocity/ports'

/** Refuses the push that deletes a branch. Errors: VEL_EVENT_DELETED; there is no change to judge, and nothing judged is no pass. */
export function refuseDeletion(event: RunEvent): void {
  if (event.kind !== 'deletion') return
  throw new UserError({
    code: 'VEL_EVENT_DELETED',
    message: `the push deletes "${event.ref}": there is no commit to judge.`,
    why: 'a workflow on "push" without a branch filter also runs when a branch or tag is deleted.',
    fix: 'Leave such pushes out:\nif: github.event.deleted != true',
  })
}
