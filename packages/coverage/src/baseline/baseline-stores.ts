import { UserError } from '@velocity/model'
import type { GatePorts } from '@velocity/ports'
import type { BaselineChoice } from '../inputs/coverage-inputs.ts'
import { BASELINE_FILE, baselineArtifactName, baselineCacheKey } from './baseline-header.ts'
import { MAX_BASELINE_BYTES } from './decode-baseline.ts'

/** Where baselines are looked up. A store that fails reads as empty, and says so once. */
export interface BaselineStores {
  /** The bytes kept for a commit: artifact, then cache; null when there are none. */
  read(sha: string): Promise<Uint8Array | null>
  /** Where is looked, in words for the log. */
  readonly places: string
  /** The commits that can have a baseline: those that were pushed to the branch. null when that is not known. */
  candidates(branch: string | null): Promise<ReadonlySet<string> | null>
}

type Ports = Pick<GatePorts, 'github' | 'cache' | 'codec' | 'log'>
type GitHubPort = NonNullable<GatePorts['github']>

/**
 * Opens the stores that the choice allows.
 *
 * Shape:  after GitHub failed once it is not asked again; the log gets one sentence about it.
 * Errors: never throws for what the user can mend.
 */
export function openStores(choice: BaselineChoice, id: string, ports: Ports): BaselineStores {
  const usesArtifacts = choice.kind === 'auto' || choice.kind === 'artifact'
  const usesCache = choice.kind === 'auto' || choice.kind === 'cache'
  let github = usesArtifacts ? ports.github : null
  async function ask<T>(question: (client: GitHubPort) => Promise<T | null>): Promise<T | null> {
    if (github === null) return null
    try {
      return await question(github)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      if (github !== null)
        ports.log.info(`baseline: GitHub’s artifacts could not be read: ${error.message} (${error.code})`)
      github = null
      return null
    }
  }
  return {
    places: placesOf(usesArtifacts && ports.github !== null, usesCache && ports.cache !== null),
    async read(sha) {
      const found = await ask((client) => fromArtifact(client, id, sha, ports))
      if (found !== null || !usesCache || ports.cache === null) return found
      return ports.cache.restore(baselineCacheKey(id, sha), MAX_BASELINE_BYTES)
    },
    async candidates(branch) {
      return branch === null ? null : ask(async (client) => new Set(await client.pushedCommits(branch)))
    },
  }
}

function placesOf(hasArtifacts: boolean, hasCache: boolean): string {
  const places = [...(hasArtifacts ? ['artifacts'] : []), ...(hasCache ? ['cache'] : [])]
  return places.length === 0 ? 'nowhere: there is neither a GitHub to ask nor a cache' : places.join(' and ')
}

// The run's own head must be the commit: a pull request's run may carry an artifact of any name.
async function fromArtifact(github: GitHubPort, id: string, sha: string, { codec }: Ports): Promise<Uint8Array | null> {
  const artifacts = await github.artifactsByName(baselineArtifactName(id, sha))
  const own = artifacts.find((artifact) => artifact.headSha === sha && !artifact.isExpired)
  if (own === undefined) return null
  const zip = await github.downloadArtifact(own.id, MAX_BASELINE_BYTES)
  return codec.unzip(zip, MAX_BASELINE_BYTES).get(BASELINE_FILE) ?? null
}
