import { describe, expect, test } from '@jest/globals'
import { run, steps } from './harness.ts'

describe('a step', () => {
  test('passes outputs and environment on to later steps', async () => {
    const ran = await run(
      steps(`
- id: one
  run: |
    echo "value=hello" >> "$GITHUB_OUTPUT"
    echo "LATER=yes" >> "$GITHUB_ENV"
- name: two
  env: { WORD: "\${{ steps.one.outputs.value }} world" }
  run: echo "$WORD $LATER \${{ env.LATER }} \${{ env.WORD }}"
`),
    )
    expect(ran.conclusion).toBe('success')
    expect(ran.step('job', 'two').log).toContain('hello world yes yes hello world')
  })

  test('sees the innermost env of workflow, job and step', async () => {
    const ran = await run(`
on: push
env: { A: workflow, B: workflow, C: workflow }
jobs:
  job:
    runs-on: ubuntu-latest
    env: { B: job, C: "job of \${{ github.actor }}" }
    steps:
      - run: echo "$A $B $C"
        env: { C: step }
      - run: echo "$C"
`)
    expect(ran.log('job')).toContain('workflow job step')
    expect(ran.log('job')).toContain('job of ada')
  })

  test('sees nothing of this machine but PATH', async () => {
    process.env['RUNNER_TEST_LEAK'] = 'leaked'
    const ran = await run(steps('- run: env; echo "home is $HOME"'))
    delete process.env['RUNNER_TEST_LEAK']
    const names = ran
      .step('job', 'Run env; echo "home is $HOME"')
      .log.flatMap((line) => /^([A-Z_]+)=/u.exec(line)?.[1] ?? [])
    const foreign = names.filter((name) => !/^(?:GITHUB_|RUNNER_)/u.test(name))
    expect(foreign.toSorted()).toEqual(['CI', 'HOME', 'LANG', 'PATH', 'PWD', 'SHLVL', 'USER', '_'])
  })

  test('cannot overwrite GITHUB_ and RUNNER_ variables', async () => {
    const ran = await run(steps('- run: echo "GITHUB_ACTOR=eve" >> "$GITHUB_ENV"\n- run: echo "I am $GITHUB_ACTOR"'))
    expect(ran.log('job')).toContain('I am ada')
  })

  test('puts what it wrote to GITHUB_PATH first', async () => {
    const ran = await run(
      steps(`
- run: |
    mkdir tools && printf '#!/bin/sh\\necho from-tool' > tools/greet && chmod +x tools/greet
    echo "$PWD/tools" >> "$GITHUB_PATH"
- run: greet
`),
    )
    expect(ran.log('job')).toContain('from-tool')
  })

  test.each([
    ['bash stops at a failing pipe', 'shell: bash', 'false | true; echo on', false],
    ['the default shell does not', '', 'false | true; echo on', true],
    ['sh stops at a failing command', 'shell: sh', 'false\necho on', false],
    ['python runs python', 'shell: python', 'print("o" + "n")', true],
  ])('%s', async (_, shell, script, isFine) => {
    const text = `- run: |\n${script
      .split('\n')
      .map((line) => `    ${line}`)
      .join('\n')}\n${shell === '' ? '' : `  ${shell}`}`
    const ran = await run(steps(text))
    expect(ran.conclusion).toBe(isFine ? 'success' : 'failure')
    expect(ran.job('job').steps[0]?.log.includes('on')).toBe(isFine)
  })

  test('uses defaults.run of the job before those of the workflow', async () => {
    const ran = await run(
      `
on: push
defaults: { run: { shell: sh, working-directory: outer } }
jobs:
  job:
    runs-on: ubuntu-latest
    defaults: { run: { working-directory: "\${{ vars.FOLDER }}" } }
    steps:
      - run: mkdir -p inner
        working-directory: .
      - run: basename "$PWD"
`,
      {},
      { vars: { FOLDER: 'inner' } },
    )
    expect(ran.log('job')).toContain('shell: sh -e {0}')
    expect(ran.job('job').steps[1]?.log).toContain('inner')
  })

  test('with continue-on-error fails without failing the job', async () => {
    const ran = await run(
      steps(`
- id: soft
  run: exit 3
  continue-on-error: \${{ github.actor == 'ada' }}
- name: after
  run: echo "\${{ steps.soft.outcome }} \${{ steps.soft.conclusion }} \${{ job.status }}"
`),
    )
    expect(ran.conclusion).toBe('success')
    expect(ran.step('job', 'soft')).toMatchObject({ outcome: 'failure', conclusion: 'success' })
    expect(ran.step('job', 'after').log).toContain('failure success success')
  })

  test('that takes longer than timeout-minutes is ended with all its children', async () => {
    const ran = await run(
      steps(`
- name: slow
  run: |
    (sleep 30; echo late > late.txt) &
    sleep 30
  timeout-minutes: 0.005
- if: failure()
  name: after
  run: ls
`),
    )
    expect(ran.step('job', 'slow')).toMatchObject({ outcome: 'failure' })
    expect(ran.step('job', 'slow').annotations[0]?.message).toMatch(/has timed out after 0.005 minutes/u)
    expect(ran.step('job', 'after').outcome).toBe('success')
  }, 20_000)

  test('that leaves a process behind does not wait for it', async () => {
    const started = Date.now()
    const ran = await run(steps('- run: sleep 60 &\n- run: echo next'))
    expect(ran.conclusion).toBe('success')
    expect(Date.now() - started).toBeLessThan(10_000)
  })

  test('with an expression that cannot be evaluated fails and says which', async () => {
    const ran = await run(steps(`- name: broken\n  run: echo \${{ fromJSON(github.actor) }}`))
    expect(ran.conclusion).toBe('failure')
    expect(ran.step('job', 'broken').annotations[0]?.message).toContain('fromJSON(github.actor)')
  })
})

