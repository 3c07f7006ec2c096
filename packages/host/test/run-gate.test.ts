import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Enforcement, Verdict } from '@velocity/model'
import { buildFinding, buildOutcome } from './build-outcome.ts'
import { runStep, TOKEN } from './run-step.ts'

const OUT = '.velocity/out/coverage-default'

describe('the exit code', () => {
  const table: readonly (readonly [Verdict, Enforcement, number])[] = [
    ['pass', 'enforce', 0],
    ['pass', 'warn', 0],
    ['pass', 'observe', 0],
    ['fail', 'enforce', 1],
    ['fail', 'warn', 0],
    ['fail', 'observe', 0],
    ['inconclusive', 'enforce', 1],
    ['inconclusive', 'warn', 0],
    ['inconclusive', 'observe', 0],
  ]
  test.each(table)('%s under %s is %d, and the outputs say the verdict', async (verdict, enforcement, exitCode) => {
    const step = await runStep({ behaviour: { kind: 'outcome', outcome: buildOutcome({ verdict, enforcement }) } })
    expect([step.exitCode, step.stderr]).toEqual([exitCode, ''])
    expect(step.outputs).toEqual({
      verdict,
      'exit-reason': verdict === 'pass' ? 'met' : 'coverage/patch',
      'report-json': `${OUT}/verdict.json`,
      cobertura: `${OUT}/cobertura.xml`,
      'line-rate': '71.42',
    })
    const levels = [...step.stdout.matchAll(/^::(error|warning|notice) /gmu)].map(([, level]) => level)
    expect(levels.includes('error')).toBe(exitCode === 1)
    expect(levels.includes('warning')).toBe(verdict !== 'pass' && enforcement === 'warn')
    expect(step.summary).not.toBe('')
  })

  test.each([
    ['pass', 'fail', 0],
    ['fail', 'pass', 1],
  ] as const)('follows the outcome’s own conclusion: %s over %s is %d', async (conclusion, verdict, exitCode) => {
    const outcome = buildOutcome({ verdict }, {}, { conclusion })
    const step = await runStep({ behaviour: { kind: 'outcome', outcome } })
    expect([step.exitCode, step.outputs['verdict']]).toEqual([exitCode, verdict])
  })
})

describe('the log', () => {
  test('names the lines of a finding, which an annotation does not show there', async () => {
    const outcome = buildOutcome({ verdict: 'fail', notices: ['Reproduce: velocity coverage gate'] })
    const step = await runStep({ behaviour: { kind: 'outcome', outcome } })
    expect(step.stdout).toMatch(/^✗ coverage: patch 71\.42 % < 90 %\n\n {2}src\/pay\.ts:41-42$/mu)
    expect(step.stdout).toContain('- Reproduce: velocity coverage gate')
  })

  test('of a pass is short, and tells its notices', async () => {
    const outcome = buildOutcome({ notices: ['max-drop was skipped.', '::error::no command'] })
    const step = await runStep({ behaviour: { kind: 'outcome', outcome } })
    expect(step.stdout).toBe(
      '- max-drop was skipped.\n- ::error::no command\ncoverage-gate: pass: every threshold is met\n',
    )
  })
})

describe('a mistake of the user', () => {
  const behaviour = { kind: 'user-error', message: 'the input "min" is "8O".', fix: 'with:\n  min: 80' } as const

  test.each(['enforce', 'warn', 'observe'])(
    'fails the step under %s with what, why, fix and code',
    async (enforcement) => {
      const step = await runStep({ behaviour, inputs: { enforcement } })
      expect(step.exitCode).toBe(1)
      expect(step.outputs).toMatchObject({
        verdict: 'inconclusive',
        'exit-reason': 'VEL_TEST_MISTAKE',
        'report-json': '',
      })
      expect(step.stdout).toMatch(/^::error title=coverage-gate::the input "min" is "8O"\. \(VEL_TEST_MISTAKE\)$/mu)
      for (const text of [step.stdout, step.summary.replaceAll('&quot;', '"').replaceAll('\u00a0', ' ')]) {
        expect(text).toContain('coverage-gate: the input "min" is "8O".')
        expect(text).toContain('Why:  it happens.')
        expect(text).toContain('Fix:  with:\n        min: 80')
        expect(text).toContain('docs/errors.md#vel_test_mistake')
        expect(text.includes('softens a verdict; there is none')).toBe(enforcement !== 'enforce')
      }
      expect(step.stdout).not.toMatch(/\n\s+at /u)
    },
  )

  test('names the catalogue of the action that runs', async () => {
    const env = { GITHUB_ACTION_REPOSITORY: 'acme/velocity', GITHUB_ACTION_REF: 'v1' }
    const step = await runStep({ behaviour, env })
    expect(step.stdout).toContain('https://github.com/acme/velocity/blob/v1/docs/errors.md#vel_test_mistake')
  })

  test('in the event is one too', async () => {
    const step = await runStep({ behaviour, event: null })
    expect([step.exitCode, step.outputs['exit-reason']]).toEqual([1, 'VEL_EVENT_INVALID'])
    const target = await runStep({ behaviour, eventName: 'pull_request_target' })
    expect([target.exitCode, target.outputs['exit-reason']]).toEqual([1, 'VEL_EVENT_UNSAFE'])
  })
})

