import type { State } from './state.ts'

/** An artifact as the REST API lists it, wherever it was uploaded. */
export interface ListedArtifact {
  readonly id: number
  readonly name: string
  readonly runId: number
  readonly headSha: string
  readonly headBranch: string
  readonly sizeBytes: number
  readonly digest: string | null
  readonly isExpired: boolean
  readonly createdAt: string
  readonly signedUrl: string
}

// GitHub always names a commit; a run that no test described gets this one.
const unknownSha = '0'.repeat(40)

/** All artifacts, newest first: those that were added, and those of an attached Results service. */
export function listedArtifacts(state: State): readonly ListedArtifact[] {
  const runs = new Map(state.runs.map((run) => [run.id, run]))
  const added = state.artifacts.map((one) => ({
    id: one.id,
    name: one.name,
    runId: one.runId,
    headSha: one.headSha ?? runs.get(one.runId)?.headSha ?? unknownSha,
    headBranch: runs.get(one.runId)?.headBranch ?? 'feature',
    sizeBytes: one.content.length,
    digest: null,
    isExpired: one.isExpired ?? false,
    createdAt: '2026-01-02T03:04:05Z',
    signedUrl: `${state.blobUrl()}/artifacts/${one.id}.zip?sv=2024&sig=${signature(one.id)}`,
  }))
  const results = state.results
  const uploaded = (results?.artifacts() ?? []).map((one) => ({
    id: one.id,
    name: one.name,
    runId: one.runId,
    headSha: runs.get(one.runId)?.headSha ?? unknownSha,
    headBranch: runs.get(one.runId)?.headBranch ?? 'feature',
    sizeBytes: one.sizeBytes,
    digest: one.digest,
    isExpired: one.expiresAt.getTime() < Date.now(),
    createdAt: `${one.createdAt.toISOString().slice(0, 19)}Z`,
    signedUrl: results?.signedArtifactUrl(one.id) ?? '',
  }))
  return [...added, ...uploaded].reverse()
}

/** The signature of an artifact's download: a mark that must never show up in a log. */
export function signature(id: number): string {
  return `secret-signature-${id}`
}
