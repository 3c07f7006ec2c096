import { describe, expect, test } from '@jest/globals'
import { parseDiff } from '@velocity/diff'
import { changesByPath } from '../src/baseline/changes-by-path.ts'
import type { CoverageSection } from '../src/config/coverage-section.ts'
import { resolveConfig } from '../src/config/resolve-config.ts'
import { type JudgedBaseline, judge } from '../src/gate/judge.ts'
import type { FileCoverage } from '../src/model/file-coverage.ts'
import { learnFileKinds } from '../src/patch/file-kinds.ts'
import type { PatchFile } from '../src/patch/patch-result.ts'
import { judgeUnmeasured } from '../src/rules/judge-unmeasured.ts'
import { covered, inputsOf } from './support/coverage-builder.ts'
import { fakeDiff, type Tree } from './support/fake-diff.ts'

interface Case {
  readonly section: CoverageSection
  readonly files: readonly FileCoverage[]
  readonly before?: Tree
  readonly after?: Tree
  readonly baseline?: readonly FileCoverage[]
  /** The tree that the baseline was measured on, when it is not the base tree. */
  readonly measured?: Tree
}

function judged({ section, files, before, after, baseline, measured }: Case) {
  const diff = before === undefined ? null : parseDiff(fakeDiff(before, after ?? {}))
  const older = changesByPath(measured === undefined ? null : parseDiff(fakeDiff(measured, before ?? {})))
  const used: JudgedBaseline | null = baseline === undefined ? null : { files: baseline, older }
  return judge({
    files,
    config: resolveConfig(section, inputsOf()),
    diff,
    baseline: used,
    excuse: learnFileKinds(files.map(({ path }) => path)),
    isIgnored: () => false,
  })
}

function rulesOf(given: Case): readonly string[] {
  return judged(given).findings.map(({ rule, verdict, scope }) => `${verdict} ${rule} ${scope}`)
}

