import { describe, expect, test } from '@jest/globals'
import { createGitFixture } from '@velocity/testkit'
import fc from 'fast-check'
import { encodeBaseline } from '../src/baseline/decode-baseline.ts'
import { coverageGate } from '../src/gate.ts'
import { covered, inputsOf, lcov } from './support/coverage-builder.ts'
import {
  anyEdit,
  applyEdit,
  type Edit,
  type EditedFile,
  type EditedTree,
  freshFile,
  type Line,
  renderTree,
  restartNames,
  settle,
} from './support/edit-history.ts'
import { realPorts } from './support/real-run.ts'

type State = 'hit' | 'miss' | 'none'

/** What the gate must say, counted from how the trees came to be. */
interface Truth {
  readonly covered: number
  readonly newUncovered: number
  readonly carried: number
  readonly unmeasured: number
  readonly lost: number
  readonly before: readonly [covered: number, total: number]
  readonly now: readonly [covered: number, total: number]
}

interface History {
  readonly sizes: readonly number[]
  /** From the measured ancestor to the base, and from there to the head, commit by commit. */
  readonly onTrunk: readonly Edit[]
  readonly onBranch: readonly (readonly Edit[])[]
  readonly states: readonly State[]
  /** Which files no report holds. */
  readonly unmeasured: number
}

const anyHistory: fc.Arbitrary<History> = fc.record({
  sizes: fc.array(fc.integer({ min: 4, max: 25 }), { minLength: 3, maxLength: 5 }),
  onTrunk: fc.array(anyEdit, { maxLength: 6 }),
  onBranch: fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 2 }),
  states: fc.array(fc.constantFrom<State[]>('hit', 'miss', 'miss', 'none'), { minLength: 31, maxLength: 31 }),
  unmeasured: fc.integer({ min: 2, max: 9 }),
})

function edited(tree: EditedTree, edits: readonly Edit[]): EditedTree {
  return edits.reduce(applyEdit, tree)
}

/** A line's state depends on its text and on the run only, so that both sides of a comparison can be asked for it. */
function stateOf({ text }: Line, run: number, { states }: History): State {
  const key = Number(/\d+/u.exec(text)?.[0] ?? 0)
  return states[(key * 7 + run * 13) % states.length] ?? 'none'
}

function isMeasured({ path }: EditedFile, { unmeasured }: History): boolean {
  return Number(/\d+/u.exec(path)?.[0] ?? 0) % unmeasured !== 0
}

function linesOf(file: EditedFile, run: number, history: History): readonly number[] {
  return file.lines.flatMap((line, at) => {
    const state = stateOf(line, run, history)
    return state === 'none' ? [] : [state === 'hit' ? at + 1 : -(at + 1)]
  })
}

/** What the ancestor's measurement knows of a line of the base; null: it is younger than that. */
function knownState(line: Line, home: EditedFile, ancestor: EditedTree, history: History): State | null {
  if (!line.isKept || line.origin === null) return null
  const measured = ancestor.find(({ path }) => path === home.from)
  return measured !== undefined && isMeasured(measured, history) ? stateOf(line.origin, 0, history) : 'none'
}

function truthOf(ancestor: EditedTree, base: EditedTree, head: EditedTree, history: History): Truth {
  // Lines of the head point to lines of the settled base, which carry the same text as those of `base`.
  const homes = new Map(base.flatMap((file) => file.lines.map((line) => [line.text, { file, line }] as const)))
  const before = (line: Line): State | null => {
    const home = homes.get(line.text)
    return home === undefined ? null : knownState(home.line, home.file, ancestor, history)
  }
  const now = (line: Line): State => stateOf(line, 1, history)
  const measured = head.filter((file) => isMeasured(file, history))
  const changed = measured.flatMap(({ lines }) => lines.filter(({ isKept }) => !isKept))
  const missed = changed.filter((line) => now(line) === 'miss')
  const moved = missed.filter((line) => line.origin !== null && before(line.origin) === 'miss')
  const paid = new Set(moved.map(({ text }) => text))
  const inPlace = measured.reduce((sum, file) => {
    const old = base.find(({ path }) => path === file.from)?.lines ?? []
    return (
      sum +
      gapsOf(old, file.lines).reduce((count, gap) => {
        const debts = gap.removed.filter((line) => before(line) === 'miss' && !paid.has(line.text)).length
        const bills = gap.added.filter((line) => now(line) === 'miss' && !paid.has(line.text)).length
        return count + Math.min(debts, bills)
      }, 0)
    )
  }, 0)
  const kept = measured.flatMap(({ lines }) => lines.filter(({ isKept }) => isKept))
  const survivors = base.flatMap((file) => file.lines.map((line) => knownState(line, file, ancestor, history)))
  const comparable = measured.flatMap(({ lines }) => lines.filter((line) => !line.isKept || before(line) !== null))
  return {
    covered: changed.filter((line) => now(line) === 'hit').length,
    newUncovered: missed.length - moved.length - inPlace,
    carried: moved.length + inPlace,
    unmeasured: head.filter((file) => !isMeasured(file, history) && file.lines.some(({ isKept }) => !isKept)).length,
    lost: kept.filter((line) => before(line) === 'hit' && now(line) === 'miss').length,
    before: shareOf(survivors),
    now: shareOf(comparable.map(now)),
  }
}

