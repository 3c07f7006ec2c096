import { stripControls } from '@velocity/model'
import type { SuppressionCandidate, Suppressor } from './suppressor.ts'

interface Entry {
  readonly text: string
  readonly line: number
  isUsed: boolean
}

const MAX_NOTICES = 50

/**
 * Hears an ignore file: one fingerprint a line, `commit:file:rule:line`, `file:rule:line`, or one of ours (`vs2-…`).
 *
 * Shape:  `#` starts a comment line; paths may be written with `\\`. An entry that no finding needed is a notice.
 * Errors: never throws: a line of any other shape matches nothing, which its notice says.
 */
export function createIgnoreFileSuppressor(path: string, text: string): Suppressor {
  const entries = new Map<string, Entry>()
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim()
    if (line !== '' && !line.startsWith('#'))
      entries.set(normalize(line), { text: line, line: index + 1, isUsed: false })
  }
  return {
    find(candidate) {
      const hits = keysOf(candidate).flatMap((key) => entries.get(key) ?? [])
      for (const entry of hits) entry.isUsed = true
      const [entry] = hits
      return entry === undefined
        ? null
        : { kind: 'external', origin: `${path}:${entry.line}`, reason: null, expires: null }
    },
    notices() {
      const unused = [...entries.values()].filter(({ isUsed }) => !isUsed)
      const told = unused
        .slice(0, MAX_NOTICES)
        .map(
          ({ text: entry, line }) =>
            `${path}:${line} was not used: nothing found has the fingerprint ${stripControls(entry)}.`,
        )
      const more = unused.length - told.length
      return more > 0 ? [...told, `${path}: ${more} more entries were not used.`] : told
    },
  }
}

function keysOf({ commit, path, ruleId, aliases, startLine, fingerprint }: SuppressionCandidate): readonly string[] {
  const places = [ruleId, ...aliases].map((rule) => `${path}:${rule}:${startLine}`)
  return [fingerprint, ...(commit === null ? [] : places.map((place) => `${commit}:${place}`)), ...places]
}

/** Only the path of an entry may have backslashes that are slashes. */
function normalize(entry: string): string {
  const parts = entry.split(':')
  const at = parts.length === 3 ? 0 : parts.length === 4 ? 1 : -1
  return parts.map((part, index) => (index === at ? part.replaceAll('\\', '/') : part)).join(':')
}
