import { decodeJsonText } from './decode-json-text.ts'
import {
  describeByte,
  jsonEmptyError,
  jsonLimitError,
  jsonParseError,
  jsonTruncatedError,
  quoteKey,
} from './json-error.ts'
import {
  Action,
  DEEP_ARRAY,
  DEEP_OBJECT,
  expectedIn,
  isNumberEnd,
  SCALAR_STATE,
  SHALLOW,
  State,
} from './json-grammar.ts'
import { TextRun } from './text-run.ts'

/** What a value is before it is read. */
export type JsonKind = 'object' | 'array' | 'scalar'

/** What becomes of a value: its children are visited, its bytes are handed over whole, or it is only checked. */
export type JsonChoice = 'enter' | 'take' | 'skip'

/** Keys from the document's root to a value; null stands for an element of an array. Valid until the call returns. */
export type JsonPath = readonly (string | null)[]

/** Who decides what is read. */
export interface JsonVisitor {
  /** Called at the first byte of every value whose parents were all entered; a scalar cannot be entered. */
  choose(path: JsonPath, kind: JsonKind, offset: number): JsonChoice
  /** The bytes of a taken value, valid JSON. They are valid until the call returns. */
  take(path: JsonPath, bytes: Uint8Array, offset: number): void
}

const MAX_DEPTH = 256
const MAX_KEY_BYTES = 64 * 1024
const MAX_TAKEN_BYTES = 64 * 1024 * 1024
const OBJECT = 1
const ARRAY = 2
const BYTE_ORDER_MARK: readonly number[] = [0xef, 0xbb, 0xbf]

/**
 * Walks one JSON document that arrives in chunks and checks all of it, also what it skips.
 *
 * Shape:  `push` every chunk, then `end` once. Nothing is kept but the value that is being taken.
 * Errors: VEL_COV_PARSE at the byte that is not JSON, VEL_COV_TRUNCATED, VEL_COV_EMPTY (white space only), VEL_COV_LIMIT
 *         over 256 levels, a key of 64 KiB or a taken value of 64 MiB.
 * Source: RFC 8259.
 */
export class JsonWalker {
  readonly #reportPath: string
  readonly #visitor: JsonVisitor
  readonly #stack = new Uint8Array(MAX_DEPTH)
  readonly #path: (string | null)[] = []
  readonly #run: TextRun
  #state: number = State.Start
  #depth = 0
  #isTaking = false
  /** Offset of the present chunk's first byte. */
  #base = 0
  #markBytes = 0

  constructor(reportPath: string, visitor: JsonVisitor) {
    this.#reportPath = reportPath
    this.#visitor = visitor
    this.#run = new TextRun(reportPath)
  }

  push(chunk: Uint8Array): void {
    let state = this.#state
    let i = this.#base < 3 ? this.#skipByteOrderMark(chunk) : 0
    const end = chunk.length
    let table = this.#table()
    while (i < end) {
      const next = table[(state << 8) | (chunk[i] as number)] as number
      if (next < 64) {
        state = next
        i++
        continue
      }
      state = this.#act(next, state, chunk, i)
      table = this.#table()
      i++
    }
    this.#state = state
    this.#run.keep(chunk)
    this.#base += end
  }

