import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { CoverageCollector } from '../src/merge/coverage-collector.ts'
import { mergeFileCoverage } from '../src/merge/merge-file-coverage.ts'
import { FileBuilder } from '../src/model/file-builder.ts'
import type { FileCoverage } from '../src/model/file-coverage.ts'
import { forEachBranchLine, forEachLine } from '../src/model/read-tables.ts'

const line = fc.integer({ min: 1, max: 12 })
const small = fc.integer({ min: 0, max: 3 })
const step = fc.oneof(
  fc.record({ kind: fc.constant('line' as const), line, isHit: fc.boolean() }),
  fc.record({ kind: fc.constant('arm' as const), line, group: small, arm: small, isHit: fc.boolean() }),
  fc.record({ kind: fc.constant('arms' as const), line, covered: small, more: small }),
  fc.record({ kind: fc.constant('fn' as const), line, name: fc.constantFrom('f', 'g', 'h'), isHit: fc.boolean() }),
)
const file = fc.array(step, { maxLength: 30 }).map((steps): FileCoverage => {
  const builder = new FileBuilder('a')
  for (const it of steps) {
    if (it.kind === 'line') builder.line(it.line, it.isHit)
    else if (it.kind === 'arm') builder.arm(it.line, it.group, it.arm, it.isHit)
    else if (it.kind === 'arms') builder.arms(it.line, it.covered, it.covered + it.more)
    else builder.fn(it.line, it.name, it.isHit)
  }
  return builder.build()
})

function stateOf(coverage: FileCoverage): Map<number, boolean> {
  const states = new Map<number, boolean>()
  forEachLine(coverage, (at, isHit) => states.set(at, isHit))
  return states
}

describe('merging two views of a file', () => {
  test('is commutative', () => {
    fc.assert(fc.property(file, file, (a, b) => expect(mergeFileCoverage(a, b)).toEqual(mergeFileCoverage(b, a))))
  })

  test('is associative', () => {
    fc.assert(
      fc.property(file, file, file, (a, b, c) => {
        expect(mergeFileCoverage(mergeFileCoverage(a, b), c)).toEqual(mergeFileCoverage(a, mergeFileCoverage(b, c)))
      }),
    )
  })

  test('is idempotent', () => {
    fc.assert(fc.property(file, (a) => expect(mergeFileCoverage(a, a)).toEqual(a)))
  })

  test('never lowers a line and never loses one', () => {
    fc.assert(
      fc.property(file, file, (a, b) => {
        const merged = stateOf(mergeFileCoverage(a, b))
        for (const [at, isHit] of [...stateOf(a), ...stateOf(b)]) expect((merged.get(at) ?? -1) >= isHit).toBe(true)
        expect(merged.size).toBe(new Set([...stateOf(a).keys(), ...stateOf(b).keys()]).size)
      }),
    )
  })

  test('takes what one report does not tell from the other', () => {
    const silent = new FileBuilder('a').build()
    const telling = new FileBuilder('a')
    telling.arm(1, 0, 0, true)
    telling.fn(1, 'f', true)
    expect(mergeFileCoverage(silent, telling.build())).toEqual(telling.build())
  })

  test('different arms of one line, each taken in another report, add up to both', () => {
    const left = new FileBuilder('a')
    left.arm(3, 0, 0, true)
    left.arm(3, 0, 1, false)
    const right = new FileBuilder('a')
    right.arm(3, 0, 0, false)
    right.arm(3, 0, 1, true)
    const seen: number[][] = []
    forEachBranchLine(mergeFileCoverage(left.build(), right.build()), (...row) => seen.push(row))
    expect(seen).toEqual([[3, 2, 2]])
  })

  test('counted arms of two reports are not added up: nobody knows whether they are the same arms', () => {
    const left = new FileBuilder('a')
    left.arms(3, 1, 2)
    const seen: number[][] = []
    forEachBranchLine(mergeFileCoverage(left.build(), left.build()), (...row) => seen.push(row))
    expect(seen).toEqual([[3, 1, 2]])
  })

  test('of two files is refused', () => {
    expect(() => mergeFileCoverage(new FileBuilder('a').build(), new FileBuilder('b').build())).toThrow('one file')
  })
})

describe('the collector', () => {
  test('gives the same whatever the order of the records', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('b', 'a', '__proto__', 'constructor'), file), { maxLength: 9 }),
        fc.func(fc.integer()),
        (records, order) => {
          const given = records.map(([path, coverage]) => ({ ...coverage, path }))
          const shuffled = [...given].sort((left, right) => order(left) - order(right))
          const [one, two] = [new CoverageCollector(), new CoverageCollector()]
          for (const it of given) one.add(it)
          for (const it of shuffled) two.add(it)
          expect(one.files()).toEqual(two.files())
          expect(one.files().map(({ path }) => path)).toEqual([...new Set(given.map(({ path }) => path))].sort())
        },
      ),
    )
  })

  test('a file of very many records stays cheap', () => {
    const collector = new CoverageCollector()
    for (let at = 1; at <= 20_000; at += 1) {
      const builder = new FileBuilder('a')
      builder.line(at, at % 2 === 0)
      collector.add(builder.build())
    }
    expect(stateOf(collector.files()[0] as FileCoverage).size).toBe(20_000)
  })
})
