import type { FileBuilder } from '../model/file-builder.ts'

/** What is known of one name: its first place and count, and further ones where the name comes again. */
interface Named {
  /** -1 until it is placed. */
  line: number
  isCounted: boolean
  isHit: boolean
  moreLines: number[] | null
  moreHits: boolean[] | null
}

/** One function by index: where it starts and whether any of its aliases was called. */
interface Indexed {
  line: number
  isHit: boolean
}

/**
 * The functions of one lcov record: `FN` names them and `FNDA` counts them by name (1.x and 2.0), or `FNL` places them and
 * `FNA` counts their aliases by index (2.2 and later).
 */
export class LcovFunctions {
  private readonly byName = new Map<number, Named>()
  private byIndex: Map<number, Indexed> | null = null
  private isKnown = false

  /** The record tells about functions, even if it has none. */
  knows(): void {
    this.isKnown = true
  }

  /** `FN`: a function of this name (by digest) starts on a line. */
  place(name: number, line: number): void {
    const known = this.named(name)
    if (known.line < 0) known.line = line
    else if (known.moreLines === null) known.moreLines = [line]
    else known.moreLines.push(line)
  }

  /** `FNDA`: a function of this name was called or not. */
  count(name: number, isHit: boolean): void {
    const known = this.named(name)
    if (!known.isCounted) {
      known.isCounted = true
      known.isHit = isHit
    } else if (known.moreHits === null) known.moreHits = [isHit]
    else known.moreHits.push(isHit)
  }

  /** `FNL`: the function of this index starts on a line. */
  placeIndex(index: number, line: number): void {
    this.indexed(index).line = line
  }

  /** `FNA`: one alias of the function of this index was called or not; a function is hit when any of its aliases is. */
  countIndex(index: number, isHit: boolean): void {
    if (isHit) this.indexed(index).isHit = true
  }

  /**
   * Hands the functions over. Where a name is there several times, its counts go to its places in order and those that are
   * left to the last place; a count without a place is a function on line 0; a place without a count was not called.
   */
  addTo(builder: FileBuilder): void {
    if (this.isKnown) builder.knows('functions')
    for (const [name, { line, isHit, moreLines, moreHits }] of this.byName) {
      const lines = moreLines ?? []
      const hits = moreHits ?? []
      const isLeftHit = hits.slice(lines.length).includes(true)
      builder.fnDigest(Math.max(0, line), name, isHit || (isLeftHit && lines.length === 0))
      lines.forEach((next, index) => {
        builder.fnDigest(next, name, hits[index] === true || (isLeftHit && index === lines.length - 1))
      })
    }
    for (const { line, isHit } of this.byIndex?.values() ?? []) builder.fn(line, '', isHit)
  }

  private named(name: number): Named {
    const known = this.byName.get(name)
    if (known !== undefined) return known
    const added = { line: -1, isCounted: false, isHit: false, moreLines: null, moreHits: null }
    this.byName.set(name, added)
    return added
  }

  private indexed(index: number): Indexed {
    this.byIndex ??= new Map()
    const known = this.byIndex.get(index)
    if (known !== undefined) return known
    const added = { line: 0, isHit: false }
    this.byIndex.set(index, added)
    return added
  }
}
