import type { CommitRange, GatePorts, PatchSource } from '@velocity/ports'
import { readUnits } from '../units/read-units.ts'
import type { UnitCounts } from '../units/scan-unit.ts'
import type { ScanSession } from './scan-session.ts'

/** What a stream of patches held, and which commits it told of. */
export interface ScannedPatches {
  readonly counts: UnitCounts
  /** Full hashes in the order of the stream; [] for index and working tree. */
  readonly commits: readonly string[]
  /** Changed binary files by commit, in latin-1: archives may be among them. */
  readonly binaries: ReadonlyMap<string, readonly string[]>
  /** Files of which only a part was added, with the path that they had before; in latin-1. */
  readonly modified: ReadonlyMap<string, string>
}

/**
 * Scans everything that a stream of patches adds.
 *
 * Shape:  without commit messages, identities and names where the policy leaves them out. Stops when time is up.
 * Errors: those of the Git port and of `readUnits`.
 */
export async function scanPatches(
  source: PatchSource,
  session: ScanSession,
  hasMessages: boolean,
  { git }: Pick<GatePorts, 'git'>,
): Promise<ScannedPatches> {
  const reader = readUnits(git.patches(source))
  const commits = new Set<string>()
  const binaries = new Map<string, string[]>()
  const modified = new Map<string, string>()
  for await (const { fragment, commit, file } of reader.units) {
    if (commit !== null) commits.add(commit.sha)
    if (commit !== null && file?.isBinary === true) remember(binaries, commit.sha, file.path)
    if (file !== null && file.status !== 'added') modified.set(file.path, file.previousPath ?? file.path)
    if (fragment.kind !== 'file' && !hasMessages) continue
    if (!session.scan(fragment)) break
  }
  return { counts: reader.counts(), commits: [...commits], binaries, modified }
}

function remember(binaries: Map<string, string[]>, commit: string, path: string): void {
  const known = binaries.get(commit)
  if (known === undefined) binaries.set(commit, [path])
  else known.push(path)
}

/** The patches of a range of commits. */
export function patchesOf(range: CommitRange, hasOctopus: boolean): PatchSource {
  return { kind: 'commits', range, hasOctopus }
}
