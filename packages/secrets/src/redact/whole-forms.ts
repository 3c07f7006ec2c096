import { REDACTED } from '../secret-text.ts'
import { createWindowSet, WINDOW } from './window-set.ts'

/** Forms of secrets that are replaced where they stand whole; however many there are, a text is looked at once. */
export interface WholeForms {
  add(form: string): void
  /** Replaces forms that are shorter than a window. */
  replaceShort(text: string): string
  /** Replaces forms that are long enough to be no word of ours. */
  replaceLong(text: string): string
}

/** Units: characters. */
const MIN_SHORT = 4
const MIN_LONG = 12

/** Makes an empty collection. Errors: never throws. */
export function createWholeForms(): WholeForms {
  const short = new Set<string>()
  const long = new Map<string, Set<string>>()
  const starts = createWindowSet()
  /** The length of the longest form that begins there; 0: none. */
  function longAt(text: string, at: number): number {
    if (at + MIN_LONG > text.length || !starts.has(text, at)) return 0
    let most = 0
    for (const form of long.get(text.slice(at, at + MIN_LONG)) ?? [])
      if (form.length > most && text.startsWith(form, at)) most = form.length
    return most
  }
  function shortAt(text: string, at: number): number {
    for (let length = WINDOW - 1; length >= MIN_SHORT; length -= 1)
      if (at + length <= text.length && short.has(text.slice(at, at + length))) return length
    return 0
  }
  return {
    add(form) {
      if (form.length < WINDOW) short.add(form)
      if (form.length < MIN_LONG) return
      const head = form.slice(0, MIN_LONG)
      const known = long.get(head)
      if (known === undefined) long.set(head, new Set([form]))
      else known.add(form)
      starts.add(form, 0)
    },
    replaceShort: (text) => (short.size === 0 ? text : replaceEach(text, shortAt)),
    replaceLong: (text) => (long.size === 0 ? text : replaceEach(text, longAt)),
  }
}

/** Forms that overlap are one. */
function replaceEach(text: string, lengthAt: (text: string, at: number) => number): string {
  let clean = ''
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    let length = lengthAt(text, at)
    if (length === 0) continue
    let end = at + length
    for (let next = at + 1; next < end; next += 1) {
      length = lengthAt(text, next)
      end = Math.max(end, next + length)
    }
    clean += `${text.slice(from, at)}${REDACTED}`
    from = end
    at = end - 1
  }
  return from === 0 ? text : clean + text.slice(from)
}
