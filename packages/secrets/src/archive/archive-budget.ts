import type { ArchiveSkip } from './archive-entry.ts'
import type { ArchiveLimits } from './archive-limits.ts'

/** What is left of the limits, over an archive and all inside of it. */
export interface ArchiveBudget {
  readonly limits: ArchiveLimits
  /** Takes one member; false: there were too many. */
  takeMember(): boolean
  /** Takes bytes of a member that has `member` bytes so far out of `packed`; the reason when that is too much. */
  takeBytes(count: number, member: number, packed: number): ArchiveSkip | null
}

/** Units: bytes under which the ratio is not looked at: small files of blanks are no bombs. */
const RATIO_FLOOR = 1024 * 1024

/** Makes a fresh budget. */
export function createBudget(limits: ArchiveLimits): ArchiveBudget {
  let members = 0
  let total = 0
  return {
    limits,
    takeMember() {
      members += 1
      return members <= limits.maxMembers
    },
    takeBytes(count, member, packed) {
      total += count
      if (member > limits.maxMemberBytes) return 'member-too-large'
      if (total > limits.maxTotalBytes) return 'total-too-large'
      return member > RATIO_FLOOR && member > packed * limits.maxRatio ? 'ratio-too-high' : null
    },
  }
}
