import type { Evidence } from '@velocity/model'
import type { Codec } from '@velocity/ports'
import { canonicalJson } from '@velocity/report'

/** What one part of a scan looked at. */
export interface ScannedPart {
  /** For example `commits`, `files`, `index`. */
  readonly kind: string
  /** For example `<base>..<head>`. */
  readonly path: string
  readonly entries: number
  readonly sizeBytes: number
  /** What the digest is made of: hashes of commits, paths and sizes of files. */
  readonly identity: readonly string[]
}

/** Makes the evidence of a scan; parts without an entry are kept, for an empty scan says what it saw. */
export function scanEvidence(parts: readonly ScannedPart[], codec: Codec): readonly Evidence[] {
  return parts.map(({ kind, path, entries, sizeBytes, identity }) => ({
    kind,
    path,
    entries,
    sizeBytes,
    digest: `sha256:${codec.sha256(canonicalJson([...identity].toSorted()))}`,
  }))
}
