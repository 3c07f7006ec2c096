import { digestNameBytes } from '../model/digest-name.ts'
import { ByteWindow } from './byte-window.ts'
import { excerpt, type ReportErrorCode, type ReportPlace, reportError } from './report-error.ts'
import { behind, skipDoctype } from './skip-doctype.ts'
import { MAX_ATTRIBUTES, XmlAttributes } from './xml-attributes.ts'
import { BAD_IN_VALUE, BYTE_CLASS, NAME_BYTE, SPACE_BYTE } from './xml-characters.ts'
import { MAX_DEPTH, XmlOpenElements } from './xml-open-elements.ts'
import { checkReferences, decodeXml, endOfReference, isReferenceHopeless, readReference } from './xml-references.ts'
import { NAME_HASH_PRIME, NAME_HASH_START, type XmlVocabulary } from './xml-vocabulary.ts'

/** What receives the elements. `tag` is the name's number in the vocabulary, 0 for any other. */
export interface XmlHandler {
  open(tag: number): void
  close(tag: number): void
}

/** The longest attribute value, name and captured text, in bytes. */
export const MAX_VALUE_BYTES = 1 << 16
/** The longest start tag and document type declaration, in bytes. */
export const MAX_TAG_BYTES = 1 << 20

const LT = 0x3c
const GT = 0x3e
const SLASH = 0x2f
const BANG = 0x21
const QUESTION = 0x3f
const EQUALS = 0x3d
const QUOTE = 0x22
const APOSTROPHE = 0x27
const AMPERSAND = 0x26
const COMMENT_START = [LT, BANG, 0x2d, 0x2d]
const CDATA_START = [LT, BANG, 0x5b, 0x43, 0x44, 0x41, 0x54, 0x41, 0x5b]
const DOCTYPE_START = [LT, BANG, 0x44, 0x4f, 0x43, 0x54, 0x59, 0x50, 0x45]
const COMMENT_END = [0x2d, 0x2d, GT]
const CDATA_END = [0x5d, 0x5d, GT]
const PI_END = [QUESTION, GT]

/** `scan…` functions give this when the bytes end inside of what they read. */
const INCOMPLETE = -1

/**
 * Cuts UTF-8 XML into elements, chunk by chunk, wherever the chunks end. Nothing is built and nothing is kept but the names
 * of the open elements.
 *
 * Errors: VEL_COV_PARSE where it is not well-formed; VEL_COV_XML_ENTITY for an entity that XML itself does not define;
 *         VEL_COV_LIMIT over a cap; VEL_COV_TRUNCATED from `finish` when something is still open; VEL_COV_EMPTY when there
 *         is no element.
 */
export class XmlScanner {
  readonly attributes: XmlAttributes
  /** Text and CDATA of the element since `captureText`; '' unless that was asked for. */
  text = ''
  private readonly path: string
  private readonly vocabulary: XmlVocabulary
  private readonly handler: XmlHandler
  private readonly window = new ByteWindow()
  private readonly elements = new XmlOpenElements()
  private skipUntil: readonly number[] | null = null
  private isCapturing = false
  private isRootSeen = false
  private tagStart = 0

  constructor(path: string, vocabulary: XmlVocabulary, handler: XmlHandler) {
    this.path = path
    this.vocabulary = vocabulary
    this.handler = handler
    this.attributes = new XmlAttributes(vocabulary.size)
  }

  /** Reads on as far as the chunk goes. */
  push(chunk: Uint8Array): void {
    this.window.append(chunk)
    this.scan()
    if (this.window.end - this.window.at > MAX_TAG_BYTES) {
      throw this.errorAt(this.window.at, 'VEL_COV_LIMIT', `holds a piece of markup over ${MAX_TAG_BYTES} bytes`)
    }
  }

  /** Checks that the document is complete. */
  finish(): void {
    const { at, end } = this.window
    const isOpen = at < end || this.skipUntil !== null || this.elements.depth > 0
    if (isOpen) throw this.errorAt(end, 'VEL_COV_TRUNCATED', `ends with ${this.elements.depth} elements open`)
    if (!this.isRootSeen) throw this.errorAt(end, 'VEL_COV_EMPTY', 'holds no element')
  }

  /** How many elements are open, the present one among them. */
  get depth(): number {
    return this.elements.depth
  }

