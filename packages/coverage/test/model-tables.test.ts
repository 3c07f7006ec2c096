import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ByteSlab } from '../src/model/byte-slab.ts'
import { digestName, digestNameBytes } from '../src/model/digest-name.ts'
import { FileBuilder } from '../src/model/file-builder.ts'
import { forEachBranchLine, forEachLine, tallyBranches, tallyFunctions, tallyLines } from '../src/model/read-tables.ts'

function linesOf(builder: FileBuilder): [number, boolean][] {
  const seen: [number, boolean][] = []
  forEachLine(builder.build(), (line, isHit) => seen.push([line, isHit]))
  return seen
}

function branchesOf(builder: FileBuilder): [number, number, number][] {
  const seen: [number, number, number][] = []
  forEachBranchLine(builder.build(), (line, covered, total) => seen.push([line, covered, total]))
  return seen
}

describe('lines', () => {
  test('come back in ascending order with their state, whatever the order they came in', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 2 ** 30 - 1 }), fc.boolean())), (given) => {
        const builder = new FileBuilder('a')
        const expected = new Map<number, boolean>()
        for (const [line, isHit] of given) {
          builder.line(line, isHit)
          expected.set(line, isHit || expected.get(line) === true)
        }
        expect(linesOf(builder)).toEqual([...expected].sort((left, right) => left[0] - right[0]))
      }),
    )
  })

  test('the same line again can only raise it', () => {
    const builder = new FileBuilder('a')
    builder.line(5, true)
    builder.line(5, false)
    builder.line(3, false)
    builder.line(3, true)
    builder.line(4, false)
    expect(linesOf(builder)).toEqual([
      [3, true],
      [4, false],
      [5, true],
    ])
  })

  test('take about one byte each', () => {
    const builder = new FileBuilder('a')
    for (let line = 1; line <= 1000; line += 1) builder.line(line * 3, line % 2 === 0)
    expect(builder.build().lines.length).toBe(1000)
    expect(tallyLines(builder.build())).toEqual({ covered: 500, total: 1000 })
  })

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 30, 2 ** 31, 2 ** 40])(
    'the line number %p is refused',
    (line) => {
      expect(() => new FileBuilder('a').line(line, true)).toThrow(expect.objectContaining({ code: 'VEL_COV_PARSE' }))
    },
  )
})

describe('branches', () => {
  test('arms are told apart by group and arm, in any order, and only raised', () => {
    const builder = new FileBuilder('a')
    builder.arm(7, 1, 0, false)
    builder.arm(7, 0, 1, true)
    builder.arm(7, 0, 0, false)
    builder.arm(7, 0, 0, true)
    builder.arm(7, 0, 1, false)
    builder.arm(2, 0, 0, false)
    expect(branchesOf(builder)).toEqual([
      [2, 0, 1],
      [7, 2, 3],
    ])
    expect(tallyBranches(builder.build())).toEqual({ covered: 2, total: 4 })
  })

  test('counted arms of a repeated line are joined and not added up', () => {
    const builder = new FileBuilder('a')
    builder.arms(9, 1, 2)
    builder.arms(9, 1, 2)
    builder.arms(9, 3, 4)
    builder.arms(10, 0, 0)
    expect(branchesOf(builder)).toEqual([[9, 3, 4]])
  })

  test('more arms than bits in a byte keep their count', () => {
    const builder = new FileBuilder('a')
    for (let arm = 0; arm < 1000; arm += 1) builder.arm(1, 0, arm, arm % 3 === 0)
    expect(branchesOf(builder)).toEqual([[1, 334, 1000]])
  })

  test('are null unless the format tells, and empty when it tells of none', () => {
    const builder = new FileBuilder('a')
    expect(tallyBranches(builder.build())).toBeNull()
    builder.knows('branches')
    expect(tallyBranches(builder.build())).toEqual({ covered: 0, total: 0 })
  })

  test.each([
    [3, 2],
    [-1, 2],
    [Number.NaN, 2],
    [0.5, 2],
    [0, 2 ** 28],
  ])('%p of %p arms is refused', (covered, total) => {
    expect(() => new FileBuilder('a').arms(1, covered, total)).toThrow(
      expect.objectContaining({ code: 'VEL_COV_PARSE' }),
    )
  })
})

describe('functions', () => {
  test('are told apart by line and name and only raised', () => {
    const builder = new FileBuilder('a')
    expect(tallyFunctions(builder.build())).toBeNull()
    builder.fn(4, 'f', true)
    builder.fn(4, 'f', false)
    builder.fn(4, 'g', false)
    builder.fn(0, 'f', false)
    expect(tallyFunctions(builder.build())).toEqual({ covered: 1, total: 3 })
  })

  test('a name and its UTF-8 bytes have the same digest', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const bytes = new TextEncoder().encode(name)
        expect(digestNameBytes(bytes, 0, bytes.length)).toBe(digestName(name))
      }),
    )
  })
})

describe('one builder for many files', () => {
  const shape = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 40 }), fc.boolean(), fc.constantFrom('line', 'arm', 'arms', 'fn')),
    { maxLength: 30 },
  )

  test('gives what a builder of its own gives, and earlier results stay as they were', () => {
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 6 }), (files) => {
        const reused = new FileBuilder('', new ByteSlab())
        const fill = (builder: FileBuilder, steps: (typeof files)[number]) => {
          for (const [line, isHit, kind] of steps) {
            if (kind === 'line') builder.line(line, isHit)
            else if (kind === 'arm') builder.arm(line, 0, line % 3, isHit)
            else if (kind === 'arms') builder.arms(line, isHit ? 1 : 0, 2)
            else builder.fn(line, 'f', isHit)
          }
          return builder.build()
        }
        const together = files.map((steps, index) => {
          reused.startOver(String(index))
          return fill(reused, steps)
        })
        expect(together).toEqual(files.map((steps, index) => fill(new FileBuilder(String(index)), steps)))
      }),
    )
  })

  test('big tables do not share a buffer', () => {
    const source = new Uint8Array(100_000).fill(7)
    const slab = new ByteSlab()
    const kept = slab.keep(source, 100_000)
    source.fill(0)
    expect(slab.keep(source, 10)).toEqual(new Uint8Array(10))
    expect(kept).toEqual(new Uint8Array(100_000).fill(7))
  })
})
