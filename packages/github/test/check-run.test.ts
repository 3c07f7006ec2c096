import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { CheckRun } from '@velocity/ports'
import { headSha, type Setup, setUp } from './setup.ts'

let setup: Setup

beforeEach(async () => {
  setup = await setUp()
})

afterEach(async () => {
  expect(setup.fake.violations).toEqual([])
  await setup.fake.close()
})

function check(annotationCount: number): CheckRun {
  const annotations = Array.from({ length: annotationCount }, (_, index) => ({
    path: 'src/a.ts',
    startLine: index + 1,
    endLine: index + 1,
    level: 'warning' as const,
    message: `line ${index + 1}`,
    title: 'not covered',
  }))
  return { name: 'coverage', headSha, conclusion: 'failure', title: '79.99 %', summary: 'below', annotations }
}

function lines(): readonly unknown[] {
  return setup.fake.checkRuns().flatMap((run) => run.annotations.map((one) => one['start_line']))
}

const first120 = Array.from({ length: 120 }, (_, index) => index + 1)

describe('createCheckRun', () => {
  test('writes a check without annotations in one request', async () => {
    const outcome = await setup.port().createCheckRun(check(0))
    expect(outcome.kind).toBe('done')
    expect(setup.fake.checkRuns()).toMatchObject([{ name: 'coverage', status: 'completed', conclusion: 'failure' }])
    expect(setup.fake.requests).toHaveLength(1)
  })

  test('sends 120 annotations in batches of 50 and completes with the last', async () => {
    await setup.port().createCheckRun(check(120))
    expect(lines()).toEqual(first120)
    const sent = setup.fake.requests.map((one) => (one.body as { status: string }).status)
    expect(sent).toEqual(['in_progress', 'in_progress', 'completed'])
  })

  test.each([
    ['POST', 'lost'],
    ['POST', 'truncated'],
    ['POST', '502'],
    ['PATCH', 'lost'],
    ['PATCH', 'truncated'],
    ['PATCH', 'reset'],
  ] as const)('%s %s: no annotation is lost and none comes twice', async (method, kind) => {
    setup.fake.faults.push({ match: method, kind })
    const outcome = await setup.port().createCheckRun(check(120))
    expect([outcome.kind, lines(), setup.fake.checkRuns().length]).toEqual(['done', first120, 1])
    expect(setup.fake.checkRuns()[0]?.status).toBe('completed')
  })

  test('with a fork’s token says why not', async () => {
    const outcome = await setup.port({ isForkReadOnly: true }).createCheckRun(check(1))
    expect(outcome).toEqual({ kind: 'forbidden', why: expect.stringContaining('checks: write') })
  })
})
