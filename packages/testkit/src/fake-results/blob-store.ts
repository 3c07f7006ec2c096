import { randomBytes } from 'node:crypto'

/** One blob that is being uploaded, or is whole. */
export interface Blob {
  readonly id: string
  readonly signature: string
  /** Null until it was put as a whole or its list of blocks was. */
  content: Buffer | null
  readonly blocks: Map<string, Buffer>
  contentType: string
}

/** Blobs by id, behind signed URLs. */
export interface BlobStore {
  create(): Blob
  /** Null when there is no such blob or the signature is not its own. */
  open(id: string, signature: string | null): Blob | null
  /** The path and query of a signed URL; `name` is how the path ends. */
  pathOf(blob: Blob, name: string): string
}

/** Makes an empty store. */
export function createBlobStore(): BlobStore {
  const blobs = new Map<string, Blob>()
  return {
    create() {
      const id = randomBytes(8).toString('hex')
      const signature = `secret-${randomBytes(12).toString('hex')}`
      const blob: Blob = { id, signature, content: null, blocks: new Map(), contentType: 'application/octet-stream' }
      blobs.set(id, blob)
      return blob
    },
    open(id, signature) {
      const blob = blobs.get(id)
      return blob?.signature === signature ? blob : null
    },
    pathOf(blob, name) {
      return `/blobs/${blob.id}/${encodeURIComponent(name)}?sv=2024-11-04&sig=${blob.signature}`
    },
  }
}