  /** True when the present element has the attribute. */
  has(name: number): boolean {
    return this.attributes.has(name)
  }

  /** The attribute's value, decoded; null when the present element has none. */
  string(name: number): string | null {
    if (!this.attributes.has(name)) return null
    const { valueStart, valueEnd } = this.attributes
    return decodeXml(
      this.window.bytes,
      valueStart[name] as number,
      valueEnd[name] as number,
      'attribute',
      this.placeOf(this.tagStart),
    )
  }

  /** Gives the raw bytes of the attribute's value to `read`, or `absent` when the present element has none. */
  bytes<T>(name: number, absent: T, read: (bytes: Uint8Array, start: number, end: number) => T): T {
    if (!this.attributes.has(name)) return absent
    const { valueStart, valueEnd } = this.attributes
    return read(this.window.bytes, valueStart[name] as number, valueEnd[name] as number)
  }

  /** Digests the attribute's bytes as they are written, behind those of `seed`; gives `seed` when there is none. */
  digest(name: number, seed?: number): number {
    const { valueStart, valueEnd } = this.attributes
    if (!this.attributes.has(name)) return digestNameBytes(this.window.bytes, 0, 0, seed)
    return digestNameBytes(this.window.bytes, valueStart[name] as number, valueEnd[name] as number, seed)
  }

  /** Collects the text from here on, until `text` is read by the handler that asked for it and set to ''. */
  captureText(isOn: boolean): void {
    this.isCapturing = isOn
    this.text = ''
  }

  /** An error at the present tag. `what` completes "the report "x" …". */
  error(code: ReportErrorCode, what: string): Error {
    return this.errorAt(this.tagStart, code, what)
  }

  private scan(): void {
    const { window } = this
    const { bytes, end } = window
    while (window.at < end) {
      if (this.skipUntil !== null && !this.skip()) return
      if (!this.scanText()) return
      const at = window.at
      if (at + 1 >= end) return
      this.tagStart = at
      const second = bytes[at + 1]
      let next: number
      if (second === SLASH) next = this.scanEndTag(at)
      else if (second === BANG) next = this.scanDeclaration(at)
      else if (second === QUESTION) next = this.startSkip(at + 2, PI_END)
      else next = this.scanStartTag(at)
      if (next === INCOMPLETE) return
      window.at = next
    }
  }

  /** Goes to the next `<`; false when more bytes are needed. */
  private scanText(): boolean {
    const { window } = this
    const { bytes, end } = window
    const isInside = this.elements.depth > 0
    let at = window.at
    for (; at < end; at += 1) {
      const byte = bytes[at] as number
      if (byte === LT) break
      if (!isInside && BYTE_CLASS[byte] !== SPACE_BYTE) {
        throw this.errorAt(at, 'VEL_COV_PARSE', `holds text outside of its root element ("${excerpt(bytes, at, end)}")`)
      }
      if (byte === AMPERSAND) {
        const behindReference = endOfReference(bytes, at, end)
        if (behindReference < 0) {
          if (isReferenceHopeless(at, end)) {
            throw this.errorAt(at, 'VEL_COV_PARSE', 'holds an "&" that begins no reference')
          }
          if (!this.isCapturing) window.at = at
          return false
        }
        readReference(bytes, at, behindReference, this.placeOf(at))
        at = behindReference - 1
      }
    }
    if (this.isCapturing) {
      if (at - window.at > MAX_VALUE_BYTES)
        throw this.errorAt(at, 'VEL_COV_LIMIT', `holds a text over ${MAX_VALUE_BYTES} bytes`)
      if (at === end) return false
      this.text += decodeXml(bytes, window.at, at, 'text', this.placeOf(window.at))
    }
    window.at = at
    return at < end
  }

  /** Drops everything up to the mark; false when it has not come yet. */
  private skip(): boolean {
    const { window } = this
    const mark = this.skipUntil as readonly number[]
    const next = behind(window.bytes, window.at, window.end, mark)
    window.at = next < 0 ? Math.max(window.at, window.end - mark.length + 1) : next
    if (next < 0) return false
    this.skipUntil = null
    return true
  }

  private startSkip(from: number, mark: readonly number[]): number {
    this.skipUntil = mark
    return from
  }

