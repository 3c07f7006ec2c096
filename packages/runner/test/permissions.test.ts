import { describe, expect, test } from '@jest/globals'
import { type Overrides, refusal, run } from './harness.ts'

const CALLED = '.github/workflows/called.yml'

function workflow(top: string, job: string, trigger = 'push'): string {
  return `on: ${trigger}\n${top}jobs:\n  job:\n    runs-on: ubuntu-latest\n${job}    steps:\n      - run: 'true'\n`
}

function caller(top: string, job: string): string {
  return `on: push\n${top}jobs:\n  call:\n    uses: ./${CALLED}\n${job}`
}

describe('permissions of a job', () => {
  const table: readonly (readonly [name: string, top: string, job: string, expected: unknown])[] = [
    ['default to reading contents and packages', '', '', { contents: 'read', packages: 'read' }],
    ['come from the workflow', 'permissions: { issues: write }\n', '', { issues: 'write' }],
    [
      'are replaced whole by the job',
      'permissions: { issues: write }\n',
      '    permissions: { checks: write, contents: none }\n',
      { checks: 'write' },
    ],
    ['are empty when empty', 'permissions: {}\n', '', {}],
  ]

  test.each(table)('%s', async (_, top, job, expected) => {
    const tokens: unknown[] = []
    const overrides: Overrides = {
      token: (permissions) => {
        tokens.push(permissions)
        return 'a-token'
      },
    }
    const ran = await run(workflow(top, job), {}, overrides)
    expect(ran.job('job').permissions).toEqual(expected)
    expect(tokens).toEqual([expected])
  })

  test('read-all reads everything that can be read, write-all writes', async () => {
    const read = (await run(workflow('permissions: read-all\n', ''))).job('job').permissions
    expect(read).toMatchObject({ contents: 'read', issues: 'read' })
    expect(read).not.toHaveProperty('id-token')
    expect((await run(workflow('permissions: write-all\n', ''))).job('job').permissions).toMatchObject({
      contents: 'write',
      'id-token': 'write',
      models: 'read',
    })
  })
})

describe('permissions of a called workflow', () => {
  test('are those of the calling job where it asks for none', async () => {
    const ran = await run(caller('permissions: {}\n', '    permissions: { checks: write }\n'), {
      [CALLED]: workflow('', '', 'workflow_call'),
    })
    expect(ran.job('call / job').permissions).toEqual({ checks: 'write' })
  })

  test('can be reduced', async () => {
    const ran = await run(caller('', '    permissions: { checks: write, issues: read }\n'), {
      [CALLED]: workflow('permissions: {}\n', '    permissions: { checks: read }\n', 'workflow_call'),
    })
    expect(ran.job('call / job').permissions).toEqual({ checks: 'read' })
  })

  test.each([
    ['by a job', '', '    permissions: { contents: write }\n'],
    ['by the workflow', 'permissions: { contents: write }\n', ''],
  ])('cannot be raised %s', async (_, top, job) => {
    const error = await refusal(
      run(caller('permissions: { contents: read }\n', ''), { [CALLED]: workflow(top, job, 'workflow_call') }),
    )
    expect(error.code).toBe('VEL_RUN_PERMISSIONS')
    expect(error.message).toContain('"contents: write", but is only allowed "contents: read"')
  })
})

test('a pull request from a fork gets a read-only token and no secrets', async () => {
  const tokens: unknown[] = []
  const ran = await run(
    workflow('permissions: { contents: write, id-token: write }\n', '', 'pull_request').replace(
      `'true'`,
      `test -z "\${{ secrets.KEY }}"`,
    ),
    {},
    {
      secrets: { KEY: 'secret-value' },
      event: { name: 'pull_request', payload: { pull_request: { head: { repo: { full_name: 'eve/service' } } } } },
      token: (permissions) => {
        tokens.push(permissions)
        return 'a-token'
      },
    },
  )
  expect(ran.conclusion).toBe('success')
  expect(tokens).toEqual([{ contents: 'read' }])
  expect(ran.job('job').permissions).toEqual({ contents: 'read' })
})
