import { type Refusal, refusal } from '../refuse.ts'

/** Walks over the source of a pattern, rune by rune. */
export class Cursor {
  readonly source: string
  at = 0

  constructor(source: string) {
    this.source = source
  }

  get isAtEnd(): boolean {
    return this.at >= this.source.length
  }

  /** The rest starts with `text`. */
  sees(text: string): boolean {
    return this.source.startsWith(text, this.at)
  }

  /** The character `ahead` of here, '' behind the end. */
  peek(ahead = 0): string {
    return this.source.charAt(this.at + ahead)
  }

  /** Goes over `text` if the rest starts with it. */
  skip(text: string): boolean {
    if (!this.sees(text)) return false
    this.at += text.length
    return true
  }

  /** Takes the next rune as a number. */
  takeRune(): number {
    const rune = this.source.codePointAt(this.at) ?? 0
    this.at += rune > 0xffff ? 2 : 1
    return rune
  }

  /** Makes the error about what stands between `from` and here. */
  refuse(from: number, parts: Pick<Refusal, 'problem' | 'fix'>): Error {
    const construct = this.source.slice(from, Math.max(this.at, from + 1))
    return refusal({ source: this.source, at: from, construct, ...parts })
  }
}
