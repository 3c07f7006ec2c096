import type { FakeResults } from '../fake-results/types.ts'
import type {
  ArtifactOptions,
  ComparisonOptions,
  FakeCheckRun,
  FakeComment,
  JobOptions,
  PullRequestOptions,
  RunOptions,
} from './types.ts'

/** An artifact that was added here. */
export interface StoredArtifact extends ArtifactOptions {
  readonly id: number
  readonly content: Uint8Array
}

/** All that the fake knows. Changed only by handlers and by the builders. */
export interface State {
  readonly owner: string
  readonly repo: string
  readonly blobUrl: () => string
  readonly pulls: PullRequestOptions[]
  comments: FakeComment[]
  checkRuns: FakeCheckRun[]
  runs: RunOptions[]
  readonly jobs: (JobOptions & { readonly id: number })[]
  readonly artifacts: StoredArtifact[]
  readonly comparisons: ComparisonOptions[]
  readonly refs: Map<string, string>
  readonly sarifs: { readonly commitSha: string; readonly ref: string; readonly sarif: unknown }[]
  results: FakeResults | null
  /** Gives the next free id. */
  nextId(): number
}

/** An empty repository. */
export function createState(repository: string, blobUrl: () => string): State {
  const [owner = '', repo = ''] = repository.split('/')
  let id = 1000
  return {
    owner,
    repo,
    blobUrl,
    pulls: [],
    comments: [],
    checkRuns: [],
    runs: [],
    jobs: [],
    artifacts: [],
    comparisons: [],
    refs: new Map(),
    sarifs: [],
    results: null,
    nextId() {
      id += 1
      return id
    },
  }
}
