import type { GatePorts } from '@velocity/ports'
import type { Console } from '../command.ts'

/** The context of a run on a laptop: no event, no repository of GitHub, the user's own name. */
export function localContext(console: Console, sha: string): GatePorts['context'] {
  return {
    event: { kind: 'local', base: null },
    sha,
    repository: null,
    serverUrl: 'https://github.com',
    runId: null,
    runAttempt: 1,
    actor: console.env['USER'] ?? 'local',
    job: 'local',
  }
}
