import { AddedText } from './added-text.ts'
import { readCommitFrame } from './commit-frame.ts'
import { type FileHeader, readHeaderLine, startFile } from './file-header.ts'
import { countHunkLine, type Hunk, isHunkComplete, judgeHunkLine, startHunk } from './hunk.ts'
import { patchInvalid } from './patch-invalid.ts'
import type { CommitInfo, ScanUnit, UnitCounts } from './scan-unit.ts'
import { UnitMaker, type UnitOptions } from './unit-maker.ts'

const NUL = 0
const NO_MERGE = 'diff: warning: Skipping remerge-diff'

/**
 * Reads the stream of the Git port's `patches` piece by piece.
 *
 * Shape:  what a piece completes comes back from `push`, the rest from `end`. At most the added lines of one file are held, up to the
 *         cap of the options.
 * Errors: VEL_SECRETS_PATCH for anything that git is not documented to write there, and for an end in the middle.
 */
export class PatchReader {
  readonly #units: UnitMaker
  readonly #added: AddedText
  /** Text that is not read yet, and where reading goes on in it. */
  #text = ''
  #at = 0
  /** Reading waits for one of these characters to come. */
  #awaited: string | null = null
  #commit: CommitInfo | null = null
  #file: FileHeader | null = null
  #hunk: Hunk | null = null
  /** The line before this one was added: what git says of a missing line feed is about it. */
  #isAfterAdded = false
  /** Inside of a line of a hunk, behind its marks. */
  #line: 'kept' | 'dropped' | null = null
  #ready: ScanUnit[] = []

  constructor(options: UnitOptions) {
    this.#units = new UnitMaker(options)
    this.#added = new AddedText(options.maxTextBytes, options.overlapBytes)
  }

  counts(): UnitCounts {
    return this.#units.counts()
  }

  push(chunk: string): readonly ScanUnit[] {
    this.#text = this.#at === this.#text.length ? chunk : this.#text.slice(this.#at) + chunk
    this.#at = 0
    if (this.#awaited !== null && !chunk.includes(this.#awaited)) return []
    this.#awaited = null
    while (this.#at < this.#text.length && this.#step());
    return this.#takeReady()
  }

  end(): readonly ScanUnit[] {
    if (this.#line !== null || this.#at < this.#text.length) throw this.#invalid('it ends in the middle of a line')
    this.#closeFile()
    return this.#takeReady()
  }

  /** False when more text is needed. */
  #step(): boolean {
    if (this.#line !== null) return this.#readLine(this.#line === 'kept')
    if (this.#hunk !== null) return this.#readHunk(this.#hunk)
    if (this.#text.charCodeAt(this.#at) === NUL) return this.#readCommit()
    const end = this.#text.indexOf('\n', this.#at)
    if (end === -1) return this.#await('\n')
    const line = this.#text.slice(this.#at, end)
    this.#at = end + 1
    this.#readMeta(line)
    return true
  }

  #readHunk(hunk: Hunk): boolean {
    const kind = judgeHunkLine(this.#text.charCodeAt(this.#at))
    if (kind === 'end') {
      this.#closeHunk()
      return true
    }
    if (kind === 'no-newline') {
      if (this.#isAfterAdded) this.#added.unendLine()
      this.#isAfterAdded = false
      this.#line = 'dropped'
      return true
    }
    if (!countHunkLine(hunk, kind)) throw this.#invalid('a hunk has more lines than its head says')
    this.#at += 1
    this.#isAfterAdded = kind === 'added'
    if (kind === 'added') this.#added.seek(hunk.line)
    if (kind !== 'removed') hunk.line += 1
    this.#line = kind === 'added' ? 'kept' : 'dropped'
    return true
  }

  #readLine(isKept: boolean): boolean {
    const end = this.#text.indexOf('\n', this.#at)
    const stop = end === -1 ? this.#text.length : end + 1
    if (isKept) this.#keep(this.#text.slice(this.#at, stop))
    this.#at = stop
    if (end === -1) return false
    this.#line = null
    return true
  }

  #keep(part: string): void {
    const piece = this.#added.add(part)
    if (piece !== null && this.#file !== null)
      this.#ready.push(...this.#units.file(this.#commit, this.#file, piece, 'part'))
  }

  #readCommit(): boolean {
    const frame = readCommitFrame(this.#text, this.#at)
    if (frame === '\0' || frame === '\n') return this.#await(frame)
    if (frame === null) throw this.#invalid('a commit does not start as it should')
    this.#closeFile()
    this.#at = frame.end
    this.#commit = frame.commit
    this.#ready.push(...this.#units.commit(frame.commit, frame.message))
    return true
  }

  #readMeta(line: string): void {
    const file = startFile(line)
    if (file !== null) {
      this.#closeFile()
      this.#file = file
      return
    }
    if (line === '') return
    if (line.startsWith(NO_MERGE)) throw this.#invalid('git left a merge of three or more out')
    if (line.startsWith('* Unmerged path ')) {
      this.#closeFile()
      this.#units.unmerged()
      return
    }
    if (this.#file === null) throw this.#invalid('a line stands outside of any file')
    if (line.startsWith('@@')) this.#openHunk(line)
    else if (!readHeaderLine(this.#file, line))
      throw this.#invalid('the head of a file has a line that git does not document')
  }

  #openHunk(line: string): void {
    this.#hunk = startHunk(line)
    if (this.#hunk === null) throw this.#invalid('a hunk does not say which lines it is about')
  }

  #closeHunk(): void {
    if (this.#hunk !== null && !isHunkComplete(this.#hunk))
      throw this.#invalid('a hunk has fewer lines than its head says')
    this.#hunk = null
  }

  #closeFile(): void {
    this.#closeHunk()
    if (this.#file === null) return
    const { isSplit } = this.#added
    this.#ready.push(...this.#units.file(this.#commit, this.#file, this.#added.take(), isSplit ? 'last-part' : 'whole'))
    this.#file = null
  }

  #takeReady(): readonly ScanUnit[] {
    const ready = this.#ready
    this.#ready = []
    return ready
  }

  #await(character: string): false {
    this.#awaited = character
    return false
  }

  #invalid(problem: string): Error {
    return patchInvalid(problem, this.#commit?.sha ?? null)
  }
}
