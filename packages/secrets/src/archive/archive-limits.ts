/** How much of an archive is opened at most. */
export interface ArchiveLimits {
  /** How many archives may stand inside each other; 1: those inside of an archive are not opened. */
  readonly maxDepth: number
  /** Over all archives inside of one. */
  readonly maxMembers: number
  readonly maxMemberBytes: number
  /** Units: bytes of all members together, after inflating. */
  readonly maxTotalBytes: number
  /** How many times larger than its packed form a member of more than a mebibyte may be. */
  readonly maxRatio: number
}

/** Limits that real archives keep and bombs do not. */
export const DEFAULT_ARCHIVE_LIMITS: ArchiveLimits = {
  maxDepth: 3,
  maxMembers: 20_000,
  maxMemberBytes: 32 * 1024 * 1024,
  maxTotalBytes: 256 * 1024 * 1024,
  maxRatio: 200,
}
