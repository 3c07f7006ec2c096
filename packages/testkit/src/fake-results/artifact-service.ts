import { createHash } from 'node:crypto'
import type { Blob, BlobStore } from './blob-store.ts'
import { ok, type TwirpAnswer, type TwirpCall, type TwirpMethod, text, twirpError } from './twirp.ts'
import type { ResultsArtifact } from './types.ts'

/** The artifact service and what it keeps. */
export interface ArtifactService {
  readonly methods: Readonly<Record<string, TwirpMethod>>
  finished(): readonly ResultsArtifact[]
  signedUrl(id: number): string
}

interface Entry {
  readonly artifact: Omit<ResultsArtifact, 'content' | 'sizeBytes' | 'digest'>
  readonly blob: Blob
  digest: string | null
  isFinished: boolean
}

const firstId = 5_000_001
const dayMs = 86_400_000

/**
 * Makes the artifact service (version 4 and later of artifacts).
 *
 * Shape: a name is unique in its run; a second one gets 409, also while the first is still uploading.
 */
export function createArtifactService(store: BlobStore, base: () => string): ArtifactService {
  let entries: Entry[] = []
  let nextId = firstId

  function find(call: TwirpCall, isFinished: boolean): Entry | undefined {
    const name = text(call, 'name')
    return entries.find((one) => isOfRun(one, call) && one.artifact.name === name && one.isFinished === isFinished)
  }

  function create(call: TwirpCall): TwirpAnswer {
    const name = text(call, 'name')
    if (name === '') return twirpError(400, 'invalid_argument', 'name is required')
    const version = Number(call.body['version'] ?? 0)
    if (version < 4) return twirpError(400, 'invalid_argument', `artifact version ${version} is not served`)
    if (entries.some((one) => isOfRun(one, call) && one.artifact.name === name)) {
      return twirpError(409, 'already_exists', 'an artifact with this name already exists on the workflow run')
    }
    const { runId, jobId } = call.identity
    const expires = text(call, 'expires_at')
    const artifact = {
      id: nextId,
      name,
      runId,
      jobId,
      createdAt: new Date(),
      expiresAt: expires === '' ? new Date(Date.now() + 90 * dayMs) : new Date(expires),
      mimeType: text(call, 'mime_type') || 'application/zip',
    }
    nextId += 1
    const blob = store.create()
    entries.push({ artifact, blob, digest: null, isFinished: false })
    return ok({ ok: true, signed_upload_url: base() + store.pathOf(blob, fileName(artifact)) })
  }

  function finalize(call: TwirpCall): TwirpAnswer {
    const entry = find(call, false)
    if (entry === undefined) return twirpError(404, 'not_found', 'artifact not found')
    const { content } = entry.blob
    if (content === null || content.length !== Number(text(call, 'size'))) {
      return twirpError(
        400,
        'invalid_argument',
        `size is ${text(call, 'size')}, uploaded were ${content?.length ?? 0} bytes`,
      )
    }
    const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`
    const claimed = text(call, 'hash')
    if (claimed !== '' && claimed !== digest)
      return twirpError(400, 'invalid_argument', 'hash is not that of the upload')
    entry.digest = digest
    entry.isFinished = true
    return ok({ ok: true, artifact_id: String(entry.artifact.id) })
  }

  function list(call: TwirpCall): TwirpAnswer {
    const name = text(call, 'name_filter')
    const id = text(call, 'id_filter')
    const found = entries.filter(
      (one) =>
        one.isFinished &&
        isOfRun(one, call) &&
        (name === '' || one.artifact.name === name) &&
        (id === '' || String(one.artifact.id) === id),
    )
    const artifacts = found.map((one) => ({
      workflow_run_backend_id: String(one.artifact.runId),
      workflow_job_run_backend_id: one.artifact.jobId,
      database_id: String(one.artifact.id),
      name: one.artifact.name,
      size: String(one.blob.content?.length ?? 0),
      created_at: one.artifact.createdAt.toISOString(),
      digest: one.digest,
    }))
    return ok({ artifacts })
  }

  function signedUrlOf(entry: Entry): string {
    return base() + store.pathOf(entry.blob, fileName(entry.artifact))
  }

  function getSignedUrl(call: TwirpCall): TwirpAnswer {
    const entry = find(call, true)
    return entry === undefined
      ? twirpError(404, 'not_found', 'artifact not found')
      : ok({ signed_url: signedUrlOf(entry) })
  }

  function remove(call: TwirpCall): TwirpAnswer {
    const entry = find(call, true)
    if (entry === undefined) return twirpError(404, 'not_found', 'artifact not found')
    entries = entries.filter((one) => one !== entry)
    return ok({ ok: true, artifact_id: String(entry.artifact.id) })
  }

  return {
    methods: {
      CreateArtifact: create,
      FinalizeArtifact: finalize,
      ListArtifacts: list,
      GetSignedArtifactURL: getSignedUrl,
      DeleteArtifact: remove,
    },
    finished() {
      return entries.filter((one) => one.isFinished).map(toArtifact)
    },
    signedUrl(id) {
      const entry = entries.find((one) => one.artifact.id === id)
      if (entry === undefined) throw new Error(`testkit: there is no artifact ${id}`)
      return signedUrlOf(entry)
    },
  }
}

/** The identity in the token rules; the ids in the body must agree with it. */
function isOfRun(entry: Entry, call: TwirpCall): boolean {
  const named = text(call, 'workflow_run_backend_id')
  return entry.artifact.runId === call.identity.runId && named === String(call.identity.runId)
}

function fileName(artifact: Pick<ResultsArtifact, 'name' | 'mimeType'>): string {
  return artifact.mimeType === 'application/zip' ? `${artifact.name}.zip` : artifact.name
}

function toArtifact(entry: Entry): ResultsArtifact {
  const content = entry.blob.content ?? Buffer.alloc(0)
  return { ...entry.artifact, content, sizeBytes: content.length, digest: entry.digest }
}
