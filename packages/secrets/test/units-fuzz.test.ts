import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createGitFixture, type GitFixture } from '@velocity/testkit'
import { readUnits } from '../src/units/read-units.ts'
import type { ScanUnit } from '../src/units/scan-unit.ts'
import { type FastCommit, importCommits } from './support/fast-repo.ts'
import { type Random, randomOf } from './support/random.ts'
import { allOf, gitOf, linesOf, oldGitOf } from './support/read-range.ts'

const COMMITS = 60
const NAMES = ['a', 'b c', 'd/e', 'd/f\tg', 'q"u', 'back\\', '\u00ff\u00fe', '\u00c3\u00a9', 'h.bin', 'i'] as const
const LINES = [
  '',
  'plain',
  'other',
  '+plus',
  '-minus',
  ' blank',
  '\r',
  'x\r',
  '\0',
  '\u00ff\u00fe\0a',
  '@@ -1 +1 @@',
  '@@@ -1 -1 +1 @@@',
  'diff --git a/x b/x',
  'diff --combined x',
  '--- a/x',
  '+++ b/x',
  '\\ No newline at end of file',
  'Binary files differ',
  'remerge CONFLICT',
  `\0${'0'.repeat(40)}\0\0n\0e\0n\0e\0d\0m\0`,
] as const

type Tree = Readonly<Record<string, string>>

let repo: GitFixture
beforeEach(() => {
  repo = createGitFixture()
})
afterEach(() => repo.dispose())

test.each([
  [1, false],
  [2, false],
  [3, false],
  [4, true],
])(
  'git’s stream gives every line that no parent has, at its place, however it is cut (seed %i, old git: %s)',
  async (seed, isOld) => {
    const random = randomOf(seed)
    const commits = randomHistory(random)
    const shas = importCommits(repo, commits)
    const range = { heads: [shas.at(-1) ?? ''], excluded: [] }
    const git = isOld ? oldGitOf(repo, repo.root) : gitOf(repo)
    const listed = await git.listRange(range)
    const hasOctopus = listed.commits.some(({ parents }) => parents.length > 2)
    const chunks = await allOf(git.patches({ kind: 'commits', range, hasOctopus }))
    const reader = readUnits(from(chunks))
    const units = await allOf(reader.units)
    expect(reader.counts().commits).toBe(listed.commits.length)
    expect(units.filter(({ fragment }) => fragment.kind === 'commit-message').length).toBe(listed.commits.length)
    for (const { sha } of listed.commits) checkCommit(commits, shas, shas.indexOf(sha), units)

    const recut = readUnits(from(cut(chunks.join(''), random)))
    expect(summaryOf(await allOf(recut.units))).toEqual(summaryOf(units))
    expect(recut.counts()).toEqual(reader.counts())
  },
)

/** A valid diff: what was added stands there, and what was not added is, in its order, in the parent. */
function checkCommit(
  commits: readonly FastCommit[],
  shas: readonly string[],
  at: number,
  units: readonly ScanUnit[],
): void {
  const commit = commits[at]
  const parents = parentsOf(commits, at).map((parent) => treeOf(commits[parent]))
  const own = units.filter(({ file, fragment }) => file !== null && fragment.commit === shas[at])
  const byPath = new Map(own.map((unit) => [unit.fragment.path, unit]))
  expect(byPath.size).toBe(own.length)
  for (const [path, text] of Object.entries(treeOf(commit))) {
    const lines = split(text)
    const unit = byPath.get(path)
    const added = unit === undefined || (unit.fragment.text === '' && lines.length === 0) ? [] : linesOf(unit)
    const places = new Set(added.map(([line]) => line))
    for (const [line, content] of added)
      if (!(added.length === 1 && content === '')) expect(content).toBe(lines[line - 1])
    // An empty line alone is nothing to scan.
    const kept = lines.filter((line, index) => line !== '' && !places.has(index + 1))
    const source = unit?.file?.previousPath ?? path
    const before = parents.map((tree) => split(tree[source] ?? ''))
    if (before.length < 2) expect(isWithin(kept, before[0] ?? [])).toBe(true)
    else {
      const known = new Set(parents.flatMap((tree) => Object.values(tree).flatMap(split)))
      expect(kept.filter((line) => !known.has(line))).toEqual([])
    }
    byPath.delete(path)
  }
  expect([...byPath.keys()]).toEqual([])
}

function randomHistory(random: Random): readonly FastCommit[] {
  const commits: FastCommit[] = []
  for (let at = 0; at < COMMITS; at += 1) {
    const parents = at === 0 || random.below(25) === 0 ? [] : pickParents(at, random)
    const trees = parents.map((parent) => treeOf(commits[parent]))
    const tree: Record<string, string> = Object.assign({}, ...trees)
    for (let change = random.below(4); change >= 0; change -= 1) changeTree(tree, at, random)
    commits.push({ files: tree, parents, message: `m${at}\n\n${random.pick(LINES).replaceAll('\0', '')}.` })
  }
  // So that every commit is reached.
  const used = new Set(commits.flatMap((_, at) => parentsOf(commits, at)))
  const tips = commits.map((_, at) => at).filter((at) => !used.has(at))
  return [...commits, { files: treeOf(commits.at(-1)), parents: tips, message: 'end' }]
}

function pickParents(at: number, random: Random): number[] {
  const count = [1, 1, 1, 2, 2, 3][random.below(6)] ?? 1
  const recent = Array.from({ length: count }, () => at - 1 - random.below(Math.min(at, 6)))
  return [...new Set(recent)]
}

function changeTree(tree: Record<string, string>, at: number, random: Random): void {
  const name = random.pick(NAMES)
  const kind = random.below(10)
  const old = tree[name]
  if (kind === 0) delete tree[name]
  else if (kind === 1 && old !== undefined) {
    delete tree[name]
    tree[`${name}-${at}`] = old
  } else {
    const lines = split(old ?? '')
    for (let edit = random.below(5); edit >= 0; edit -= 1) {
      const fresh = random.below(2) === 0 ? random.pick(LINES) : `new ${at} ${random.below(1_000)}`
      lines.splice(random.below(lines.length + 1), random.below(3), fresh)
    }
    tree[name] = lines.join('\n') + (random.below(3) === 0 ? '' : '\n')
  }
}

function parentsOf(commits: readonly FastCommit[], at: number): readonly number[] {
  return commits[at]?.parents ?? (at === 0 ? [] : [at - 1])
}

function treeOf(commit: FastCommit | undefined): Tree {
  return Object.fromEntries(Object.entries(commit?.files ?? {}).map(([path, content]) => [path, String(content)]))
}

function split(text: string): string[] {
  if (text === '') return []
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n')
}

/** Whether the lines are in `of` in this order, with others between them. */
function isWithin(lines: readonly string[], of: readonly string[]): boolean {
  let at = 0
  for (const line of of) if (at < lines.length && lines[at] === line) at += 1
  return at === lines.length
}

function summaryOf(units: readonly ScanUnit[]): readonly string[] {
  return units.map(({ fragment, file }) =>
    JSON.stringify([fragment.kind, fragment.path, fragment.text, fragment.commit, file]),
  )
}

function cut(text: string, random: Random): readonly string[] {
  const parts: string[] = []
  for (let at = 0; at < text.length; ) {
    const length = 1 + random.below(random.chance(30) ? 3 : 200)
    parts.push(text.slice(at, at + length))
    at += length
  }
  return parts
}

async function* from(parts: readonly string[]): AsyncGenerator<string, void, void> {
  yield* parts
}
