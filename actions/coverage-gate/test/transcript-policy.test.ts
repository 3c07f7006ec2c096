import { afterEach, describe, expect, test } from '@jest/globals'
import { lcov, ORDERS_COVERED, REFUNDS } from './orders-service.ts'
import { openScene, type Scene } from './scene.ts'

const HALF_TESTED = {
  'coverage/lcov.info': lcov({ 'src/orders.js': ORDERS_COVERED, 'src/refunds.js': [1, 2, -3, -5] }),
}

/** What verdict.json names as `diff-digest` for the pull request that adds refunds. */
const REFUNDS_DIGEST = 'sha256:e80f262990edacdf03a8eb5593fa612fb0bb74a9ef946c70834d18f0ea9c8e5e'

let scene: Scene

afterEach(async () => {
  expect(scene.violations()).toEqual([])
  await scene.close()
})

function policy(lines: string): Readonly<Record<string, string>> {
  return { '.velocity.yml': `version: 1\n${lines}` }
}

function waived(expires: string, diff?: string): Readonly<Record<string, string>> {
  return policy(`coverage:
  total: { min: 80 }
  patch: { min: 90 }
waivers:
  - id: refunds-by-hand
    gate: coverage
    rule: coverage/patch
    scope: patch
    reason: refunds are tried by hand until the sandbox is back
    owner: "@ada"
    approver: "@grace"
    expires: ${expires}
${diff === undefined ? '' : `    diff: ${diff}\n`}`)
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

describe('a waiver', () => {
  test('lets its finding pass, and shows it', async () => {
    const expires = inDays(20)
    scene = await openScene(waived(expires, REFUNDS_DIGEST))
    const told = await scene.step({ event: scene.openPull(REFUNDS).event, files: HALF_TESTED })
    expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', 'exit-reason': 'met-with-waivers' } })
    expect(told.summary).toContain('refunds-by-hand')
    expect(scene.github.comments(7)).toHaveLength(1)
    expect(told.transcript.replaceAll(expires, '‹in 20 days›')).toMatchSnapshot()
  })

  test('for the patch rule must name the diff that it was granted for, and is told which', async () => {
    scene = await openScene(waived(inDays(20)))
    const told = await scene.step({ event: scene.openPull(REFUNDS).event, files: HALF_TESTED })
    expect(told).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'exit-reason': 'coverage/patch' } })
    expect(told.summary).toContain(`Waiver refunds-by-hand does not apply`)
    expect(told.summary).toContain(REFUNDS_DIGEST)
  })

  test('counts as absent once it has expired, and says so', async () => {
    scene = await openScene(waived('2026-01-31'))
    const told = await scene.step({ event: scene.openPull(REFUNDS).event, files: HALF_TESTED })
    expect(told).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'exit-reason': 'coverage/patch' } })
    expect(told.summary).toContain('Waiver refunds-by-hand expired on 2026-01-31')
    expect(scene.github.comments(7)).toHaveLength(1)
    expect(told.transcript).toMatchSnapshot()
  })

  test('cannot be granted by the pull request that needs it', async () => {
    scene = await openScene()
    const { event } = scene.openPull({ ...REFUNDS, ...waived(inDays(20)) })
    const told = await scene.step({ event, files: HALF_TESTED })
    expect(told).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'exit-reason': 'coverage/patch' } })
  })
})

describe('a pull request that lowers its own bar', () => {
  test('is judged by the bar of its base, and told so', async () => {
    scene = await openScene()
    const { event } = scene.openPull({ ...REFUNDS, ...policy('coverage:\n  total: { min: 1 }\n  patch: { min: 1 }\n') })
    const told = await scene.step({ event, files: HALF_TESTED })
    expect(told).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'exit-reason': 'coverage/patch' } })
    expect(told.summary).toContain('this change alters .velocity.yml')
    expect(told.transcript).toMatchSnapshot()
  })
})

describe('enforcement', () => {
  test('warn says the verdict and lets the step pass', async () => {
    scene = await openScene(policy('coverage:\n  enforcement: warn\n  patch: { min: 90 }\n'))
    const told = await scene.step({ event: scene.openPull(REFUNDS).event, files: HALF_TESTED })
    expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'fail', 'exit-reason': 'coverage/patch' } })
    expect(told.stdout).not.toContain('::error')
    expect(scene.github.comments(7)).toHaveLength(1)
    expect(told.transcript).toMatchSnapshot()
  })

  test('observe only writes down what the verdict would be', async () => {
    scene = await openScene(policy('coverage:\n  patch: { min: 90 }\n'))
    const { event } = scene.openPull(REFUNDS)
    const told = await scene.step({ event, files: HALF_TESTED, inputs: { enforcement: 'observe' } })
    expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'fail', 'exit-reason': 'coverage/patch' } })
    expect(told.stdout).not.toMatch(/^::(?:error|warning)/m)
    expect(told.transcript).toMatchSnapshot()
  })
})