const range = (from: number, to: number, sign = 1): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => sign * (from + at))
const text = (...lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('')

describe('total', () => {
  const file = covered('a.ts', [...range(1, 79), ...range(80, 100, -1)])
  test.each<[string, CoverageSection, readonly FileCoverage[], readonly string[]]>([
    ['79 % misses 80 %', { total: { min: 80 } }, [file], ['fail coverage/total total']],
    ['79 % meets 79 %', { total: { min: 79 } }, [file], []],
    ['79 % misses 79.0001 %', { total: { min: 79.0001 } }, [file], ['fail coverage/total total']],
    [
      '79.996 % is not rounded up to a pass',
      { total: { min: 80 } },
      [covered('a.ts', [...range(1, 19_999), ...range(20_000, 25_000, -1)])],
      ['fail coverage/total total'],
    ],
    ['nothing missing is 100 %', { total: { min: 100 } }, [covered('a.ts', [1, 2])], []],
    [
      'one line of ten thousand missing is not 100 %',
      { total: { min: 100 } },
      [covered('a.ts', [...range(1, 9999), -10_000])],
      ['fail coverage/total total'],
    ],
    ['no minimum is no finding', {}, [covered('a.ts', [-1])], []],
    [
      'a minimum for branches without branch data is inconclusive',
      { total: { branches: 50 } },
      [file],
      ['inconclusive coverage/no-metric total:branches'],
    ],
    [
      'branches are counted apart',
      { total: { min: 100, branches: 60 } },
      [covered('a.ts', [1], [[1, 1, 2]])],
      ['fail coverage/total total:branches'],
    ],
    [
      'a partially covered branch leaves its line hit',
      { total: { min: 100 } },
      [covered('a.ts', [1], [[1, 1, 2]])],
      [],
    ],
    [
      'with counting codecov it does not',
      { counting: 'codecov', total: { min: 100 } },
      [covered('a.ts', [1], [[1, 1, 2]])],
      ['fail coverage/total total'],
    ],
    [
      'metric branches moves min to branches',
      { metric: 'branches', total: { min: 60 } },
      [covered('a.ts', [-1], [[1, 1, 2]])],
      ['fail coverage/total total:branches'],
    ],
  ])('%s', (_name, section, files, expected) => {
    expect(rulesOf({ section, files })).toEqual(expected)
  })

  test('the message shows the share rounded towards failure', () => {
    const { findings } = judged({
      section: { total: { min: 80 } },
      files: [covered('a.ts', [...range(1, 19_999), ...range(20_000, 25_000, -1)])],
    })
    expect(findings[0]?.message).toBe('total lines 79.99 % < 80 % (19999/25000)')
    expect(findings[0]?.fix).toBe('add tests; lines still to be covered: 1.')
  })
})

describe('components and files', () => {
  const files = [covered('pay/a.ts', [1, -2]), covered('web/b.ts', [1, 2])]
  test.each<[string, CoverageSection, readonly string[]]>([
    [
      'a component is judged by its own files',
      { components: [{ name: 'pay', paths: ['pay/**'], min: 60 }] },
      ['fail coverage/component component:pay'],
    ],
    ['another component does not help it', { components: [{ name: 'web', paths: ['web/**'], min: 100 }] }, []],
    [
      'a component that matches nothing is inconclusive',
      { components: [{ name: 'x', paths: ['x/**'] }] },
      ['inconclusive coverage/zero-coverable component:x'],
    ],
    ['every file is judged by files.min', { files: { min: 60 } }, ['fail coverage/file pay/a.ts']],
  ])('%s', (_name, section, expected) => {
    expect(rulesOf({ section, files })).toEqual(expected)
  })

  test('only changed files are judged by files.changed-min', () => {
    const before = { 'pay/a.ts': text('a'), 'web/b.ts': text('b') }
    const section = { files: { 'changed-min': 60 } }
    expect(rulesOf({ section, files, before, after: { ...before, 'web/b.ts': text('b', 'c') } })).toEqual([])
    expect(rulesOf({ section, files, before, after: { ...before, 'pay/a.ts': text('a', 'c') } })).toEqual([
      'fail coverage/changed-file pay/a.ts',
    ])
  })

  test('two components of one name are refused', () => {
    const components = [
      { name: 'a', paths: ['a/**'] },
      { name: 'a', paths: ['b/**'] },
    ]
    expect(() => resolveConfig({ components }, inputsOf())).toThrow(
      expect.objectContaining({ code: 'VEL_COV_COMPONENT' }),
    )
  })
})

describe('patch', () => {
  const before = { 'a.ts': text('one', 'two', 'three') }
  const after = { 'a.ts': text('one', 'new 1', 'new 2', 'two', 'three') }
  test.each<[string, CoverageSection, readonly number[], readonly string[]]>([
    ['covered new lines meet any minimum', { patch: { min: 100 } }, [1, 2, 3, -4], []],
    ['old uncovered lines are not billed', { patch: { min: 100 } }, [-1, 2, 3, -4, -5], []],
    ['an uncovered new line is billed', { patch: { min: 90 } }, [1, 2, -3], ['fail coverage/patch patch']],
    ['a change of no coverable line is met', { patch: { min: 100, 'max-new-uncovered': 0 } }, [1, 4, 5], []],
    [
      'max-new-uncovered counts whatever the share',
      { patch: { 'max-new-uncovered': 0 } },
      [1, 2, -3],
      ['fail coverage/new-uncovered patch'],
    ],
    ['max-new-uncovered allows its number', { patch: { 'max-new-uncovered': 1 } }, [1, 2, -3], []],
    ['a small diff is not judged', { patch: { min: 90, 'min-lines': 3 } }, [1, -2, -3], []],
    [
      'a diff of min-lines is judged',
      { patch: { min: 90, 'min-lines': 2 } },
      [1, -2, -3],
      ['fail coverage/patch patch'],
    ],
    [
      'patch.branches without branch data is inconclusive',
      { patch: { branches: 50 } },
      [1, 2, 3],
      ['inconclusive coverage/no-metric patch:branches'],
    ],
  ])('%s', (_name, section, lines, expected) => {
    expect(rulesOf({ section, files: [covered('a.ts', lines)], before, after })).toEqual(expected)
  })

  test('branches on changed lines are judged, others are not', () => {
    const section = { patch: { branches: 60 } }
    const files = (arms: readonly [number, number, number][]) => [covered('a.ts', [1, 2, 3, 4, 5], arms)]
    expect(
      rulesOf({
        section,
        before,
        after,
        files: files([
          [1, 0, 2],
          [2, 2, 2],
        ]),
      }),
    ).toEqual([])
    expect(rulesOf({ section, before, after, files: files([[2, 1, 2]]) })).toEqual([
      'fail coverage/patch-branches patch:branches',
    ])
  })

  test('a small diff is judged when a whole new file is untested', () => {
    const section = { patch: { min: 90, 'min-lines': 10 } }
    expect(rulesOf({ section, files: [covered('b.ts', [-1])], before: {}, after: { 'b.ts': text('x') } })).toEqual([
      'fail coverage/patch patch',
    ])
  })

  test('a component has a patch minimum of its own', () => {
    const section: CoverageSection = { patch: { min: 10 }, components: [{ name: 'a', paths: ['a.ts'], patch: 95 }] }
    expect(rulesOf({ section, files: [covered('a.ts', [1, 2, -3])], before, after })).toEqual([
      'fail coverage/component-patch component:a',
    ])
  })

  test('the finding names runs of uncovered lines', () => {
    const { findings } = judged({
      section: { patch: { min: 90 } },
      files: [covered('a.ts', [1, -2, -3])],
      before,
      after,
    })
    expect(findings[0]?.locations).toEqual([{ path: 'a.ts', startLine: 2, endLine: 3 }])
    expect(findings[0]?.message).toBe('patch 0.00 % < 90 % (0/2 changed lines), 2 new uncovered lines')
  })
})

describe('carried lines', () => {
  const block = [
    'const refund = order.total - order.fee',
    'ledger.append(order.id, refund)',
    'return notify(order, refund)',
  ]
  const before = { 'a.ts': text('keep', ...block), 'b.ts': text('start') }
  const after = { 'a.ts': text('keep'), 'b.ts': text('start', ...block) }
  const section = { patch: { min: 100 } }
  const files = [covered('a.ts', [1]), covered('b.ts', [1, -2, -3, -4])]

  test('moved lines that were uncovered before are carried', () => {
    const given = { section, files, before, after, baseline: [covered('a.ts', [1, -2, -3, -4]), covered('b.ts', [1])] }
    expect(rulesOf(given)).toEqual([])
    expect(judged(given).patch).toMatchObject({ carriedUncovered: 3, newUncovered: 0 })
  })

  test('a line that moved away pays for itself, not for a stranger in its place', () => {
    const strangers = ['one new line here', 'two new lines here', 'three new lines here']
    const old = ['the first old debt', 'the second old debt', 'the third old debt']
    const tree = { 'a.ts': text('keep', ...block, ...old), 'b.ts': text('start') }
    const given = {
      section,
      files: [covered('a.ts', [1, -2, -3, -4]), covered('b.ts', [1, -2, -3, -4])],
      before: tree,
      after: { 'a.ts': text('keep', ...strangers), 'b.ts': text('start', ...block) },
      baseline: [covered('a.ts', [1, -2, -3, -4, -5, -6, -7]), covered('b.ts', [1])],
    }
    expect(judged(given).patch).toMatchObject({ carriedUncovered: 6, newUncovered: 0 })
  })

  test('moved lines that were covered before are billed: they lost their test', () => {
    const baseline = [covered('a.ts', [1, 2, 3, 4]), covered('b.ts', [1])]
    expect(rulesOf({ section, files, before, after, baseline })).toEqual(['fail coverage/patch patch'])
  })

  test('without a baseline moved lines are billed, and the finding says so', () => {
    const { findings } = judged({ section, files, before, after })
    expect(findings[0]?.why).toContain('3 counted lines moved unchanged')
  })

  test('a line in the place of an uncovered line is carried; each base line pays once', () => {
    const given = {
      section: { patch: { 'max-new-uncovered': 0 } },
      files: [covered('a.ts', [1, -2, -3])],
      before: { 'a.ts': text('one', 'raise Eror') },
      after: { 'a.ts': text('one', 'raise Error', 'raise Another') },
      baseline: [covered('a.ts', [1, -2])],
    }
    expect(judged(given).patch).toMatchObject({ carriedUncovered: 1, newUncovered: 1 })
  })

  test('a line that is younger than the baseline pays for nothing', () => {
    const given = {
      section,
      files: [covered('a.ts', [1, -2])],
      measured: { 'a.ts': text('one') },
      before: { 'a.ts': text('one', 'raise Eror') },
      after: { 'a.ts': text('one', 'raise Error') },
      baseline: [covered('a.ts', [1])],
    }
    expect(rulesOf(given)).toEqual(['fail coverage/patch patch'])
  })
})

describe('unmeasured files', () => {
  const before = { 'src/a.ts': text('a') }
  test.each<[string, string, CoverageSection, readonly string[]]>([
    ['a new file of a measured kind in no report fails', 'src/b.ts', {}, ['fail coverage/unmeasured src/b.ts']],
    ['also another extension of the family', 'src/b.tsx', {}, ['fail coverage/unmeasured src/b.tsx']],
    ['warn makes it advice', 'src/b.ts', { unmeasured: 'warn' }, ['pass coverage/unmeasured src/b.ts']],
    [
      'uncovered bills its lines',
      'src/b.ts',
      { unmeasured: 'uncovered', patch: { min: 90 } },
      ['fail coverage/patch patch', 'pass coverage/unmeasured src/b.ts'],
    ],
    ['a kind that is never measured does not matter', 'README.md', {}, []],
    ['nor does a test', 'src/b.test.ts', {}, []],
    ['nor a declaration file', 'src/b.d.ts', {}, []],
    ['nor generated code (trap 15)', 'src/api.generated.ts', {}, []],
  ])('%s', (_name, path, section, expected) => {
    const after = { ...before, [path]: text('x', 'y') }
    expect(rulesOf({ section, files: [covered('src/a.ts', [1])], before, after })).toEqual(expected)
  })
})

test('a line feed in the name of an unmeasured file breaks no line of its message', () => {
  const file: PatchFile = {
    path: 'src/line\nbreak.ts',
    state: 'unmeasured',
    isNew: true,
    addedLines: 1,
    isWhole: false,
    covered: [],
    uncovered: [],
    carried: [],
    unprovenMoves: 0,
    branches: null,
  }
  const [finding] = judgeUnmeasured([file], 'fail')
  expect(finding?.message).toContain('src/line break.ts (+1 line)')
  expect(finding?.fix).toContain('load src/line break.ts, or')
  expect(finding?.fix).toMatch(/collectCoverageFrom in Jest, coverage\.include in Vitest/u)
})

describe('max-drop', () => {
  const tree = { 'a.ts': text(...range(1, 10).map(String)) }
  const section = { total: { 'max-drop': 0 } }
  const baseline = [covered('a.ts', [...range(1, 8), -9, -10])]

  test('deleting covered code never fails', () => {
    const after = { 'a.ts': text('7', '8', '9', '10') }
    const given = { section, files: [covered('a.ts', [1, 2, -3, -4])], before: tree, after, baseline }
    expect(judged(given).comparison).toEqual({ before: { covered: 8, total: 10 }, now: { covered: 2, total: 4 } })
    expect(rulesOf(given)).toEqual([])
  })

  test('lost coverage outside the change fails and is named', () => {
    const { findings, lost } = judged({
      section,
      files: [covered('a.ts', [...range(1, 7), -8, -9, -10])],
      before: tree,
      after: tree,
      baseline,
    })
    expect(findings.map(({ rule }) => rule)).toEqual(['coverage/max-drop'])
    expect(findings[0]?.message).toBe(
      'total lines -10.00 pp (80.00 % to 70.00 %), at most 0 pp allowed; 1 more uncovered',
    )
    expect(lost).toEqual([{ path: 'a.ts', ranges: [{ start: 8, end: 8 }], count: 1 }])
  })

  test('a drop within max-drop and tolerance is allowed, exactly', () => {
    const files = [covered('a.ts', [...range(1, 7), -8, -9, -10])]
    const at = (drop: number, tolerance: number) =>
      rulesOf({ section: { total: { 'max-drop': drop, tolerance } }, files, before: tree, after: tree, baseline })
    expect(at(10, 0)).toEqual([])
    expect(at(9.9999, 0)).toEqual(['fail coverage/max-drop total'])
    expect(at(9, 1)).toEqual([])
  })

  test('code that came between baseline and base is not billed to this change', () => {
    const given = {
      section,
      measured: { 'a.ts': text('1', '2') },
      before: { 'a.ts': text('1', '2', 'between') },
      after: { 'a.ts': text('1', '2', 'between', 'mine') },
      files: [covered('a.ts', [1, 2, -3, 4])],
      baseline: [covered('a.ts', [1, 2])],
    }
    expect(judged(given).comparison).toEqual({ before: { covered: 2, total: 2 }, now: { covered: 3, total: 3 } })
    expect(rulesOf(given)).toEqual([])
  })

  test('a ratcheted component may not fall, whatever the total', () => {
    const ratchet: CoverageSection = { components: [{ name: 'a', paths: ['a.ts'], min: 'ratchet' }] }
    const files = [covered('a.ts', [...range(1, 7), -8, -9, -10]), covered('b.ts', range(1, 100))]
    expect(
      rulesOf({ section: ratchet, files, before: tree, after: tree, baseline: [...baseline, covered('b.ts', [1])] }),
    ).toEqual(['fail coverage/max-drop component:a'])
  })
})
