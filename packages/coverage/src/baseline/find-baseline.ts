import { UserError } from '@velocity/model'
import type { GatePorts } from '@velocity/ports'
import type { BaselineChoice } from '../inputs/coverage-inputs.ts'
import { plural } from '../rules/make-finding.ts'
import { type BaselineStores, openStores } from './baseline-stores.ts'
import { decodeBaseline } from './decode-baseline.ts'
import type { FoundBaseline } from './found-baseline.ts'
import { readBaselineFile } from './read-baseline-file.ts'

/** What was found, and what people should know of the search. */
export interface BaselineSearch {
  readonly baseline: FoundBaseline | null
  readonly notices: readonly string[]
}

/** What a baseline is looked for. */
export interface BaselineQuery {
  readonly choice: BaselineChoice
  readonly id: string
  readonly baseSha: string
  /** The branch whose pushes leave baselines; null when it is not known. */
  readonly branch: string | null
}

type Ports = Pick<GatePorts, 'git' | 'github' | 'cache' | 'codec' | 'files' | 'log'>

interface Candidate {
  readonly sha: string
  readonly distance: number
}

const MAX_DISTANCE = 50
const BATCH = 5

/**
 * Looks for the baseline of the base commit, then of its first-parent ancestors, nearest first: artifact, then cache.
 *
 * Shape:  `baseline` null when there is none; the delta rules are then skipped. Only a baseline that names the gate, the commit and
 *         its tree is taken, and only from a run of that very commit. Where was looked in vain goes to the log: it is not the same on
 *         a laptop.
 * Errors: VEL_COV_PACKED and VEL_COV_BASELINE for a file that was named by hand; a store that fails reads as empty, and says so.
 */
export async function findBaseline(query: BaselineQuery, ports: Ports): Promise<BaselineSearch> {
  const { choice, id, baseSha, branch } = query
  if (choice.kind === 'none') return { baseline: null, notices: [] }
  if (choice.kind === 'file') {
    return { baseline: await readBaselineFile(choice.path, baseSha, ports), notices: [] }
  }
  const notices: string[] = []
  const stores = openStores(choice, id, ports)
  const exact = await firstSound([{ sha: baseSha, distance: 0 }], query, stores, ports, notices)
  if (exact !== null) return { baseline: exact, notices }
  const pushed = await stores.candidates(branch)
  const known = await ancestorsOf(baseSha, ports)
  const ancestors = known.filter(({ sha }) => pushed === null || pushed.has(sha))
  for (let at = 0; at < ancestors.length; at += BATCH) {
    const found = await firstSound(ancestors.slice(at, at + BATCH), query, stores, ports, notices)
    if (found !== null) return { baseline: found, notices }
  }
  const heads = pushed === null || known.length === 0 ? '' : `, of which ${ancestors.length} ended a push`
  ports.log.info(
    `no baseline of ${baseSha} or of its ${plural(known.length, 'first-parent ancestor')}${heads}; looked in: ${stores.places}`,
  )
  return { baseline: null, notices }
}

async function firstSound(
  candidates: readonly Candidate[],
  query: BaselineQuery,
  stores: BaselineStores,
  ports: Ports,
  notices: string[],
): Promise<FoundBaseline | null> {
  const payloads = await Promise.all(candidates.map(({ sha }) => stores.read(sha)))
  for (const [at, payload] of payloads.entries()) {
    const candidate = candidates[at]
    if (payload === null || candidate === undefined) continue
    const found = await accept(payload, candidate, query, ports)
    if (typeof found !== 'string') return found
    notices.push(found)
  }
  return null
}

async function accept(
  payload: Uint8Array,
  { sha, distance }: Candidate,
  { id }: BaselineQuery,
  { codec, git }: Ports,
): Promise<FoundBaseline | string> {
  const name = `the baseline of ${sha.slice(0, 12)}`
  try {
    const { header, files } = decodeBaseline(payload, name, codec)
    const isOwn = header.id === id && header.sha === sha && header.tree === (await git.tree(sha))
    return isOwn
      ? { sha, distance, configHash: header.config, files }
      : `${name} names another commit and was not used.`
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return `${name} was not used: ${error.message}`
  }
}

// A shallow clone is deepened once, where there is a GitHub to deepen it from. A baseline is a service: no failure here costs the verdict.
async function ancestorsOf(baseSha: string, ports: Ports): Promise<readonly Candidate[]> {
  const known = await ports.git.firstParentAncestors(baseSha, MAX_DISTANCE)
  const isWhole = known.length >= MAX_DISTANCE || ports.github === null || !(await deepen(baseSha, ports))
  const all = isWhole ? known : await ports.git.firstParentAncestors(baseSha, MAX_DISTANCE)
  return all.map((sha, at) => ({ sha, distance: at + 1 }))
}

async function deepen(baseSha: string, { git }: Ports): Promise<boolean> {
  try {
    return await git.fetch(baseSha, MAX_DISTANCE + 1)
  } catch (error) {
    if (error instanceof UserError) return false
    throw error
  }
}
