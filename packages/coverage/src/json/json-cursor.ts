import { decodeJsonText } from './decode-json-text.ts'
import { describeByte, jsonLimitError, jsonParseError } from './json-error.ts'

const QUOTE = 0x22
const COMMA = 0x2c
const COLON = 0x3a
const BACKSLASH = 0x5c
const OPEN_ARRAY = 0x5b
const CLOSE_ARRAY = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d
const LETTER_N = 0x6e
const MAX_TEXT_BYTES = 64 * 1024
const MAX_NUMBER_BYTES = 400

/**
 * Reads one value that `JsonWalker` has already found to be JSON, in order and without making objects.
 *
 * Shape:  `openObject` then `nextKey` until false, `openArray` then `nextItem` until false; the caller reads or skips every
 *         value in between.
 * Errors: VEL_COV_PARSE where a value is of another kind than asked for, with its byte offset in the report.
 */
export class JsonCursor {
  readonly #reportPath: string
  readonly #bytes: Uint8Array
  readonly #base: number
  #at = 0
  #keyFrom = 0
  #keyTo = 0
  #hasEscape = false

  constructor(reportPath: string, bytes: Uint8Array, offset: number) {
    this.#reportPath = reportPath
    this.#bytes = bytes
    this.#base = offset
  }

  /** The error for a value that is well-formed JSON but not what the format says. */
  error(expected: string, found = describeByte(this.#peek())): Error {
    return jsonParseError(this.#reportPath, this.#base + this.#at, expected, found)
  }

  /** Offset of the next byte in the report. */
  get offset(): number {
    return this.#base + this.#at
  }

  isObject(): boolean {
    return this.#peek() === OPEN_OBJECT
  }

  isArray(): boolean {
    return this.#peek() === OPEN_ARRAY
  }

  isText(): boolean {
    return this.#peek() === QUOTE
  }

  isFlag(): boolean {
    const byte = this.#peek()
    return byte === 0x74 || byte === 0x66
  }

  isNull(): boolean {
    return this.#peek() === LETTER_N
  }

  openObject(what: string): void {
    if (this.#peek() !== OPEN_OBJECT) throw this.error(`${what} as an object`)
    this.#at++
  }

  openArray(what: string): void {
    if (this.#peek() !== OPEN_ARRAY) throw this.error(`${what} as an array`)
    this.#at++
  }

  /** Goes to the next member of the object; its key is then `key()` or compared by `keyIs`. */
  nextKey(): boolean {
    let byte = this.#peek()
    if (byte === COMMA) {
      this.#at++
      byte = this.#peek()
    }
    if (byte === CLOSE_OBJECT) {
      this.#at++
      return false
    }
    this.#keyFrom = this.#at
    this.#hasEscape = this.#skipText()
    this.#keyTo = this.#at
    if (this.#peek() === COLON) this.#at++
    return true
  }

  /** Goes to the next element of the array. */
  nextItem(): boolean {
    let byte = this.#peek()
    if (byte === COMMA) {
      this.#at++
      byte = this.#peek()
    }
    if (byte !== CLOSE_ARRAY) return true
    this.#at++
    return false
  }

  /** Compares the key with ASCII text; a key written with escapes is compared too. */
  keyIs(text: string): boolean {
    const length = this.#keyTo - this.#keyFrom - 2
    if (length !== text.length) return this.#hasEscape && this.#decode(this.#keyFrom, this.#keyTo) === text
    for (let i = 0; i < length; i++) {
      if (this.#bytes[this.#keyFrom + 1 + i] !== text.charCodeAt(i)) return false
    }
    return true
  }

  /** The key; a canonical small number is given as a number, which is cheaper to look up. */
  key(): string | number {
    const from = this.#keyFrom + 1
    const length = this.#keyTo - 1 - from
    if (length > 0 && length < 9 && (length === 1 || this.#bytes[from] !== 0x30)) {
      let value = 0
      let i = from
      for (; i < from + length; i++) {
        const digit = (this.#bytes[i] as number) - 0x30
        if (digit < 0 || digit > 9) break
        value = value * 10 + digit
      }
      if (i === from + length) return value
    }
    return this.#decode(this.#keyFrom, this.#keyTo)
  }

  text(what: string): string {
    if (this.#peek() !== QUOTE) throw this.error(`${what} as a string`)
    const from = this.#at
    this.#skipText()
    return this.#decode(from, this.#at)
  }

  /** A number of any size or sign. */
  number(what: string): number {
    let byte = this.#peek()
    const from = this.#at
    let value = 0
    while (byte >= 0x30 && byte <= 0x39) {
      value = value * 10 + byte - 0x30
      byte = this.#bytes[++this.#at] as number
    }
    const isWhole = byte === COMMA || byte === CLOSE_ARRAY || byte === CLOSE_OBJECT || byte <= 0x20
    if (isWhole && this.#at > from && this.#at - from < 16) return value
    this.#at = from
    if (this.#bytes[from] !== 0x2d && !isDigit(this.#bytes[from])) throw this.error(`${what} as a number`)
    this.#skipScalar()
    if (this.#at - from > MAX_NUMBER_BYTES) {
      throw jsonLimitError(this.#reportPath, this.#base + from, `a number of more than ${MAX_NUMBER_BYTES} bytes`)
    }
    return Number(String.fromCharCode(...this.#bytes.subarray(from, this.#at)))
  }

  /** A count of runs: a number that is not negative. Fractions are allowed: some tools scale counts. */
  count(what: string): number {
    const at = this.#at
    const value = this.number(what)
    if (value >= 0) return value
    this.#at = at
    throw this.error(`${what} of 0 or more`)
  }

  /** A line: a whole number from 1. */
  line(what: string): number {
    const at = this.#at
    const value = this.number(what)
    if (Number.isInteger(value) && value >= 1 && value <= 0x7fffffff) return value
    this.#at = at
    throw this.error(`${what} as a line from 1`)
  }

  /** True or false. */
  flag(what: string): boolean {
    const byte = this.#peek()
    if (!this.isFlag()) throw this.error(`${what} as true or false`)
    this.#skipScalar()
    return byte === 0x74
  }

  /** Passes over the next value, whatever it is. */
  skip(): void {
    const byte = this.#peek()
    if (byte === QUOTE) this.#skipText()
    else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) this.#skipContainer()
    else this.#skipScalar()
  }

  #peek(): number {
    let byte = this.#bytes[this.#at] as number
    while (byte <= 0x20) byte = this.#bytes[++this.#at] as number
    return byte
  }

  #decode(from: number, to: number): string {
    if (to - from > MAX_TEXT_BYTES) {
      throw jsonLimitError(this.#reportPath, this.#base + from, `a name of more than ${MAX_TEXT_BYTES} bytes`)
    }
    return decodeJsonText(this.#bytes.subarray(from, to), { path: this.#reportPath, offset: this.#base + from })
  }

  /** True when the string holds an escape. */
  #skipText(): boolean {
    let i = this.#at + 1
    let hasEscape = false
    let byte = this.#bytes[i] as number
    while (byte !== QUOTE) {
      if (byte === BACKSLASH) {
        hasEscape = true
        i++
      }
      byte = this.#bytes[++i] as number
    }
    this.#at = i + 1
    return hasEscape
  }

  #skipScalar(): void {
    let byte = this.#bytes[this.#at] as number
    while (byte > 0x20 && byte !== COMMA && byte !== CLOSE_ARRAY && byte !== CLOSE_OBJECT) {
      byte = this.#bytes[++this.#at] as number
    }
  }

  #skipContainer(): void {
    let depth = 0
    do {
      const byte = this.#bytes[this.#at] as number
      if (byte === QUOTE) {
        this.#skipText()
        continue
      }
      if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) depth++
      else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) depth--
      this.#at++
    } while (depth > 0)
  }
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}