describe('a bug of ours', () => {
  test('prints its stack, says so, and hides the token', async () => {
    const step = await runStep({
      behaviour: { kind: 'bug', message: `cannot read ${TOKEN}\n::set-output name=verdict::pass` },
      inputs: { token: TOKEN },
    })
    expect(step.exitCode).toBe(1)
    expect(step.outputs).toMatchObject({ verdict: 'inconclusive', 'exit-reason': 'bug', 'report-json': '' })
    expect(step.stdout).toMatch(/TypeError: cannot read \*\*\*\n: :set-output[^\n]*\n\s+at behave /u)
    expect(step.stdout).toContain('this is a bug in coverage-gate')
    expect(step.summary).toContain('this is a bug in coverage-gate')
    expect(step.stdout.replace(`::add-mask::${TOKEN}\n`, '') + step.stderr + step.summary).not.toContain(TOKEN)
  })

  test('while the report is written leaves no verdict', async () => {
    const step = await runStep({
      behaviour: { kind: 'outcome', outcome: buildOutcome() },
      env: { FIXTURE_READ_ONLY: `${OUT}/verdict.json` },
    })
    expect([step.exitCode, step.outputs['verdict'], step.outputs['exit-reason']]).toEqual([1, 'inconclusive', 'bug'])
  })

  test('is told even when outputs and summary cannot be written', async () => {
    const nowhere = '/nowhere/at/all'
    const step = await runStep({
      behaviour: { kind: 'outcome', outcome: buildOutcome() },
      env: { GITHUB_OUTPUT: nowhere, GITHUB_STEP_SUMMARY: nowhere },
    })
    expect([step.exitCode, step.stderr]).toEqual([1, ''])
    expect(step.stdout).toContain('this is a bug in coverage-gate')
  })

  test('that never ends is inconclusive', async () => {
    const step = await runStep({ behaviour: { kind: 'hang' } })
    expect(step.exitCode).not.toBe(0)
    expect(step.outputs).toMatchObject({ verdict: 'inconclusive', 'exit-reason': 'unfinished' })
  })
})

test('work that was given up does not keep the step', async () => {
  const startedAt = Date.now()
  const step = await runStep({ behaviour: { kind: 'leak', outcome: buildOutcome() } })
  expect([step.exitCode, step.outputs['verdict']]).toEqual([0, 'pass'])
  expect(Date.now() - startedAt).toBeLessThan(20_000)
})