  private scanDeclaration(at: number): number {
    if (this.begins(at, COMMENT_START)) return this.startSkip(at + COMMENT_START.length, COMMENT_END)
    if (this.begins(at, CDATA_START)) return this.scanCdata(at + CDATA_START.length)
    if (this.begins(at, DOCTYPE_START)) {
      if (this.isRootSeen) throw this.errorAt(at, 'VEL_COV_PARSE', 'holds a DOCTYPE behind its root element')
      return skipDoctype(this.window.bytes, at + DOCTYPE_START.length, this.window.end)
    }
    if (this.window.end - at < DOCTYPE_START.length) return INCOMPLETE
    throw this.errorAt(at, 'VEL_COV_PARSE', `holds markup of no known kind ("${this.shown(at)}")`)
  }

  private scanCdata(from: number): number {
    if (this.elements.depth === 0) throw this.errorAt(from, 'VEL_COV_PARSE', 'holds text outside of its root element')
    if (!this.isCapturing) return this.startSkip(from, CDATA_END)
    const next = behind(this.window.bytes, from, this.window.end, CDATA_END)
    if (next < 0) return INCOMPLETE
    const place = this.placeOf(from)
    // References are not read inside of CDATA, so each "&" is put in by hand.
    const pieces = []
    let start = from
    for (let at = from; at <= next - CDATA_END.length; at += 1) {
      if (at < next - CDATA_END.length && this.window.bytes[at] !== AMPERSAND) continue
      pieces.push(decodeXml(this.window.bytes, start, at, 'text', place))
      start = at + 1
    }
    this.text += pieces.join('&')
    return next
  }

  private begins(at: number, mark: readonly number[]): boolean {
    const { bytes, end } = this.window
    return at + mark.length <= end && mark.every((byte, index) => bytes[at + index] === byte)
  }

  private scanEndTag(at: number): number {
    const { bytes, end } = this.window
    let hash = NAME_HASH_START
    let next = at + 2
    for (; next < end; next += 1) {
      const byte = bytes[next] as number
      if (BYTE_CLASS[byte] !== NAME_BYTE) break
      hash = Math.imul(hash ^ byte, NAME_HASH_PRIME)
    }
    const nameEnd = next
    while (next < end && BYTE_CLASS[bytes[next] as number] === SPACE_BYTE) next += 1
    if (next >= end) return INCOMPLETE
    if (bytes[next] !== GT) throw this.errorAt(at, 'VEL_COV_PARSE', `holds a broken end tag ("${this.shown(at)}")`)
    const id = this.vocabulary.find(hash, bytes, at + 2, nameEnd)
    if (!this.elements.isTop(id, bytes, at + 2, nameEnd)) {
      const name = excerpt(bytes, at + 2, nameEnd)
      throw this.errorAt(at, 'VEL_COV_PARSE', `closes "${name}", which is not the element that is open`)
    }
    this.handler.close(id)
    this.elements.pop()
    return next + 1
  }

  private scanStartTag(at: number): number {
    const { bytes, end } = this.window
    let hash = NAME_HASH_START
    let next = at + 1
    for (; next < end; next += 1) {
      const byte = bytes[next] as number
      if (BYTE_CLASS[byte] !== NAME_BYTE) break
      hash = Math.imul(hash ^ byte, NAME_HASH_PRIME)
    }
    if (next >= end) return INCOMPLETE
    if (!isNameStart(bytes[at + 1] as number)) {
      throw this.errorAt(at, 'VEL_COV_PARSE', `holds a "<" that begins no tag ("${this.shown(at)}")`)
    }
    const nameEnd = next
    next = this.scanAttributes(next)
    if (next === INCOMPLETE) return INCOMPLETE
    this.openElement(at, this.vocabulary.find(hash, bytes, at + 1, nameEnd), nameEnd, bytes[next - 2] === SLASH)
    return next
  }

  private openElement(at: number, id: number, nameEnd: number, isEmpty: boolean): void {
    const { elements } = this
    if (elements.depth === 0 && this.isRootSeen) throw this.errorAt(at, 'VEL_COV_PARSE', 'holds a second root element')
    if (elements.depth === MAX_DEPTH)
      throw this.errorAt(at, 'VEL_COV_LIMIT', `is nested deeper than ${MAX_DEPTH} elements`)
    if (nameEnd - at > MAX_VALUE_BYTES)
      throw this.errorAt(at, 'VEL_COV_LIMIT', `holds a name over ${MAX_VALUE_BYTES} bytes`)
    this.isRootSeen = true
    elements.push(id, this.window.bytes, at + 1, nameEnd)
    this.handler.open(id)
    if (!isEmpty) return
    this.handler.close(id)
    elements.pop()
  }