describe('conditions of steps', () => {
  const table: readonly (readonly [condition: string, afterSuccess: string, afterFailure: string])[] = [
    ['success()', 'success', 'skipped'],
    ['failure()', 'skipped', 'success'],
    ['always()', 'success', 'success'],
    ['cancelled()', 'skipped', 'skipped'],
    ['true', 'success', 'skipped'],
    ["github.actor == 'ADA'", 'success', 'skipped'],
    ["'success()' == 'x'", 'skipped', 'skipped'],
    ['!cancelled()', 'success', 'success'],
    ["failure() || github.actor == 'ada'", 'success', 'success'],
    ["case(github.actor == 'eve', false, github.actor == 'ada', true, false)", 'success', 'skipped'],
    ["steps.first.outcome == 'failure' && always()", 'skipped', 'success'],
    [`\${{ success() }}`, 'success', 'skipped'],
  ]

  test.each(table)('%s', async (condition, afterSuccess, afterFailure) => {
    const text = (exit: string): string =>
      steps(`
- id: first
  run: ${exit}
- name: second
  if: ${JSON.stringify(condition)}
  run: echo ran
`)
    expect((await run(text('true'))).step('job', 'second').outcome).toBe(afterSuccess)
    expect((await run(text('exit 1'))).step('job', 'second').outcome).toBe(afterFailure)
  })
})

describe('hashFiles', () => {
  test('is the same for the same files, another for others, and empty for none', async () => {
    const ran = await run(
      steps(`
- run: mkdir -p a && echo 1 > a/x.lock && echo 2 > a/y.lock
- name: hash
  run: echo "\${{ hashFiles('**/*.lock') }} \${{ hashFiles('a/*.lock', '!a/y.lock') }} [\${{ hashFiles('none') }}]"
- name: again
  run: echo "\${{ hashFiles('a/x.lock') }}"
`),
    )
    const [all = '', some = '', none] = ran.step('job', 'hash').log.at(-1)?.split(' ') ?? []
    expect(all).toMatch(/^[0-9a-f]{64}$/u)
    expect(some).not.toBe(all)
    expect(ran.step('job', 'again').log.at(-1)).toBe(some)
    expect(none).toBe('[]')
  })
})
