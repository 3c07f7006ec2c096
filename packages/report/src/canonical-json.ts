/**
 * Writes canonical JSON: the same bytes for the same value, whatever order its keys were set in.
 *
 * Shape:  keys sorted by UTF-16 code units, no blanks, numbers and strings as ECMAScript writes them.
 * Errors: throws a `TypeError` that names the place of what JSON cannot say: NaN, infinities, undefined, functions, symbols,
 *         bigints, lone surrogates, cycles, and objects that are neither plain nor arrays.
 * Source: RFC 8785 (JSON Canonicalization Scheme).
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$', new Set())
}

function write(value: unknown, at: string, parents: Set<object>): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return quote(value, at)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${at} is ${value}, which JSON cannot say`)
    return JSON.stringify(value)
  }
  if (typeof value !== 'object') throw new TypeError(`${at} is of type ${typeof value}, which JSON cannot say`)
  if (parents.has(value)) throw new TypeError(`${at} contains itself`)
  parents.add(value)
  const text = Array.isArray(value) ? writeList(value, at, parents) : writeRecord(value, at, parents)
  parents.delete(value)
  return text
}

function writeList(list: readonly unknown[], at: string, parents: Set<object>): string {
  return `[${Array.from(list, (item, index) => write(item, `${at}[${index}]`, parents)).join(',')}]`
}

function writeRecord(record: object, at: string, parents: Set<object>): string {
  const prototype: unknown = Object.getPrototypeOf(record)
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw new TypeError(`${at} is neither a plain object nor an array`)
  }
  const entries = Object.entries(record).sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
  const members = entries.map(
    ([key, item]) => `${quote(key, `${at} has a key that`)}:${write(item, `${at}.${key}`, parents)}`,
  )
  return `{${members.join(',')}}`
}

function quote(text: string, at: string): string {
  if (!text.isWellFormed()) throw new TypeError(`${at} holds half of a surrogate pair`)
  return JSON.stringify(text)
}
