import { describe, expect, test } from '@jest/globals'
import { parseDiff } from '@velocity/diff'
import fc from 'fast-check'
import { changesByPath } from '../src/baseline/changes-by-path.ts'
import { resolveConfig } from '../src/config/resolve-config.ts'
import { judge } from '../src/gate/judge.ts'
import { CoverageCollector } from '../src/merge/coverage-collector.ts'
import type { FileCoverage } from '../src/model/file-coverage.ts'
import { isReached } from '../src/rules/compare-share.ts'
import { covered, inputsOf, source } from './support/coverage-builder.ts'
import { fakeDiff } from './support/fake-diff.ts'

const LINES = 12
const hits = fc.array(fc.boolean(), { minLength: LINES, maxLength: LINES })
const percent = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10)
const rules = fc.record({ min: percent, patch: percent, drop: percent, component: percent, newUncovered: fc.nat(4) })

function linesOf(bits: readonly boolean[]): readonly number[] {
  return bits.map((isHit, at) => (isHit ? at + 1 : -at - 1))
}

function hasFailed(
  now: readonly boolean[],
  before: readonly boolean[],
  rule: { min: number; patch: number; drop: number; component: number; newUncovered: number },
): boolean {
  const tree = { 'a.ts': source(LINES) }
  const next = { 'a.ts': source(LINES).replace('line 3\n', 'new 3\n').replace('line 9\n', 'new 9\n') }
  const files = [covered('a.ts', linesOf(now))]
  const { findings } = judge({
    files,
    config: resolveConfig(
      {
        total: { min: rule.min, 'max-drop': rule.drop },
        patch: { min: rule.patch, 'max-new-uncovered': rule.newUncovered },
        components: [{ name: 'all', paths: ['**'], min: rule.component }],
        files: { 'changed-min': rule.component },
      },
      inputsOf(),
    ),
    diff: parseDiff(fakeDiff(tree, next)),
    baseline: { files: [covered('a.ts', linesOf(before))], older: changesByPath(null) },
    excuse: () => null,
    isIgnored: () => false,
  })
  return findings.some(({ verdict }) => verdict === 'fail')
}

describe('laws of the rules', () => {
  test('losing a covered line never turns a fail into a pass', () => {
    fc.assert(
      fc.property(hits, hits, rules, fc.nat(LINES - 1), (now, before, rule, at) => {
        const worse = now.map((isHit, index) => isHit && index !== at)
        fc.pre(hasFailed(now, before, rule))
        expect(hasFailed(worse, before, rule)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('a higher minimum never turns a fail into a pass', () => {
    fc.assert(
      fc.property(hits, hits, rules, percent, (now, before, rule, more) => {
        fc.pre(hasFailed(now, before, rule))
        expect(hasFailed(now, before, { ...rule, min: Math.max(rule.min, more) })).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('the order of reports does not matter', () => {
    const files: fc.Arbitrary<readonly FileCoverage[]> = fc.array(
      fc.tuple(fc.constantFrom('a.ts', 'b.ts'), hits).map(([path, bits]) => covered(path, linesOf(bits))),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(files, fc.integer(), (given, seed) => {
        const shuffled = given.toSorted(
          (left, right) => ((left.lines.length * 31 + seed) % 7) - ((right.lines.length * 17) % 5),
        )
        expect(merged(shuffled)).toEqual(merged(given))
        expect(merged([...given].reverse())).toEqual(merged(given))
      }),
    )
  })

  test('a share is compared exactly, as rationals are', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 9), fc.nat(10 ** 9), fc.nat(1_000_000), (part, rest, minE4) => {
        const total = part + rest
        expect(isReached({ covered: part, total }, minE4)).toBe(
          BigInt(part) * 1_000_000n >= BigInt(minE4) * BigInt(total),
        )
      }),
    )
  })
})

function merged(files: readonly FileCoverage[]): readonly FileCoverage[] {
  const collector = new CoverageCollector()
  for (const file of files) collector.add(file)
  return collector.files()
}
