/** Why a part of an archive was not opened. */
export type ArchiveSkip =
  | 'encrypted'
  | 'unsupported'
  | 'corrupt'
  | 'too-deep'
  | 'too-many-members'
  | 'member-too-large'
  | 'total-too-large'
  | 'ratio-too-high'

/** A file inside of an archive, or what could not be read and why. `path` is `outer.zip!inner/path`. */
export type ArchiveEntry =
  | { readonly kind: 'member'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly kind: 'skipped'; readonly path: string; readonly reason: ArchiveSkip }
