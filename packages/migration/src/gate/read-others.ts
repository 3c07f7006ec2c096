import { UserError } from '@velocity/model'
import type { MigrationConfig } from '../config/resolve-settings.ts'
import type { OpenChange } from '../order/open-change.ts'
import type { MigrationPorts } from './migration-ports.ts'

/** Other changes on their way to the same branch. */
export interface Others {
  readonly changes: readonly OpenChange[]
  readonly notices: readonly string[]
}

/** More open pull requests than that are a repository's habit, and each costs a request. */
const MAX_OTHERS = 100

/**
 * Reads the other open pull requests and the merge queue.
 *
 * Shape:  nothing is asked where configuration switches it off, where there is no GitHub, and outside of pull requests.
 * Errors: never throws for GitHub's: what could not be read is a notice.
 */
export async function readOthers(config: MigrationConfig, { github, context }: MigrationPorts): Promise<Others> {
  const { event } = context
  const isOff = config.openPullRequests === 'off' && config.commutativity === 'off'
  if (isOff || event.kind !== 'pull_request') return { changes: [], notices: [] }
  if (github === null)
    return { changes: [], notices: ['other open pull requests were not looked at: there is no token.'] }
  try {
    const request = { baseRef: event.baseRef, max: MAX_OTHERS, except: event.number }
    const listing = await github.openPullRequestFiles(request)
    if (listing === null) return { changes: [], notices: [denied('the token may not read them (pull-requests: read)')] }
    const cut = listing.pulls.filter(({ hasAllFiles }) => !hasAllFiles).map(({ number }) => `#${number}`)
    return {
      changes: listing.pulls,
      notices: [
        ...(listing.isComplete
          ? []
          : [`only the ${MAX_OTHERS} most recent of the other open pull requests were looked at.`]),
        ...(cut.length === 0 ? [] : [`of ${cut.join(', ')} not every file was looked at.`]),
      ],
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { changes: [], notices: [denied(`${error.message} (${error.code})`)] }
  }
}

function denied(why: string): string {
  return `other open pull requests were not looked at, so another may claim the same version, or need another order: ${why}.`
}
