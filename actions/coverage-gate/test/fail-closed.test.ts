import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type EvidenceRow, evidenceRows, latin1Rows } from './fail-closed/evidence-rows.ts'
import { expectOutcome } from './fail-closed/expect-closed.ts'
import { type Lab, openLab, type Run } from './fail-closed/open-lab.ts'
import { REPORT_KITS } from './fail-closed/reports.ts'
import { runRows } from './fail-closed/run-rows.ts'

const matrix = [
  ...REPORT_KITS.map((kit) => ({ format: kit.format as string, rows: evidenceRows(kit) })),
  { format: 'XML in Latin-1', rows: latin1Rows() },
]

let lab: Lab
let resultOf: (row: EvidenceRow) => Promise<Run>

beforeAll(() => {
  lab = openLab()
  resultOf = runRows(
    lab,
    matrix.flatMap(({ rows }) => rows),
  )
})

afterAll(() => lab.dispose())

for (const { format, rows } of matrix) {
  describe(`${format}: without whole evidence the bundle never passes`, () => {
    test.each(rows)('$name → $expected', async (row) => {
      expectOutcome(await resultOf(row), row.expected)
    })
  })
}

test('every format that the action names has its rows', () => {
  expect(REPORT_KITS.map(({ format }) => format)).toEqual([
    'lcov',
    'cobertura',
    'jacoco',
    'clover',
    'istanbul',
    'coverage.py',
    'go',
    'simplecov',
    'llvm-cov',
  ])
})
