import type { Cursor } from './cursor.ts'

/** What `(?imsU)` switches. */
export interface Flags {
  readonly isFolded: boolean
  readonly isMultiLine: boolean
  readonly isDotAll: boolean
  readonly isSwapped: boolean
}

export const NO_FLAGS: Flags = { isFolded: false, isMultiLine: false, isDotAll: false, isSwapped: false }

/** What an opening parenthesis opens. `flags`: no group, the flags hold for the rest of the group around. */
export type Opening =
  | { readonly kind: 'capture'; readonly name: string | null }
  | { readonly kind: 'group'; readonly flags: Flags }
  | { readonly kind: 'flags'; readonly flags: Flags }

const FLAG_NAMES: ReadonlyMap<string, keyof Flags> = new Map([
  ['i', 'isFolded'],
  ['m', 'isMultiLine'],
  ['s', 'isDotAll'],
  ['U', 'isSwapped'],
])

/**
 * Takes an opening parenthesis with what belongs to it: `(`, `(?:`, `(?i)`, `(?s-m:`, `(?P<name>`, `(?<name>`.
 *
 * Errors: VEL_SECRETS_PATTERN for lookarounds, atomic groups and all that RE2 does not have, and for names with other than
 *         `[0-9A-Za-z_]`.
 */
export function parseOpening(cursor: Cursor, flags: Flags): Opening {
  const from = cursor.at
  if (!cursor.sees('(?')) {
    cursor.at += 1
    return { kind: 'capture', name: null }
  }
  const named = /^\(\?P?<(\w+)>/.exec(cursor.source.slice(from, from + 300))
  if (named !== null) {
    cursor.at += named[0].length
    return { kind: 'capture', name: named[1] ?? null }
  }
  const switched = /^\(\?([imsU]*)(?:-([imsU]+))?([:)])/.exec(cursor.source.slice(from, from + 300))
  if (switched === null) {
    cursor.at += Math.min(3, cursor.source.length - from)
    throw cursor.refuse(from, unknownGroup(cursor.source.slice(from, from + 5)))
  }
  cursor.at += switched[0].length
  const changed = { ...flags, ...flagsOf(switched[1] ?? '', true), ...flagsOf(switched[2] ?? '', false) }
  return { kind: switched[3] === ':' ? 'group' : 'flags', flags: changed }
}

function flagsOf(letters: string, isOn: boolean): Partial<Flags> {
  return Object.fromEntries([...letters].map((letter) => [FLAG_NAMES.get(letter) ?? '', isOn]))
}

function unknownGroup(opening: string): { readonly problem: string; readonly fix: string } {
  if (/^\(\?<?[=!]/.test(opening)) {
    return {
      problem: 'is a lookaround, which RE2 does not have',
      fix: 'Match the surroundings too and put the secret in a group (secretGroup), or use \\b, ^, $ or an allowlist.',
    }
  }
  if (opening.startsWith('(?>')) {
    return { problem: 'is an atomic group, which RE2 does not have', fix: 'Write (?:...).' }
  }
  if (opening.startsWith('(?P=') || opening.startsWith('(?P>')) {
    return { problem: 'refers back to a group, which RE2 cannot', fix: 'Write out what the group may hold once more.' }
  }
  if (/^\(\?P?</.test(opening)) {
    return { problem: 'is no group with a name', fix: 'Write (?P<name>...) with a name out of letters, digits and _.' }
  }
  return {
    problem: 'opens a group that RE2 does not know',
    fix: 'Write (...), (?:...), (?P<name>...), or flags out of i, m, s and U as in (?i) or (?s-m:...).',
  }
}