function shareOf(states: readonly (State | null)[]): readonly [number, number] {
  const hit = states.filter((state) => state === 'hit').length
  return [hit, hit + states.filter((state) => state === 'miss').length]
}

/** What stands between two kept lines on either side. Kept lines never change their order. */
function gapsOf(
  old: readonly Line[],
  fresh: readonly Line[],
): readonly { readonly removed: readonly Line[]; readonly added: readonly Line[] }[] {
  const kept = new Set(fresh.filter(({ isKept }) => isKept).map(({ text }) => text))
  const split = (lines: readonly Line[], isAnchor: (line: Line) => boolean): readonly (readonly Line[])[] => {
    const runs: Line[][] = [[]]
    for (const line of lines) {
      if (isAnchor(line)) runs.push([])
      else runs.at(-1)?.push(line)
    }
    return runs
  }
  const removed = split(old, ({ text }) => kept.has(text))
  const added = split(fresh, ({ isKept }) => isKept)
  return removed.map((lines, at) => ({ removed: lines, added: added[at] ?? [] }))
}

async function factsOf(history: History): Promise<{ readonly facts: unknown; readonly truth: Truth; delta: string }> {
  restartNames()
  const ancestor = settle(history.sizes.map(freshFile))
  const base = edited(ancestor, history.onTrunk)
  const start = settle(base)
  const fixture = createGitFixture()
  try {
    const measuredAt = fixture.commit(renderTree(ancestor, []), 'ancestor')
    const baseSha = fixture.commit(renderTree(base, ancestor), 'base')
    fixture.branch('feature')
    let head = start
    for (const edits of history.onBranch) {
      const next = edited(head, edits)
      fixture.commit(renderTree(next, head), 'step')
      head = next
    }
    const headSha = fixture.git('rev-parse', 'HEAD')
    fixture.branch('main')
    fixture.commit({ 'trunk.js': 'moved on\n' }, 'the trunk moves on')
    fixture.mergeNoFf('feature', 'merge')
    const measured = head.filter((file) => isMeasured(file, history))
    const event = {
      kind: 'pull_request',
      number: 1,
      baseSha,
      headSha,
      baseRef: 'main',
      headRef: 'topic',
      isFork: false,
    } as const
    const ports = await realPorts(fixture.root, event)
    const baseline = ancestor.filter((file) => isMeasured(file, history))
    const header = {
      schema: 'velocity.coverage-baseline/1',
      id: 'default',
      sha: measuredAt,
      tree: await ports.git.tree(measuredAt),
      config: ports.codec.sha256('{"ignore":[]}'),
    } as const
    const files = baseline.map((file) => covered(file.path, linesOf(file, 0, history)))
    fixture.write({
      'lcov.info': lcov({
        ...Object.fromEntries(measured.map((file) => [file.path, linesOf(file, 1, history)])),
        'trunk.js': [1],
      }),
      'base.velocity': encodeBaseline(header, files, ports.codec),
    })
    const inputs = inputsOf({ files: 'lcov.info', baseline: 'file:base.velocity', 'min-patch': '1' })
    const { report } = await coverageGate(inputs, ports)
    const { facts } = report
    return {
      facts: {
        covered: facts['patch-covered'],
        newUncovered: facts['new-uncovered'],
        carried: facts['carried-uncovered'],
        unmeasured: facts['unmeasured-files'],
        lost: facts['lost-lines'],
      },
      delta: String(facts['delta']),
      truth: truthOf(ancestor, base, head, history),
    }
  } finally {
    fixture.dispose()
  }
}

/** The change in percentage points, rounded down, with plain fractions. */
function deltaOf({ before, now }: Truth): string {
  if (before[1] === 0 || now[1] === 0) return 'n/a'
  const hundredths = Math.floor((10_000 * (now[0] * before[1] - before[0] * now[1])) / (before[1] * now[1]))
  const size = Math.abs(hundredths)
  return `${hundredths < 0 ? '-' : '+'}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')} pp`
}

describe('the change under test', () => {
  test('is counted as it was made, over real git, whatever the history', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        const { facts, delta, truth } = await factsOf(history)
        const { before: _before, now: _now, ...counts } = truth
        expect([facts, delta]).toEqual([counts, deltaOf(truth)])
      }),
      { numRuns: 14, interruptAfterTimeLimit: 10_000 },
    )
  })
})
