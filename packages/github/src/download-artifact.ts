import type { Access } from './access.ts'
import { forbidden, missing, tooLarge, unavailable } from './errors.ts'

const route = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}'
const timeoutMs = 60_000
const maxAttempts = 3

/**
 * Downloads an artifact's zip, never more than `maxBytes` of it.
 *
 * Shape:  GitHub redirects to a signed URL of another host; `fetch` leaves the token behind there (Fetch standard, HTTP-redirect
 *         fetch). A body that breaks off is asked for again, at most twice.
 * Errors: VEL_FILE_TOO_LARGE; VEL_GITHUB_MISSING also when it has expired. No message holds the signed URL.
 */
export async function downloadArtifact(access: Access, id: number, maxBytes: number): Promise<Uint8Array> {
  const parameters = { ...access.repository, artifact_id: id, archive_format: 'zip' }
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const result = await access.caller.ask({ route, parameters, isRepeatable: true, timeoutMs, isStream: true })
    if (result.kind === 'forbidden') throw forbidden(route, result.words)
    if (result.kind === 'missing') throw missing(route, result.words)
    if (result.kind !== 'answer') continue
    const { data, headers } = result.response
    const length = headers['content-length'] === undefined ? null : Number(headers['content-length'])
    if (length !== null && length > maxBytes) throw tooLarge(route, maxBytes)
    const bytes = await readStream(data as ReadableStream<Uint8Array>, maxBytes)
    if (bytes !== null) return bytes
  }
  throw unavailable(route, 'the download broke off each time')
}

/** The stream's bytes; null when it broke off. */
async function readStream(stream: ReadableStream<Uint8Array>, maxBytes: number): Promise<Uint8Array | null> {
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const next = await reader.read().catch(() => null)
    if (next === null) return null
    if (next.done) return Buffer.concat(chunks)
    size += next.value.length
    if (size > maxBytes) {
      await reader.cancel()
      throw tooLarge(route, maxBytes)
    }
    chunks.push(next.value)
  }
}
