import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Baseline, BaselineEntry } from './parse-baseline.ts'
import type { SuppressionCandidate, Suppressor } from './suppressor.ts'

/**
 * Hears a baseline: what was known when it was made does not count.
 *
 * Shape:  `today` is `YYYY-MM-DD`; an entry is valid through the end of its last day. An entry of ours needs the same fingerprint; one of detect-secrets the same file and digest; one of gitleaks or betterleaks the
 *         same rule and file, and the same secret, or where that is redacted the same line (and commit, when it has one). How many
 *         entries nothing found needed is one notice.
 * Errors: never throws.
 */
export function createBaselineSuppressor(path: string, baseline: Baseline, today: string): Suppressor {
  const standing = baseline.entries.filter(({ expires }) => expires === null || expires >= today)
  const expired = baseline.entries.length - standing.length
  const byPath = new Map<string, BaselineEntry[]>()
  for (const entry of standing) {
    const known = byPath.get(entry.path)
    if (known === undefined) byPath.set(entry.path, [entry])
    else known.push(entry)
  }
  const used = new Set<BaselineEntry>()
  const digests = new Map<string, string>()
  const digestOf = (secret: string): string => {
    const known = digests.get(secret)
    if (known !== undefined) return known
    const digest = bytesToHex(sha1(Uint8Array.from(secret, (character) => character.charCodeAt(0) & 0xff)))
    digests.set(secret, digest)
    return digest
  }
  return {
    find(candidate) {
      const hits = (byPath.get(candidate.path) ?? []).filter((entry) => isSame(entry, candidate, digestOf))
      for (const entry of hits) used.add(entry)
      const [entry] = hits
      return entry === undefined
        ? null
        : { kind: 'external', origin: `baseline ${path}`, reason: entry.reason, expires: entry.expires }
    },
    notices() {
      const unused = standing.filter((entry) => !used.has(entry)).length
      return [
        ...(expired === 0 ? [] : [`${expired} entries of the baseline ${path} have expired and count for nothing.`]),
        ...(unused === 0
          ? []
          : [`the baseline ${path} has ${unused} of ${standing.length} entries that nothing found needs.`]),
      ]
    },
  }
}

function isSame(entry: BaselineEntry, candidate: SuppressionCandidate, digestOf: (secret: string) => string): boolean {
  if (entry.fingerprint !== null && entry.fingerprint === candidate.fingerprint) return true
  if (entry.secretSha1 !== null) return entry.secretSha1 === digestOf(candidate.secret)
  if (entry.rule === null || ![candidate.ruleId, ...candidate.aliases].includes(entry.rule)) return false
  if (entry.secret !== null) return entry.secret.reveal() === candidate.secret
  const isSameCommit = entry.commit === null || candidate.commit === null || entry.commit === candidate.commit
  return entry.line === candidate.startLine && isSameCommit
}
