import { describe, expect, test } from '@jest/globals'
import { parsePolicy } from '@velocity/policy'
import type { CoverageConfig } from '../src/config/coverage-config.ts'
import { coverageSectionSchema } from '../src/config/coverage-section.ts'
import { resolveConfig } from '../src/config/resolve-config.ts'
import { inputsOf } from './support/coverage-builder.ts'

function config(section: string, inputs: Readonly<Record<string, string>> = {}): CoverageConfig {
  const text = `version: 1\ncoverage:\n${section.replace(/^/gmu, '  ')}\n`
  return resolveConfig(parsePolicy(text, '.velocity.yml').section('coverage', coverageSectionSchema), inputsOf(inputs))
}

describe('the section coverage', () => {
  test('is read with every key', () => {
    const yaml = [
      'metric: lines',
      'counting: codecov',
      'total: { min: 79.95, branches: 70, functions: 60, max-drop: 0.25, tolerance: 0.01 }',
      'patch: { min: 90, branches: 70, min-lines: 10, max-new-uncovered: 0 }',
      'unmeasured: warn',
      'components:',
      '  - { name: pay, paths: ["services/pay/**"], min: 85, patch: 95, max-drop: 0, owner: "@org/pay" }',
      '  - { name: old, paths: ["old/**"], min: ratchet }',
      'files: { min: 10, changed-min: 60 }',
      'ignore: ["**/*.pb.go"]',
      'enforcement: warn',
    ].join('\n')
    expect(config(yaml)).toEqual({
      metric: 'lines',
      counting: 'codecov',
      total: [
        { metric: 'lines', minE4: 799_500 },
        { metric: 'branches', minE4: 700_000 },
        { metric: 'functions', minE4: 600_000 },
      ],
      maxDropE4: 2500,
      toleranceE4: 100,
      patch: { minE4: 900_000, branchesE4: 700_000, minLines: 10, maxNewUncovered: 0 },
      unmeasured: 'warn',
      components: [
        { name: 'pay', paths: ['services/pay/**'], min: 850_000, patchE4: 950_000, maxDropE4: 0, owner: '@org/pay' },
        { name: 'old', paths: ['old/**'], min: 'ratchet', patchE4: null, maxDropE4: null, owner: null },
      ],
      files: { minE4: 100_000, changedMinE4: 600_000 },
      ignore: ['**/*.pb.go'],
      enforcement: 'warn',
    })
  })

  test.each([
    ['max_drop: 1', 'VEL_POLICY_UNKNOWN_KEY'],
    ['total: { minn: 80 }', 'VEL_POLICY_UNKNOWN_KEY'],
    ['patch: { min_lines: 3 }', 'VEL_POLICY_UNKNOWN_KEY'],
    ['total: { min: "80" }', 'VEL_POLICY_VALUE'],
    ['total: { min: 101 }', 'VEL_POLICY_VALUE'],
    ['total: { tolerance: auto }', 'VEL_POLICY_VALUE'],
    ['counting: jacoco', 'VEL_POLICY_VALUE'],
    ['metric: statements', 'VEL_POLICY_VALUE'],
    ['components: [{ name: a }]', 'VEL_POLICY_VALUE'],
    ['components: [{ name: a, paths: [] }]', 'VEL_POLICY_VALUE'],
    ['components: [{ name: a, paths: ["a/**"], min: rachet }]', 'VEL_POLICY_VALUE'],
    ['ignore: "**"', 'VEL_POLICY_VALUE'],
    ['unmeasured: ignore', 'VEL_POLICY_VALUE'],
  ])('refuses %s', (yaml, code) => {
    expect(() => config(yaml)).toThrow(expect.objectContaining({ code }))
  })

  test('an input wins over the file, metric by metric', () => {
    const { total, patch, maxDropE4, enforcement } = config(
      'total: { min: 80, branches: 70 }\npatch: { min: 90 }\nenforcement: observe',
      { min: 'branches>=75', 'min-patch': '50', 'max-drop': '1', 'max-new-uncovered': '3', enforcement: 'enforce' },
    )
    expect(total).toEqual([
      { metric: 'lines', minE4: 800_000 },
      { metric: 'branches', minE4: 750_000 },
    ])
    expect([patch.minE4, patch.maxNewUncovered, maxDropE4, enforcement]).toEqual([500_000, 3, 10_000, 'enforce'])
  })

  test('of two minimums for one metric the higher counts', () => {
    expect(config('metric: branches\ntotal: { min: 80, branches: 70 }').total).toEqual([
      { metric: 'branches', minE4: 800_000 },
    ])
  })

  test.each([
    ['total: { min: 79.99999 }', 800_000],
    ['total: { min: 79.95 }', 799_500],
    ['total: { min: 33.3333 }', 333_333],
  ])('%s is rounded up, never towards a pass', (yaml, expected) => {
    expect(config(yaml).total[0]?.minE4).toBe(expected)
  })

  test('without a section everything is off but unmeasured files', () => {
    expect(resolveConfig(null, inputsOf())).toMatchObject({
      total: [],
      maxDropE4: null,
      unmeasured: 'fail',
      enforcement: 'enforce',
    })
  })
})
