import { describe, expect, test } from '@jest/globals'
import { selectAnnotations } from '../src/index.ts'
import { finding, HOSTILE, report, WAIVER } from './builders.ts'

const lines = (count: number, path = 'a.ts') =>
  Array.from({ length: count }, (_, index) => ({ path, startLine: index + 1 }))

test('one place is one annotation, in one line, with the code', () => {
  expect(selectAnnotations(report(), 10)).toEqual({
    shown: [
      {
        level: 'error',
        path: 'src/pay.ts',
        startLine: 12,
        endLine: 14,
        title: 'coverage: coverage/patch',
        message: 'patch 71.42 % < 90 % (5/7 changed lines) (VEL_COV_PATCH)',
      },
    ],
    omitted: 0,
  })
})

test('a finding about the whole tree has no place', () => {
  const { shown } = selectAnnotations(report({ findings: [finding({ locations: [] })] }), 10)
  expect(shown).toMatchObject([{ path: null, startLine: null, endLine: null }])
})

describe('levels', () => {
  test.each([
    ['enforce', 'fail', 'error', 'error'],
    ['enforce', 'inconclusive', 'error', 'error'],
    ['enforce', 'pass', 'warning', 'warning'],
    ['enforce', 'pass', 'error', 'warning'],
    ['enforce', 'pass', 'note', 'notice'],
    ['warn', 'fail', 'error', 'warning'],
    ['observe', 'fail', 'error', 'notice'],
  ] as const)('%s, verdict %s, severity %s → %s', (enforcement, verdict, severity, level) => {
    const { shown } = selectAnnotations(report({ enforcement, findings: [finding({ verdict, severity })] }), 10)
    expect(shown).toMatchObject([{ level }])
  })

  test('waived findings are not annotated', () => {
    expect(selectAnnotations(report({ findings: [finding({ waiver: WAIVER })] }), 10)).toEqual({
      shown: [],
      omitted: 0,
    })
  })
})

describe('more than fit', () => {
  test('the ten most useful, then one line that counts the rest', () => {
    const { shown, omitted } = selectAnnotations(report({ findings: [finding({ locations: lines(33) })] }), 10)
    expect(shown).toHaveLength(11)
    expect(shown.slice(0, 10).map(({ startLine }) => startLine)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(shown[10]).toMatchObject({ level: 'notice', path: null, message: '… and 23 more; see the job summary.' })
    expect(omitted).toBe(23)
  })

  test('every finding is shown once before any is shown twice', () => {
    const findings = Array.from({ length: 6 }, (_, index) =>
      finding({ message: `m${index}`, locations: lines(3, `f${index}`) }),
    )
    const { shown } = selectAnnotations(report({ findings }), 10)
    expect(shown.slice(0, 6).map(({ path }) => path)).toEqual(['f0', 'f1', 'f2', 'f3', 'f4', 'f5'])
  })

  test.each([1, 2, 10])('no level ever has more than %d', (limit) => {
    const findings = (['error', 'warning', 'note'] as const).flatMap((severity) =>
      Array.from({ length: 30 }, () => finding({ severity, verdict: severity === 'error' ? 'fail' : 'pass' })),
    )
    const { shown, omitted } = selectAnnotations(report({ findings }), limit)
    for (const level of ['error', 'warning', 'notice']) {
      expect(shown.filter((one) => one.level === level).length).toBe(limit)
    }
    expect(shown.length - 1 + omitted).toBe(90)
  })

  test('with no room at all everything is omitted', () => {
    expect(selectAnnotations(report(), 0)).toEqual({ shown: [], omitted: 1 })
  })
})

test.each(HOSTILE)('%j stays one line without controls, within 4,096 characters', (text) => {
  const { shown } = selectAnnotations(
    report({ id: text, findings: [finding({ message: text, rule: text, locations: [{ path: text, startLine: 1 }] })] }),
    10,
  )
  for (const { title, message, path } of shown) {
    expect(`${title}${message}${path}`).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
    expect(message.length).toBeLessThanOrEqual(4096)
    expect(title.length).toBeLessThanOrEqual(255)
  }
})

describe('a finding that says what is true of each place', () => {
  const two = [
    { path: 'a.ts', startLine: 9, endLine: 17 },
    { path: 'a.ts', startLine: 20 },
  ]
  const placed = finding({ locations: two, placeNote: 'not run by any test' })

  test('says it there, with the lines, and not what is wrong with the whole', () => {
    const { shown } = selectAnnotations(report({ findings: [placed] }), 10)
    expect(shown.map(({ message }) => message)).toEqual([
      'lines 9–17 are not run by any test (VEL_COV_PATCH)',
      'line 20 is not run by any test (VEL_COV_PATCH)',
    ])
  })

  test('says it once where another finding says the same of the same lines', () => {
    const other = { ...placed, rule: 'coverage/new-uncovered', code: 'VEL_COV_NEW_UNCOVERED' } as const
    const { shown, omitted } = selectAnnotations(report({ findings: [placed, other] }), 10)
    expect(shown).toHaveLength(2)
    expect(omitted).toBe(0)
  })

  test('has only its message for a file as a whole', () => {
    const { shown } = selectAnnotations(report({ findings: [{ ...placed, locations: [{ path: 'a.ts' }] }] }), 10)
    expect(shown.map(({ message }) => message)).toEqual([`${placed.message} (VEL_COV_PATCH)`])
  })
})