  /** Reads from behind the element's name to behind its `>`. */
  private scanAttributes(from: number): number {
    const { attributes } = this
    const { bytes, end } = this.window
    attributes.clear()
    let at = from
    for (;;) {
      const gap = at
      while (at < end && BYTE_CLASS[bytes[at] as number] === SPACE_BYTE) at += 1
      if (at >= end) return INCOMPLETE
      const first = bytes[at] as number
      if (first === GT) return at + 1
      if (first === SLASH) {
        if (at + 1 >= end) return INCOMPLETE
        if (bytes[at + 1] !== GT) throw this.brokenTag()
        return at + 2
      }
      if (at === gap || !isNameStart(first)) throw this.brokenTag()
      const nameStart = at
      let hash = NAME_HASH_START
      for (; at < end; at += 1) {
        const byte = bytes[at] as number
        if (BYTE_CLASS[byte] !== NAME_BYTE) break
        hash = Math.imul(hash ^ byte, NAME_HASH_PRIME)
      }
      const nameEnd = at
      while (at < end && BYTE_CLASS[bytes[at] as number] === SPACE_BYTE) at += 1
      if (at >= end) return INCOMPLETE
      if (bytes[at] !== EQUALS) throw this.brokenTag()
      at += 1
      while (at < end && BYTE_CLASS[bytes[at] as number] === SPACE_BYTE) at += 1
      if (at >= end) return INCOMPLETE
      const valueEnd = this.scanValue(at)
      if (valueEnd === INCOMPLETE) return INCOMPLETE
      const id = this.vocabulary.find(hash, bytes, nameStart, nameEnd)
      const flaw =
        id === 0 ? attributes.addOther(bytes, hash, nameStart, nameEnd) : attributes.add(id, at + 1, valueEnd)
      if (flaw !== null) throw this.badAttribute(flaw)
      at = valueEnd + 1
    }
  }

  /** Reads a quoted value from its first quote and gives the position of its last. */
  private scanValue(from: number): number {
    const { bytes, end } = this.window
    const quote = bytes[from]
    if (quote !== QUOTE && quote !== APOSTROPHE) throw this.brokenTag()
    let hasReference = false
    let at = from + 1
    for (; at < end; at += 1) {
      const byte = bytes[at] as number
      if (byte === quote) break
      if (byte === AMPERSAND) hasReference = true
      else if (byte <= LT && BYTE_CLASS[byte] === BAD_IN_VALUE) throw this.brokenTag()
    }
    if (at - from > MAX_VALUE_BYTES) {
      throw this.errorAt(from, 'VEL_COV_LIMIT', `holds an attribute over ${MAX_VALUE_BYTES} bytes`)
    }
    if (at >= end) return INCOMPLETE
    if (hasReference) checkReferences(bytes, from + 1, at, (position) => this.placeOf(position))
    return at
  }

  private badAttribute(flaw: 'too many' | 'twice'): Error {
    return flaw === 'twice'
      ? this.error('VEL_COV_PARSE', 'has an element with the same attribute twice')
      : this.error('VEL_COV_LIMIT', `has an element with more than ${MAX_ATTRIBUTES} attributes`)
  }

  private brokenTag(): Error {
    return this.errorAt(this.tagStart, 'VEL_COV_PARSE', `holds a broken tag ("${this.shown(this.tagStart)}")`)
  }

  private shown(at: number): string {
    return excerpt(this.window.bytes, at, this.window.end)
  }

  private placeOf(position: number): ReportPlace {
    return { path: this.path, offset: this.window.offsetOf(position) }
  }

  private errorAt(position: number, code: ReportErrorCode, what: string): Error {
    return reportError(code, this.placeOf(position), what)
  }
}

function isNameStart(byte: number): boolean {
  // A letter, "_", ":" or the first byte of a character above ASCII.
  return BYTE_CLASS[byte] === NAME_BYTE && byte >= 0x3a
}
