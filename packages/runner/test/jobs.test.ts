import { describe, expect, test } from '@jest/globals'
import { refusal, run } from './harness.ts'

const job = (id: string, script: string, more = ''): string =>
  `  ${id}:\n    runs-on: ubuntu-latest\n${more}    steps:\n      - run: ${script}\n`

describe('needs and if of jobs', () => {
  const table: readonly (readonly [name: string, condition: string, first: string, expected: string])[] = [
    ['a job behind a success runs', '', 'true', 'success'],
    ['a job behind a failure is skipped', '', 'exit 1', 'skipped'],
    ['failure() runs behind a failure', 'failure()', 'exit 1', 'success'],
    ['failure() does not run behind a success', 'failure()', 'true', 'skipped'],
    ['always() runs behind a failure', 'always()', 'exit 1', 'success'],
    ['a plain condition implies success()', "needs.first.result == 'failure'", 'exit 1', 'skipped'],
    ['a status function lifts that', "always() && needs.first.result == 'failure'", 'exit 1', 'success'],
    ['!cancelled() runs behind a failure', '"!cancelled()"', 'exit 1', 'success'],
  ]

  test.each(table)('%s', async (_, condition, first, expected) => {
    const line = condition === '' ? '' : `    if: ${condition}\n`
    const ran = await run(
      `on: push\njobs:\n${job('first', first)}${job('second', 'true', `    needs: first\n${line}`)}`,
    )
    expect(ran.conclusions['second']).toBe(expected)
  })

  test('a skipped job skips what is behind it, even two jobs away', async () => {
    const ran = await run(
      `on: push\njobs:\n${job('a', 'true', '    if: false\n')}${job('b', 'true', '    needs: a\n    if: always()\n')}${job('c', 'true', '    needs: b\n')}`,
    )
    expect(ran.conclusions).toEqual({ a: 'skipped', b: 'success', c: 'skipped' })
    expect(ran.conclusion).toBe('success')
  })

  test('a skipped job is named as it is written', async () => {
    const ran = await run(
      `on: push\njobs:\n${job('a', 'true', `    name: "part (\${{ matrix.n }})"\n    if: false\n    strategy: { matrix: { n: [1] } }\n`)}`,
    )
    expect(ran.events).toContainEqual({
      kind: 'job-skipped',
      job: `part (\${{ matrix.n }})`,
      reason: 'its condition is false: success() && (false)',
    })
  })

  test('failure() sees an ancestor that is not needed directly', async () => {
    const ran = await run(
      `on: push\njobs:\n${job('a', 'exit 1')}${job('b', 'true', '    needs: a\n')}${job('c', 'true', '    needs: b\n    if: failure()\n')}`,
    )
    expect(ran.conclusions).toEqual({ a: 'failure', b: 'skipped', c: 'success' })
    expect(ran.conclusion).toBe('failure')
  })

  test('outputs reach the jobs that need them, and no others', async () => {
    const ran = await run(`
on: push
jobs:
  make:
    runs-on: ubuntu-latest
    outputs: { list: "\${{ steps.s.outputs.list }}", empty: "\${{ steps.s.outputs.none }}" }
    steps:
      - id: s
        run: echo 'list=["x","y"]' >> "$GITHUB_OUTPUT"
  use:
    needs: make
    strategy: { matrix: { item: "\${{ fromJSON(needs.make.outputs.list) }}" } }
    runs-on: ubuntu-latest
    steps:
      - run: echo "item \${{ matrix.item }} [\${{ needs.make.outputs.empty }}]"
  other:
    needs: use
    runs-on: ubuntu-latest
    steps:
      - run: echo "[\${{ needs.make.outputs.list }}]"
`)
    expect(ran.log('use (x)')).toContain('item x []')
    expect(ran.log('use (y)')).toContain('item y []')
    expect(ran.log('other')).toContain('[]')
    expect(ran.outputs['make']).toEqual({ list: '["x","y"]' })
  })

  test('continue-on-error of a job keeps the run green and what is behind it running', async () => {
    const ran = await run(
      `on: push\njobs:\n${job('a', 'exit 1', '    continue-on-error: true\n')}${job('b', 'true', '    needs: a\n')}`,
    )
    expect(ran.conclusions).toEqual({ a: 'failure', b: 'success' })
    expect(ran.conclusion).toBe('success')
  })

  test('timeout-minutes of a job cancels it; always() steps still run', async () => {
    const ran = await run(`
on: push
jobs:
  slow:
    runs-on: ubuntu-latest
    timeout-minutes: 0.005
    steps:
      - run: sleep 30
      - name: skipped
        run: echo no
      - name: on success
        if: success()
        run: echo no
      - name: last
        if: always()
        run: echo "status \${{ job.status }}"
      - name: cancelled
        if: cancelled()
        run: echo yes
  after:
    needs: slow
    if: always()
    runs-on: ubuntu-latest
    steps:
      - run: echo "needs \${{ needs.slow.result }}"
`)
    expect(ran.conclusions['slow']).toBe('cancelled')
    expect(ran.step('slow', 'last').log).toContain('status cancelled')
    expect(ran.step('slow', 'cancelled').outcome).toBe('success')
    expect(ran.step('slow', 'skipped').outcome).toBe('skipped')
    expect(ran.step('slow', 'on success').outcome).toBe('skipped')
    expect(ran.log('after')).toContain('needs cancelled')
    expect(ran.conclusion).toBe('cancelled')
  }, 20_000)

  test('only the selected jobs and what they need run', async () => {
    const text = `on: push\njobs:\n${job('a', 'true')}${job('b', 'true', '    needs: a\n')}${job('c', 'true')}`
    expect((await run(text, {}, { jobs: ['b'] })).conclusions).toEqual({ a: 'success', b: 'success' })
    expect((await refusal(run(text, {}, { jobs: ['d'] }))).code).toBe('VEL_RUN_JOB_UNKNOWN')
  })

  test.each([
    [
      'an action that is not mapped',
      '    runs-on: ubuntu-latest\n    steps: [{ uses: someone/thing@v1 }]\n',
      'VEL_RUN_UNMAPPED',
    ],
    [
      'a container',
      '    runs-on: ubuntu-latest\n    container: node:24\n    steps: [{ run: ls }]\n',
      'VEL_RUN_UNSUPPORTED',
    ],
    ['a workflow that is not mapped', '    uses: someone/thing/.github/workflows/x.yml@v1\n', 'VEL_RUN_UNMAPPED'],
  ])('a job with %s is refused, and is left out when another job is selected', async (_, body, code) => {
    const text = `on: push\njobs:\n${job('fine', 'true')}  other:\n${body}`
    expect((await refusal(run(text))).code).toBe(code)
    expect((await refusal(run(text, {}, { jobs: [] }))).code).toBe(code)
    expect((await run(text, {}, { jobs: ['fine'] })).conclusions).toEqual({ fine: 'success' })
  })

  test('cancelling the run ends the step that runs and skips the rest but always()', async () => {
    const controller = new AbortController()
    const running = run(
      `on: push\njobs:\n${job('a', 'sleep 30')}${job('b', 'true', '    needs: a\n')}${job('c', 'echo cleaned', '    needs: a\n    if: always()\n')}`,
      {},
      { signal: controller.signal },
    )
    setTimeout(() => controller.abort(), 300)
    const ran = await running
    expect(ran.conclusions).toMatchObject({ a: 'cancelled', c: 'success' })
    expect(ran.conclusion).toBe('cancelled')
  }, 20_000)

  test('records environment and concurrency', async () => {
    const ran = await run(
      `on: push\njobs:\n${job('a', 'true', `    environment: { name: production, url: "https://\${{ github.actor }}.example" }\n    concurrency: deploy-\${{ github.ref_name }}\n`)}`,
    )
    expect(ran.job('a')).toMatchObject({
      environment: { name: 'production', url: 'https://ada.example' },
      concurrency: 'deploy-main',
    })
  })

  test('outputs over 1 MB fail the job', async () => {
    const ran = await run(`
on: push
jobs:
  big:
    runs-on: ubuntu-latest
    outputs: { big: "\${{ steps.s.outputs.big }}" }
    steps:
      - id: s
        run: node -e 'process.stdout.write("big=" + "x".repeat(600000))' >> "$GITHUB_OUTPUT"
`)
    expect(ran.conclusions['big']).toBe('failure')
    expect(ran.job('big').error).toMatch(/outputs take 12\d{5} bytes/u)
  })
})