describe('what is left behind', () => {
  test('verdict.json, SARIF and the gate’s own files', async () => {
    const outcome = buildOutcome({ verdict: 'fail' }, { hasSarif: true })
    const step = await runStep({ behaviour: { kind: 'outcome', outcome } })
    const read = (path = '') => readFileSync(join(step.workspace, path), 'utf8')
    expect(JSON.parse(read(step.outputs['report-json']))).toEqual(outcome.report)
    expect(JSON.parse(read(step.outputs['sarif']))).toMatchObject({ version: '2.1.0' })
    expect(read(step.outputs['cobertura'])).toBe('<coverage/>')
  })

  test('no SARIF unless it was chosen', async () => {
    const step = await runStep({ behaviour: { kind: 'outcome', outcome: buildOutcome() } })
    expect(existsSync(join(step.workspace, OUT, 'results.sarif'))).toBe(false)
  })

  test('an id cannot leave the output folder', async () => {
    const outcome = buildOutcome({ id: '../../x' })
    const step = await runStep({ behaviour: { kind: 'outcome', outcome } })
    expect(step.outputs['report-json']).toBe('.velocity/out/coverage-..-..-x/verdict.json')
  })

  test('a chain of audit records, also of steps that threw', async () => {
    const waiver = {
      id: 'W-1',
      gate: 'coverage',
      rule: 'coverage/patch',
      scope: 'patch',
      reason: 'r',
      owner: 'o',
      approver: 'a',
      expires: '2026-12-01',
    }
    const facts = { statements: 3, 'lock-digest': `sha256:${'a'.repeat(64)}`, 'none-digest': null }
    const outcome = buildOutcome({ findings: [{ ...buildFinding(), waiver }], facts })
    const first = await runStep({ behaviour: { kind: 'outcome', outcome } })
    const { workspace } = first
    await runStep({ behaviour: { kind: 'bug', message: 'x' }, workspace })
    await runStep({ behaviour: { kind: 'user-error', message: 'x', fix: 'y' }, workspace, inputs: { id: 'api' } })
    const lines = readFileSync(join(workspace, '.velocity/out/audit.jsonl'), 'utf8').trimEnd().split('\n')
    const records = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    const verdictJson = readFileSync(join(workspace, OUT, 'verdict.json'))
    expect(records).toMatchObject([
      {
        at: '2026-11-20T12:00:00.000Z',
        gate: 'coverage',
        id: 'default',
        verdict: 'pass',
        reason: 'met',
        actor: 'octocat',
        repository: 'acme/orders',
        runUrl: 'https://github.com/acme/orders/actions/runs/41',
        digests: { 'lock-digest': facts['lock-digest'] },
        waivers: ['W-1'],
        previous: null,
        reportDigest: `sha256:${createHash('sha256').update(verdictJson).digest('hex')}`,
      },
      { gate: 'coverage', id: 'default', verdict: 'inconclusive', reason: 'bug' },
      { id: 'api', reason: 'VEL_TEST_MISTAKE' },
    ])
    const digests = lines.map((line) => `sha256:${createHash('sha256').update(line).digest('hex')}`)
    expect(records.map(({ previous }) => previous)).toEqual([null, digests[0], digests[1]])
  })

  test('a warning when the audit record cannot be written, and the verdict', async () => {
    const step = await runStep({
      behaviour: { kind: 'outcome', outcome: buildOutcome() },
      env: { FIXTURE_READ_ONLY: '.velocity/out/audit.jsonl' },
    })
    expect([step.exitCode, step.outputs['verdict']]).toEqual([0, 'pass'])
    expect(step.stdout).toMatch(/^::warning [^\n]*audit record was not written/mu)
  })
})

describe('the log', () => {
  test('hostile paths and messages stay inside their annotation', async () => {
    const hostile = 'a\r\n::set-output name=verdict::pass,file=x:%0A##[add-path]/tmp'
    const findings = [buildFinding({ message: hostile, locations: [{ path: `src/${hostile}.ts`, startLine: 1 }] })]
    const outcome = buildOutcome({ verdict: 'fail', headline: hostile, findings })
    const step = await runStep({ behaviour: { kind: 'outcome', outcome, log: [hostile], warn: [hostile] } })
    const commands = step.stdout.split('\n').filter((line) => line.trimStart().startsWith('::'))
    expect(commands.filter((line) => !/^::(error|warning|notice|debug) ?[^:]*::/u.test(line))).toEqual([])
    expect(step.stdout.split('\n').filter((line) => !line.startsWith('::') && line.includes('##['))).toEqual([])
    expect(step.outputs['verdict']).toBe('fail')
  })

  test('shows ten errors and says how many there are besides', async () => {
    const findings = Array.from({ length: 14 }, (_, index) =>
      buildFinding({ fingerprint: `${index}`, locations: [{ path: `src/${index}.ts`, startLine: 1 }] }),
    )
    const outcome = buildOutcome({ verdict: 'fail', findings })
    const step = await runStep({ behaviour: { kind: 'outcome', outcome } })
    expect(step.stdout.match(/^::error /gmu)).toHaveLength(10)
    expect(step.stdout).toMatch(/and 4 more/u)
  })

  test('shows none when none were chosen', async () => {
    const outcome = buildOutcome({ verdict: 'fail' }, { annotations: 'none' })
    const step = await runStep({ behaviour: { kind: 'outcome', outcome } })
    expect(step.stdout.match(/^::(error|warning|notice) [^\n]*file=/gmu)).toBeNull()
    expect(step.stdout).toMatch(/^::error title=coverage-gate::fail: patch 71\.42 %25 < 90 %25$/mu)
  })
})
