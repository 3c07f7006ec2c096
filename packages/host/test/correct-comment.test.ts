import { afterEach, describe, expect, test } from '@jest/globals'
import { BASE_SHA, HEAD_SHA, runStep, TOKEN } from './run-step.ts'
import { type LoopbackServer, startServer } from './start-server.ts'

const servers: LoopbackServer[] = []
const mistake = { kind: 'user-error', message: 'the input "min" is "8O".', fix: 'with:\n  min: 80' } as const

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function startGitHub(status: number): Promise<LoopbackServer> {
  const server = await startServer(() => ({ status, body: { html_url: 'https://github.com/x' } }))
  servers.push(server)
  return server
}

function bodies(github: LoopbackServer): readonly unknown[] {
  return github.requests.map(({ body }) => JSON.parse(body) as unknown)
}

describe('the comment of an earlier run', () => {
  test('is updated, and never created, by a mistake: what, why, fix and code', async () => {
    const github = await startGitHub(200)
    const step = await runStep({
      behaviour: mistake,
      inputs: { token: TOKEN, id: 'api' },
      env: { GITHUB_API_URL: github.url, GITHUB_ACTION_REPOSITORY: 'acme/velocity', GITHUB_ACTION_REF: 'v1' },
    })
    expect(step.exitCode).toBe(1)
    expect(bodies(github)).toEqual([
      {
        marker: 'coverage:api',
        isUpdateOnly: true,
        body: [
          '<!-- velocity:coverage:api -->',
          '## ❓ coverage \\[api\\] could not judge: the input "min" is "8O".',
          '',
          `Nothing was judged at [\`aaaaaaaaa\`](https://github.com/acme/orders/commit/${HEAD_SHA}); what stood here was about an earlier commit or run · [run](https://github.com/acme/orders/actions/runs/41)`,
          '',
          '**Why:** it happens.',
          '',
          '**Fix:**',
          '',
          '```\nwith:\n  min: 80\n```',
          '',
          '[`VEL_TEST_MISTAKE`](https://github.com/acme/velocity/blob/v1/docs/errors.md#vel_test_mistake)',
          '',
        ].join('\n'),
      },
    ])
  })

  test('is updated by a bug, without its stack or its words', async () => {
    const github = await startGitHub(200)
    const behaviour = { kind: 'bug', message: `cannot read ${TOKEN}` } as const
    await runStep({ behaviour, inputs: { token: TOKEN }, env: { GITHUB_API_URL: github.url } })
    const [request] = github.requests
    expect(request?.body).toContain('could not judge: this is a bug in coverage-gate')
    expect(request?.body).not.toContain('TypeError')
    expect(request?.body).not.toContain(TOKEN)
  })

  test.each([
    [403, 'Resource not accessible by integration'],
    [422, 'GitHub did not answer (422). (VEL_GITHUB_UNAVAILABLE)'],
  ])('may still stand when GitHub answers %s, which is said and changes nothing', async (status, why) => {
    const github = await startGitHub(status)
    const step = await runStep({ behaviour: mistake, inputs: { token: TOKEN }, env: { GITHUB_API_URL: github.url } })
    expect(step.stdout).toContain(`A comment of an earlier run may still stand on the pull request: ${why}`)
    expect([step.exitCode, step.outputs['exit-reason']]).toEqual([1, 'VEL_TEST_MISTAKE'])
  })

  test('is left alone without a token, with comment: never, and on a push', async () => {
    const github = await startGitHub(200)
    const env = { GITHUB_API_URL: github.url }
    const event = { before: BASE_SHA, after: HEAD_SHA, ref: 'refs/heads/main', repository: { default_branch: 'main' } }
    await runStep({ behaviour: mistake, env })
    await runStep({ behaviour: mistake, env, inputs: { token: TOKEN, comment: 'never' } })
    await runStep({ behaviour: mistake, env, inputs: { token: TOKEN }, eventName: 'push', event })
    expect(github.requests).toEqual([])
  })
})
