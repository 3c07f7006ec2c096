import { rarity } from '../confidence/rarity.ts'
import { REDACTED, type SecretText } from '../secret-text.ts'
import { secretForms } from './secret-forms.ts'
import { createWholeForms } from './whole-forms.ts'
import { createWindowSet, WINDOW, type WindowSet } from './window-set.ts'

export { WINDOW }

/** Knows every secret of the run. The only way from what was scanned to anything that is shown, stored or sent. */
export interface Redactor {
  /** Learns a secret, and the text that encodes it where it was found encoded. */
  add(secret: SecretText, encoded?: string): void
  /**
   * Makes a text of the outside (a path, a commit message, a line, another program's error) fit to be shown: whatever six characters
   * in a row belong to any form of any secret become `[redacted]`.
   */
  redact(text: string): string
  /** A net below our own words: replaces only whole secrets, so that a password called `password` does not garble a sentence. */
  redactWhole(text: string): string
}

/**
 * Makes a redactor that knows nothing yet.
 *
 * Shape:  secrets shorter than six characters are replaced where they stand whole, down to four; shorter ones hide nothing. Six
 *         characters that make a plain word (`passwo`) belong to everybody: they are hidden only with the whole secret around them.
 *         Whoever brings more secrets than `maxWindows` can tell of is shown nothing of the outside at all.
 * Errors: never throws.
 */
export function createRedactor(maxWindows: number = MAX_WINDOWS): Redactor {
  const known = new Set<string>()
  const windows = createWindowSet()
  const whole = createWholeForms()
  const isFull = (): boolean => windows.size >= maxWindows
  function learn(form: string): void {
    if (form.length >= 4 && !(form.length < MIN_PHRASE && isPlain(form))) whole.add(form)
    for (let at = 0; at + WINDOW <= form.length; at += 1) {
      if (windows.has(form, at)) continue
      const window = form.slice(at, at + WINDOW)
      if (!isBlank(window) && (form.length > MAX_JUDGED || !isPlain(window))) windows.add(form, at)
    }
  }
  function know(text: string): void {
    if (isFull() || known.has(text)) return
    known.add(text)
    for (const form of secretForms(text)) learn(form)
  }
  return {
    add(secret, encoded) {
      know(secret.reveal())
      if (encoded !== undefined) know(encoded)
    },
    redact: (text) => {
      if (isFull()) return text === '' ? '' : REDACTED
      return whole.replaceShort(replaceWindows(text, windows))
    },
    redactWhole: (text) => whole.replaceLong(text),
  }
}

/** Some twenty thousand tokens in all their forms. */
const MAX_WINDOWS = 8_000_000
/** Below so many bits a character a text is made of words and syllables, as paths and sentences are. */
const PLAIN_BITS = 4.6
/** A secret of plain words is worth hiding whole from so many characters on. */
const MIN_PHRASE = 12
/** Keys and the like are longer, and hold no words. */
const MAX_JUDGED = 4096

function isPlain(text: string): boolean {
  return !/[^A-Za-z\s\-_./]/u.test(text) && rarity(text) < PLAIN_BITS
}

/** Rulers and indents belong to everybody. */
function isBlank(window: string): boolean {
  return /^[\s\-=*_#.]+$/u.test(window)
}

function replaceWindows(text: string, windows: WindowSet): string {
  if (windows.size === 0) return text
  let clean = ''
  let from = 0
  let at = 0
  while (at + WINDOW <= text.length) {
    if (!windows.has(text, at)) {
      at += 1
      continue
    }
    let end = at + WINDOW
    for (let next = at + 1; next <= end && next + WINDOW <= text.length; next += 1) {
      if (windows.has(text, next)) end = next + WINDOW
    }
    clean += `${text.slice(from, at)}${REDACTED}`
    from = end
    at = end
  }
  return clean + text.slice(from)
}
