import { stripControls } from '@velocity/model'

/** Breaks what GitHub would make a reference of, invisibly. */
const GAP = '\u200b'

/**
 * Takes from a text everything that GitHub turns into a mention, a reference or a link by itself.
 *
 * Shape:  one line without controls; a zero-width space stands after `@`, after `#` and `GH-` before digits, inside `://` and
 *         after `www`. Commit hashes are left: they can only lead to commits of this repository.
 * Errors: never throws.
 */
export function neutralise(text: string): string {
  return stripControls(text)
    .toWellFormed()
    .replace(/@(?=\S)/gu, `@${GAP}`)
    .replace(/#(?=\d)/gu, `#${GAP}`)
    .replace(/(GH-)(?=\d)/giu, `$1${GAP}`)
    .replace(/:\/\//gu, `:${GAP}//`)
    .replace(/www\./giu, (match) => `${match.slice(0, 3)}${GAP}.`)
}
