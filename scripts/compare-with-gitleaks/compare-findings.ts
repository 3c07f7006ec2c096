import type { ComparedFinding } from './compared-finding.ts'

/** What two scanners have in common, and what not. */
export interface Compared {
  readonly equal: number
  /** A line each, without any part of a secret. */
  readonly onlyOurs: readonly string[]
  readonly onlyTheirs: readonly string[]
  /** Differences that are known, by their reason. */
  readonly explained: ReadonlyMap<string, number>
}

/**
 * Compares findings one by one: rule, place, secret, and entropy to two decimals.
 *
 * Shape: each finding is paired once, however many are alike; `whyLeftOut` says why theirs does not look into a file, or null.
 */
export function compareFindings(
  ours: readonly ComparedFinding[],
  theirs: readonly ComparedFinding[],
  whyLeftOut: (path: string) => string | null,
): Compared {
  const explained = new Map<string, number>()
  const explain = (reason: string): void => {
    explained.set(reason, (explained.get(reason) ?? 0) + 1)
  }
  const open = new Map<string, ComparedFinding[]>()
  const pathAlone = new Set<string>()
  for (const one of theirs) {
    if (one.path.startsWith('.git/')) explain('in .git')
    else if (one.startLine === 0 && pathAlone.has(keyOf(one))) explain('by path, told again')
    else {
      if (one.startLine === 0) pathAlone.add(keyOf(one))
      const list = open.get(keyOf(one))
      if (list === undefined) open.set(keyOf(one), [one])
      else list.push(one)
    }
  }
  const onlyOurs: string[] = []
  const told = new Set<string>()
  const matched = new Set<string>()
  let equal = 0
  for (const one of ours) {
    const key = keyOf(one)
    if (one.startLine === 0 && told.has(key)) continue
    told.add(key)
    const list = open.get(key) ?? []
    const at = list.findIndex(({ entropy }) => Math.abs(entropy - one.entropy) < 0.005)
    if (at !== -1) {
      list.splice(at, 1)
      matched.add(key)
      equal += 1
    } else {
      const reason = whyLeftOut(one.path)
      if (reason === null) onlyOurs.push(lineOf(one))
      else explain(reason)
    }
  }
  return { equal, onlyOurs, onlyTheirs: [...open.values()].flat().map(lineOf), explained }
}

function keyOf(one: ComparedFinding): string {
  const { rule, path, commit, startLine, endLine, startColumn, endColumn, digest } = one
  return [rule, path, commit, startLine, endLine, startColumn, endColumn, digest].join('\0')
}

function lineOf(one: ComparedFinding): string {
  const { rule, path, commit, startLine, startColumn, endLine, endColumn, length, digest, entropy } = one
  const place = `${commit.slice(0, 8)}${commit === '' ? '' : ':'}${path}:${startLine}:${startColumn}-${endLine}:${endColumn}`
  return `${rule} ${place} (${length} characters, ${digest}, entropy ${entropy.toFixed(3)})`
}
