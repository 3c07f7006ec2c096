import { UserError } from '@velocity/model'
import type { GatePorts } from '@velocity/ports'
import type { BaselineChoice } from '../inputs/coverage-inputs.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import { BASELINE_FILE, baselineArtifactName, baselineCacheKey } from './baseline-header.ts'
import { decodeBaseline, MAX_BASELINE_BYTES } from './decode-baseline.ts'
import { concat } from './pack-coverage.ts'

/** A baseline that is the base commit's or an ancestor's. */
export interface FoundBaseline {
  readonly sha: string
  /** First-parent commits between it and the base commit; 0 is the base commit itself. */
  readonly distance: number
  readonly configHash: string
  readonly files: readonly FileCoverage[]
}

/** What was found, and what people should know of the search. */
export interface BaselineSearch {
  readonly baseline: FoundBaseline | null
  readonly notices: readonly string[]
}

type Ports = Pick<GatePorts, 'git' | 'github' | 'cache' | 'codec' | 'files' | 'log'>
type Source = (sha: string) => Promise<Uint8Array | null>

const MAX_DISTANCE = 50
const BATCH = 5

/**
 * Looks for the baseline of the base commit, then of its first-parent ancestors, nearest first: artifact, then cache.
 *
 * Shape:  `baseline` null when there is none; the delta rules are then skipped. Only a baseline that names the commit and its tree
 *         is taken, and only from a run of that very commit.
 * Errors: `UserError` VEL_COV_PACKED and VEL_COV_BASELINE for a file that was named by hand; a store that fails reads as empty, and says so.
 */
export async function findBaseline(
  choice: BaselineChoice,
  id: string,
  baseSha: string,
  ports: Ports,
): Promise<BaselineSearch> {
  if (choice.kind === 'none') return { baseline: null, notices: [] }
  const notices: string[] = []
  const read = reader(choice, id, ports, notices)
  if (choice.kind === 'file') {
    const bytes = await readNamedFile(choice.path, ports)
    return matchFile(decodeBaseline(bytes, `the baseline "${choice.path}"`, ports.codec), choice.path, baseSha, ports)
  }
  const exact = await verified([baseSha], 0, read, ports, notices)
  if (exact !== null) return { baseline: exact, notices }
  const ancestors = await ancestorsOf(baseSha, ports)
  for (let at = 0; at < ancestors.length; at += BATCH) {
    const found = await verified(ancestors.slice(at, at + BATCH), at + 1, read, ports, notices)
    if (found !== null) return { baseline: found, notices }
  }
  return { baseline: null, notices }
}

async function verified(
  commits: readonly string[],
  firstDistance: number,
  read: Source,
  ports: Ports,
  notices: string[],
): Promise<FoundBaseline | null> {
  const payloads = await Promise.all(commits.map(read))
  for (const [offset, payload] of payloads.entries()) {
    const sha = commits[offset]
    if (payload === null || sha === undefined) continue
    const files = await accept(payload, sha, ports, notices)
    if (files !== null) return { sha, distance: firstDistance + offset, ...files }
  }
  return null
}

async function accept(
  payload: Uint8Array,
  sha: string,
  ports: Ports,
  notices: string[],
): Promise<Pick<FoundBaseline, 'files' | 'configHash'> | null> {
  try {
    const { header, files } = decodeBaseline(payload, `the baseline of ${sha}`, ports.codec)
    if (header.sha === sha && header.tree === (await ports.git.tree(sha))) return { files, configHash: header.config }
    notices.push(`the baseline of ${sha.slice(0, 7)} names another commit and was not used.`)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    notices.push(`the baseline of ${sha.slice(0, 7)} was not used: ${error.message}`)
  }
  return null
}

function reader(choice: BaselineChoice, id: string, ports: Ports, notices: string[]): Source {
  const usesArtifacts = choice.kind === 'auto' || choice.kind === 'artifact'
  const usesCache = choice.kind === 'auto' || choice.kind === 'cache'
  let isGitHubDown = false
  return async (sha) => {
    if (usesArtifacts && ports.github !== null && !isGitHubDown) {
      try {
        const found = await fromArtifact(ports.github, id, sha, ports)
        if (found !== null) return found
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        if (!isGitHubDown) notices.push(`baseline: GitHub’s artifacts could not be read (${error.code}).`)
        isGitHubDown = true
      }
    }
    return usesCache && ports.cache !== null ? ports.cache.restore(baselineCacheKey(id, sha), MAX_BASELINE_BYTES) : null
  }
}

// The run's own head must be the commit: a pull request's run may carry an artifact of any name.
async function fromArtifact(
  github: NonNullable<GatePorts['github']>,
  id: string,
  sha: string,
  ports: Ports,
): Promise<Uint8Array | null> {
  const artifacts = await github.artifactsByName(baselineArtifactName(id, sha))
  const own = artifacts.find((artifact) => artifact.headSha === sha && !artifact.isExpired)
  if (own === undefined) return null
  const zip = await github.downloadArtifact(own.id, MAX_BASELINE_BYTES)
  return ports.codec.unzip(zip, MAX_BASELINE_BYTES).get(BASELINE_FILE) ?? null
}

async function ancestorsOf(baseSha: string, { git, github }: Ports): Promise<readonly string[]> {
  const known = await git.firstParentAncestors(baseSha, MAX_DISTANCE)
  if (known.length >= MAX_DISTANCE || github === null || !(await git.fetch(baseSha, MAX_DISTANCE + 1))) return known
  return git.firstParentAncestors(baseSha, MAX_DISTANCE)
}

async function readNamedFile(path: string, { files }: Ports): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of files.read(path)) {
    size += chunk.length
    if (size > MAX_BASELINE_BYTES) throw notUsable(path, `is larger than ${MAX_BASELINE_BYTES} bytes`)
    chunks.push(chunk.slice())
  }
  return concat(chunks)
}

async function matchFile(
  { header, files }: ReturnType<typeof decodeBaseline>,
  path: string,
  baseSha: string,
  { git }: Ports,
): Promise<BaselineSearch> {
  const lineage = [baseSha, ...(await git.firstParentAncestors(baseSha, 1000))]
  const distance = lineage.indexOf(header.sha)
  if (distance === -1)
    throw notUsable(path, `is of ${header.sha}, which is not the base ${baseSha} nor one of its first-parent ancestors`)
  return { baseline: { sha: header.sha, distance, configHash: header.config, files }, notices: [] }
}

function notUsable(path: string, what: string): UserError {
  return new UserError({
    code: 'VEL_COV_BASELINE',
    message: `the baseline "${path}" ${what}.`,
    why: 'a baseline of another line of history would compare apples with pears.',
    fix: 'give the baseline of the base commit, or leave the input "baseline" out.',
  })
}