describe('a matrix', () => {
  test('fail-fast cancels what runs and what waits; without it every cell runs', async () => {
    const text = (failFast: string): string => `
on: push
jobs:
  m:
    runs-on: ubuntu-latest
    strategy:
      ${failFast}
      matrix: { n: [1, 2, 3] }
    steps:
      - run: if [ \${{ matrix.n }} = 1 ]; then exit 1; else sleep \${{ matrix.n == 2 && 20 || 0 }}; fi
  after:
    needs: m
    if: always()
    runs-on: ubuntu-latest
    steps:
      - run: echo "m was \${{ needs.m.result }}"
`
    const fast = await run(text('fail-fast: true'))
    expect(fast.conclusions).toMatchObject({ 'm (1)': 'failure', 'm (2)': 'cancelled', 'm (3)': 'cancelled' })
    expect(fast.log('after')).toContain('m was failure')
    const slow = await run(text('fail-fast: false').replace('&& 20', '&& 0.1'))
    expect(slow.conclusions).toMatchObject({ 'm (1)': 'failure', 'm (2)': 'success', 'm (3)': 'success' })
  }, 30_000)

  test('max-parallel 1 runs one cell after the other', async () => {
    const ran = await run(`
on: push
jobs:
  m:
    runs-on: ubuntu-latest
    strategy: { max-parallel: 1, matrix: { n: [1, 2] } }
    steps:
      - run: sleep 0.2; echo "\${{ strategy.job-index }} of \${{ strategy.job-total }}"
`)
    const order = ran.events.flatMap((event) =>
      event.kind === 'job-started' || event.kind === 'job-finished' ? [event.kind] : [],
    )
    expect(order).toEqual(['job-started', 'job-finished', 'job-started', 'job-finished'])
    expect(ran.log('m (2)')).toContain('1 of 2')
  })

  test('names cells by their values unless the name is an expression', async () => {
    const text = (name: string): string => `
on: push
jobs:
  m:
    ${name}
    runs-on: ubuntu-latest
    strategy: { matrix: { os: [linux], node: [22, 24] } }
    steps:
      - run: 'true'
`
    expect(Object.keys((await run(text(''))).conclusions).toSorted()).toEqual(['m (linux, 22)', 'm (linux, 24)'])
    expect(Object.keys((await run(text('name: Unit'))).conclusions).toSorted()).toEqual([
      'Unit (linux, 22)',
      'Unit (linux, 24)',
    ])
    const named = await run(text(`name: Node \${{ matrix.node }}`))
    expect(Object.keys(named.conclusions).toSorted()).toEqual(['Node 22', 'Node 24'])
  })
})
