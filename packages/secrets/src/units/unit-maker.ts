import type { AddedPiece } from './added-text.ts'
import { type FileHeader, pathOf } from './file-header.ts'
import { patchInvalid } from './patch-invalid.ts'
import { type CommitInfo, NO_UNIT_COUNTS, type ScanUnit, type UnitCounts } from './scan-unit.ts'
import { textFragment } from './text-fragment.ts'

/** How patches are cut into texts. */
export interface UnitOptions {
  /** Units: bytes of added lines of one file in one commit that are held, and scanned, at once. */
  readonly maxTextBytes: number
  /** Units: bytes that two parts of a larger file share. */
  readonly overlapBytes: number
}

const SUBMODULE = '160000'
const SYMLINK = '120000'
/** As far as git itself looks for a NUL. */
const BINARY_PROBE_BYTES = 8_000

/** Makes the units of what a patch holds, and counts it. */
export class UnitMaker {
  readonly #counts: { -readonly [Name in keyof UnitCounts]: number } = { ...NO_UNIT_COUNTS }
  readonly #identities = new Set<string>()
  readonly #overlapBytes: number

  constructor(options: UnitOptions) {
    this.#overlapBytes = options.overlapBytes
  }

  counts(): UnitCounts {
    return { ...this.#counts }
  }

  unmerged(): void {
    this.#counts.unmerged += 1
  }

  /** The message, and identities that no commit before had. */
  commit(commit: CommitInfo, message: string): readonly ScanUnit[] {
    this.#counts.commits += 1
    if (commit.parents.length > 1) this.#counts.merges += 1
    const identities = [
      `${commit.authorName} <${commit.authorEmail}>`,
      `${commit.committerName} <${commit.committerEmail}>`,
    ].filter((identity) => this.#isNew(identity))
    const units = identities.map((text) => textFragment('identity', text, commit.sha))
    if (message !== '') units.unshift(textFragment('commit-message', message, commit.sha))
    return units.map((fragment) => ({ fragment, commit, file: null }))
  }

  /** Nothing for what adds nothing: a deleted file, a submodule, a change of the mode alone. */
  file(
    commit: CommitInfo | null,
    header: FileHeader,
    piece: AddedPiece,
    extent: 'whole' | 'part' | 'last-part',
  ): readonly ScanUnit[] {
    if (header.mode === SUBMODULE) return this.#skip('submodules')
    if (header.status === 'deleted') return this.#skip('deletedFiles')
    const path = pathOf(header)
    if (path === null) throw patchInvalid('a file has no name', commit?.sha ?? null)
    const isBinary = piece.text.slice(0, BINARY_PROBE_BYTES).includes('\0')
    this.#count(header, piece, extent, isBinary)
    if (piece.text === '' && header.status === 'modified') return []
    const file = {
      path,
      status: header.status,
      previousPath: header.previousPath,
      mode: header.mode,
      isBinary,
      isPart: extent !== 'whole',
    }
    const fragment = {
      kind: 'file',
      path,
      text: piece.text,
      commit: commit?.sha ?? null,
      lineOf: piece.lineOf,
    } as const
    return [{ fragment, commit, file }]
  }

  #count(header: FileHeader, piece: AddedPiece, extent: 'whole' | 'part' | 'last-part', isBinary: boolean): void {
    const counts = this.#counts
    counts.addedBytes += piece.text.length - (extent === 'part' ? this.#overlapBytes : 0)
    if (extent === 'part') return
    counts.files += 1
    if (isBinary) counts.binaryFiles += 1
    if (header.mode === SYMLINK) counts.symlinks += 1
    if (extent === 'last-part') counts.splitFiles += 1
  }

  #skip(what: 'submodules' | 'deletedFiles'): readonly [] {
    this.#counts[what] += 1
    return []
  }

  #isNew(identity: string): boolean {
    if (this.#identities.has(identity)) return false
    this.#identities.add(identity)
    return true
  }
}