  end(): void {
    if (this.#depth === 0 && isNumberEnd(this.#state)) {
      this.#valueEnd(new Uint8Array(0), 0)
      this.#state = State.Done
    }
    if (this.#state === State.Start) throw jsonEmptyError(this.#reportPath, 'nothing but white space')
    if (this.#state !== State.Done) throw jsonTruncatedError(this.#reportPath, this.#base, expectedIn(this.#state))
  }

  #table(): Uint8Array {
    if (this.#depth <= this.#path.length) return SHALLOW
    return this.#stack[this.#depth - 1] === OBJECT ? DEEP_OBJECT : DEEP_ARRAY
  }

  #skipByteOrderMark(chunk: Uint8Array): number {
    let i = 0
    if (this.#markBytes < this.#base) return i
    while (i < chunk.length && chunk[i] === BYTE_ORDER_MARK[this.#markBytes]) {
      this.#markBytes++
      i++
    }
    if (i < chunk.length && this.#markBytes % 3 !== 0) {
      throw jsonParseError(this.#reportPath, this.#base + i, 'a byte order mark', describeByte(chunk[i] as number))
    }
    return i
  }

  /** Does what the table asks for at byte `i` and gives the next state. */
  #act(action: number, state: number, chunk: Uint8Array, i: number): number {
    const byte = chunk[i] as number
    switch (action) {
      case Action.Comma:
        return this.#comma(state, chunk, i)
      case Action.OpenObject:
      case Action.OpenArray:
        return this.#open(action === Action.OpenObject ? OBJECT : ARRAY, i)
      case Action.CloseObject:
      case Action.CloseArray:
        return this.#close(action === Action.CloseObject ? OBJECT : ARRAY, state, chunk, i)
      case Action.KeyStart:
        this.#run.start(this.#base, i, MAX_KEY_BYTES, 'a key')
        return State.KeyText
      case Action.KeyEnd:
        return this.#keyEnd(chunk, i + 1)
      case Action.TextStart:
        this.#valueStart('scalar', i)
        return State.Text
      case Action.ScalarStart:
        this.#valueStart('scalar', i)
        return SCALAR_STATE[byte] as number
      case Action.TextEnd:
      case Action.LiteralEnd:
        return this.#valueEnd(chunk, i + 1)
      case Action.ScalarEnded:
        return this.#valueEnd(chunk, i)
      default:
        throw jsonParseError(this.#reportPath, this.#base + i, expectedIn(state), describeByte(byte))
    }
  }

  #keyEnd(chunk: Uint8Array, end: number): number {
    const place = { path: this.#reportPath, offset: this.#run.offset }
    this.#path[this.#path.length - 1] = decodeJsonText(this.#run.finish(chunk, end), place)
    return State.Colon
  }

  #comma(state: number, chunk: Uint8Array, i: number): number {
    if (this.#depth === 0) throw jsonParseError(this.#reportPath, this.#base + i, expectedIn(State.Done), '","')
    if (this.#depth === this.#path.length && isNumberEnd(state)) this.#valueEnd(chunk, i)
    return this.#stack[this.#depth - 1] === OBJECT ? State.Key : State.Value
  }

  #open(type: number, i: number): number {
    if (this.#depth === MAX_DEPTH) {
      throw jsonLimitError(this.#reportPath, this.#base + i, `more than ${MAX_DEPTH} levels of nesting`)
    }
    const isSeen = this.#depth === this.#path.length
    this.#stack[this.#depth++] = type
    if (isSeen && this.#valueStart(type === OBJECT ? 'object' : 'array', i) === 'enter') this.#path.push(null)
    return type === OBJECT ? State.FirstKey : State.FirstValue
  }

  #close(type: number, state: number, chunk: Uint8Array, i: number): number {
    if (this.#depth === 0 || this.#stack[this.#depth - 1] !== type) {
      const expected = this.#depth === 0 ? expectedIn(State.Done) : `"${type === OBJECT ? ']' : '}'}"`
      throw jsonParseError(this.#reportPath, this.#base + i, expected, type === OBJECT ? '"}"' : '"]"')
    }
    if (this.#depth === this.#path.length && isNumberEnd(state)) this.#valueEnd(chunk, i)
    this.#depth--
    if (this.#depth < this.#path.length) this.#path.pop()
    else if (this.#depth === this.#path.length) this.#valueEnd(chunk, i + 1)
    return this.#depth === 0 ? State.Done : State.After
  }

  #valueStart(kind: JsonKind, i: number): JsonChoice {
    const offset = this.#base + i
    const choice = this.#visitor.choose(this.#path, kind, offset)
    if (choice === 'enter' && kind === 'scalar') {
      throw jsonParseError(this.#reportPath, offset, 'an object or an array', 'a scalar')
    }
    this.#isTaking = choice === 'take'
    if (this.#isTaking) this.#run.start(this.#base, i, MAX_TAKEN_BYTES, `a record (${quoteKey(this.#path.at(-1))})`)
    return choice
  }

  #valueEnd(chunk: Uint8Array, end: number): number {
    if (this.#isTaking) {
      this.#isTaking = false
      const offset = this.#run.offset
      this.#visitor.take(this.#path, this.#run.finish(chunk, end), offset)
    }
    return this.#depth === 0 ? State.Done : State.After
  }
}
