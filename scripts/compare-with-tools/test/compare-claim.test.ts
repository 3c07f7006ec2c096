import { describe, expect, test } from '@jest/globals'
import type { Claim, FileFigures, Tally } from '../claim.ts'
import { compareClaim, isDifference } from '../compare-claim.ts'
import type { OurFile } from '../read-with-ours.ts'

const NO_LISTING = new Map<string, ReadonlyMap<number, boolean>>()
const of = (covered: number, total: number): Tally => ({ covered, total })
const ours = (path: string, lines: Tally, branches: Tally | null = null): OurFile => ({
  path,
  lines,
  branches,
  functions: null,
})
const claim = (files: readonly FileFigures[], more: Partial<Claim> = {}): Claim => ({
  tool: 'tool 1.0',
  format: 'lcov',
  report: '/tmp/sample/report.info',
  files,
  ...more,
})
const reading = (...files: readonly OurFile[]) => ({
  format: 'lcov',
  files,
  totals: { lines: of(0, 0), branches: null, functions: null },
})
const differences = (one: Claim, files: readonly OurFile[], listings = NO_LISTING): readonly string[] =>
  compareClaim(one, reading(...files), listings)
    .filter(isDifference)
    .map(({ metric, toolSays, weSay }) => `${metric}: ${toolSays} | ${weSay}`)

describe('comparing a claim of a tool with our reading', () => {
  test('equal figures of every file are no difference', () => {
    const files = [{ path: 'a.js', lines: of(1, 2), branches: of(0, 0) }]
    expect(differences(claim(files), [ours('/app/a.js', of(1, 2))])).toEqual([])
  })

  test('one line more is a difference of the sum and of its file', () => {
    const files = [{ path: 'a.js', lines: of(1, 2) }]
    expect(differences(claim(files), [ours('a.js', of(1, 3))])).toEqual([
      'lines: 1/2 | 1/3',
      'lines of a.js: 1/2 | 1/3',
    ])
  })

  test('differences that cancel out in the sum are found by file', () => {
    const files = [
      { path: 'a.js', lines: of(1, 2) },
      { path: 'b.js', lines: of(2, 2) },
    ]
    const found = differences(claim(files), [ours('a.js', of(2, 2)), ours('b.js', of(1, 2))])
    expect(found).toEqual(['lines of a.js: 1/2 | 2/2', 'lines of b.js: 2/2 | 1/2'])
  })

  test('branches that the tool counts and we do not know are a difference', () => {
    const files = [{ path: 'a.js', branches: of(1, 2) }]
    expect(differences(claim(files), [ours('a.js', of(1, 1))])).toEqual([
      'branches: 1/2 | —',
      'branches of a.js: 1/2 | —',
    ])
  })

  test('a file that only one side has is a difference', () => {
    const found = differences(claim([{ path: 'a.js' }]), [ours('b.js', of(1, 1))])
    expect(found).toEqual(['file a.js: measured | —', 'file b.js: — | measured'])
  })

  test('of two files with one name each finds its own', () => {
    const files = [
      { path: 'main.c', lines: of(1, 2) },
      { path: 'sub/main.c', lines: of(3, 4) },
    ]
    expect(
      differences(claim(files), [ours('/tmp/sample/sub/main.c', of(3, 4)), ours('/tmp/sample/main.c', of(1, 2))]),
    ).toEqual([])
  })

  test('a line that ran for the tool and not for us is named', () => {
    const listing = new Map([
      [1, true],
      [2, true],
    ])
    const listings = new Map([
      [
        'a.js',
        new Map([
          [1, true],
          [2, false],
        ]),
      ],
    ])
    const found = differences(claim([{ path: 'a.js', listing }]), [ours('a.js', of(1, 2))], listings)
    expect(found).toEqual(['line by line: 2 lines | 1 lines', 'line 2 of a.js: ran | missed'])
  })

  test('what counts something else is shown with its reason and is no difference', () => {
    const asides = [{ metric: 'statements', toolSays: '3/4', why: 'a statement is no line' }]
    const rows = compareClaim(claim([], { asides }), reading(), NO_LISTING)
    expect(rows.at(-1)).toMatchObject({ toolSays: '3/4', weSay: '—', same: 'not compared: a statement is no line' })
    expect(rows.filter(isDifference)).toEqual([])
  })
})
