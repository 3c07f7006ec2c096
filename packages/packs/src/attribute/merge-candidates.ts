import type { HistoryLog } from '../log/history-log.ts'
import { type Candidate, MESSAGE } from '../scan/candidate.ts'

/**
 * Keeps one candidate of those that say the same of the same path: the one whose object came first into the history.
 *
 * Shape: in an order that does not depend on which thread saw what when.
 */
export function mergeCandidates(log: HistoryLog, candidates: readonly Candidate[]): readonly Candidate[] {
  const objects = new Set(candidates.map(({ object }) => object))
  const age = new Map<number, number>()
  for (const [at, commit] of log.commits.entries()) age.set(commit, at)
  for (let at = 0; at < log.blobOf.length; at += 1)
    if (objects.has(log.blobOf[at] as number)) age.set(log.blobOf[at] as number, at)
  const ageOf = ({ object }: Candidate): number => age.get(object) ?? 0
  const merged = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const { path, ruleId, confidence, needle } = candidate
    // A message belongs to its commit alone.
    const key = `${path}\0${path === MESSAGE ? candidate.object : ''}\0${ruleId}\0${confidence}\0${needle}`
    const known = merged.get(key)
    if (known === undefined || ageOf(candidate) > ageOf(known)) merged.set(key, candidate)
  }
  return [...merged].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, candidate]) => candidate)
}
