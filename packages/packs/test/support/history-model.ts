import type { Commit } from './make-repository.ts'
import { createNoise, type Noise } from './noise.ts'

/** A commit with the files that it leaves. */
export interface ModelCommit extends Commit {
  readonly files: ReadonlyMap<string, string>
}

const PATHS = ['a.txt', 'src/b.ts', 'src/c.ts', 'deep/er/d.env', 'key.p12']

/** Makes a history of small edits with secrets that come, go, are split, joined, moved and copied; the same for the same seed. */
export function modelHistory(seed: number, count: number): readonly ModelCommit[] {
  const noise = createNoise(seed)
  const commits: ModelCommit[] = []
  for (let at = 0; at < count; at += 1) {
    const first = at === 0 ? 0 : Math.max(1, at - noise.below(3))
    const second = at > 4 && noise.below(5) === 0 ? 1 + noise.below(at) : first
    const parents = at === 0 ? [] : second === first ? [first] : [first, second]
    const files = new Map(commits[first - 1]?.files ?? [])
    const paths = new Set<string>([noise.pick(PATHS), noise.pick(PATHS)])
    const changes: { path: string; text: string | null }[] = []
    const theirs = commits[second - 1]?.files
    for (const path of paths) {
      const old = files.get(path)
      const kind = noise.below(24)
      if (kind === 0 && old !== undefined) {
        files.delete(path)
        changes.push({ path, text: null })
        continue
      }
      const source = kind === 1 ? files.get(noise.pick(PATHS)) : kind < 6 ? theirs?.get(path) : old
      const lines = source?.split('\n') ?? noise.lines(30 + noise.below(80))
      const text = editText(noise, lines).join('\n')
      files.set(path, text)
      changes.push({ path, text })
    }
    // Every commit has a ref of its own, so that all are reachable; a ref of one name may go back.
    commits.push({ parents, message: `commit ${at + 1}\n`, changes, files, ref: `refs/heads/c${at + 1}` })
  }
  return commits
}

function editText(noise: Noise, lines: readonly string[]): readonly string[] {
  const next = [...noise.edit(lines)]
  if (noise.below(3) === 0) next.splice(noise.below(next.length + 1), 0, ...snippet(noise))
  // A character in the middle of a line, so that words are split and mended.
  if (noise.below(3) === 0 && next.length > 0) {
    const at = noise.below(next.length)
    const line = next[at] ?? ''
    const place = noise.below(line.length + 1)
    next[at] =
      noise.below(2) === 0
        ? line.slice(0, place) + line.slice(place + 1)
        : `${line.slice(0, place)}0${line.slice(place)}`
  }
  // Blocks are moved, and blocks are taken out between halves.
  if (noise.below(4) === 0) {
    const block = next.splice(noise.below(next.length + 1), noise.below(20))
    if (noise.below(2) === 0) next.splice(noise.below(next.length + 1), 0, ...block)
  }
  return next
}

function snippet(noise: Noise): readonly string[] {
  const digits = (count: number, alphabet: string): string =>
    Array.from({ length: count }, () => alphabet[noise.below(alphabet.length)]).join('')
  const lines = noise.lines(noise.below(9))
  switch (noise.below(12)) {
    case 0:
      return [`${noise.pick(['', 'x = '])}tok_${digits(15 + noise.below(3), '0123456789abcdef')}`]
    case 1:
      return [`tok_${digits(8, '0123456789abcdef')}`, ...noise.lines(noise.below(2)), digits(8, '0123456789abcdef')]
    case 2:
      return ['pass', ...Array.from({ length: noise.below(3) }, () => ''), '=', `"${digits(9, 'abc123')}"`]
    case 3:
      return ['-----BEGIN KEY-----', ...lines, ...noise.lines(noise.below(20))]
    case 4:
      return [...lines, '-----END KEY-----']
    case 5:
      return [noise.pick(['<vault>', '</vault>']), ...noise.lines(noise.below(3))]
    case 6:
      return [noise.pick(['first:', 'second:']) + digits(6, '0123456789')]
    case 7:
      return [`id-${digits(6, '0123456789')}`]
    case 8:
      return [noise.pick(['acme', 'ACME corp', 'kid:1234'])]
    case 9:
      return [`sec:${digits(8, 'abcdef')}`, ...noise.lines(noise.below(8)), 'kid:4321']
    case 10:
      return [`sec:${digits(8, 'abcdef')}`]
    default:
      return [`X=${digits(6, 'abcdef')}`]
  }
}
