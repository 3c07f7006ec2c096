import { versionKey } from './version-key.ts'

/**
 * What a file of another change would be called, from its path alone: its text is not read.
 *
 * Shape:  keys to compare with `versionKey` of a version: that of the digits in front, and the name without its ending. [] for
 *         a file outside the directory.
 * Errors: never throws.
 */
export function versionsOfPath(path: string, dir: string): readonly string[] {
  const prefix = dir === '' ? '' : `${dir.replace(/\/+$/u, '')}/`
  if (!path.startsWith(prefix)) return []
  const parts = path.slice(prefix.length).split('/')
  // A migration may be a folder; sqitch keeps deploy/, revert/ and verify/, Hasura a folder per database.
  return [...new Set(parts.flatMap(keysOf))]
}

const OTHER = /\.(?:ya?ml|md|txt|conf|toml|lock)$/iu

function keysOf(part: string): readonly string[] {
  if (OTHER.test(part)) return []
  const name = part.replace(/\.[^.]*$/u, '').replace(/[.-](?:up|down)$/u, '')
  // 12_add_email is also the version of tools that record whole names.
  return [...digitsOf(part).map(versionKey), ...(/^\d+$/u.test(name) ? [] : [name])]
}

function digitsOf(part: string): readonly string[] {
  // Flyway: U and B share V's versions; R has none.
  const flyway = /^[VUB](\d+(?:[._]\d+)*)__/u.exec(part)?.[1]
  if (flyway !== undefined) return [flyway]
  // diesel: 2026-11-20-000000_x is the version 20261120000000.
  const dated = /^\d{4}(?:-\d+)+/u.exec(part)?.[0]
  if (dated !== undefined) return [dated.replaceAll('-', '')]
  const digits = /^\d+(?:\.\d+)*/u.exec(part)?.[0]
  return digits === undefined ? [] : [digits]
}
