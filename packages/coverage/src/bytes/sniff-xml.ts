import { type XmlHandler, XmlScanner } from './xml-scanner.ts'
import { XmlVocabulary } from './xml-vocabulary.ts'

/** What the beginning of an XML document shows. */
export interface XmlHead {
  /** Names of the first elements in document order, the root first; those outside of the vocabulary are left out. */
  readonly elements: readonly string[]
  /** The root's attributes that the vocabulary holds. */
  readonly rootAttributes: ReadonlySet<string>
}

/** How many elements are looked at. */
const ELEMENTS = 64

/**
 * Looks at the root and the first elements of a document. Never throws: what cannot be read ends the look.
 */
export function sniffXml(head: Uint8Array, names: readonly string[]): XmlHead {
  const elements: string[] = []
  const rootAttributes = new Set<string>()
  let seen = 0
  const handler: XmlHandler = {
    open(tag) {
      const name = names[tag - 1]
      if (seen === 0) for (const given of names.filter((_, index) => scanner.has(index + 1))) rootAttributes.add(given)
      if (seen === 0 || name !== undefined) elements.push(name ?? '')
      seen += 1
      if (seen === ELEMENTS) throw new Error('seen enough')
    },
    close() {},
  }
  const scanner = new XmlScanner('', new XmlVocabulary(names), handler)
  try {
    scanner.push(head)
  } catch {
    // The head ends in the middle, or the document is broken: whoever parses it says so.
  }
  return { elements, rootAttributes }
}
