/** A file's whole bytes. `path` in latin-1. */
export interface BlobToScan {
  readonly path: string
  readonly bytes: Uint8Array
  readonly commit: string | null
}

/** Scans a file's bytes; false once time is up. */
export type BlobScan = (blob: BlobToScan) => boolean
