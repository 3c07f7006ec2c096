import { describe, expect, test } from '@jest/globals'
import { freshFolder, git, MAIN, refusal, run, runIn, steps, writeFiles } from './harness.ts'

describe('a run', () => {
  test('says that filters of the event decide nothing, and records its concurrency', async () => {
    const ran = await run(
      `on: { push: { branches: [main] } }\nconcurrency: { group: "one-\${{ github.ref_name }}" }\njobs: { a: { runs-on: ubuntu-latest, steps: [{ run: ls }] } }`,
    )
    expect(ran.concurrency).toBe('one-main')
    expect(ran.events).toContainEqual({
      kind: 'notice',
      message: `${MAIN}: on.push has branches; the run is started whatever they say.`,
    })
  })

  test('gives the event to expressions and as a file', async () => {
    const ran = await run(
      steps(
        `- run: |\n    echo "\${{ github.event.pull_request.number }} \${{ github.event_name }} \${{ github.head_ref }}"\n    node -p 'JSON.parse(fs.readFileSync(process.env.GITHUB_EVENT_PATH)).pull_request.title'`,
      ).replace('on: push', 'on: pull_request'),
      {},
      { event: { name: 'pull_request', headRef: 'topic', payload: { pull_request: { number: 9, title: 'A title' } } } },
    )
    expect(ran.log('job')).toContain('9 pull_request topic')
    expect(ran.log('job')).toContain('A title')
  })

  test('types the inputs of workflow_dispatch', async () => {
    const text = (inputs: string): string =>
      steps(`- run: echo "\${{ inputs.flag == true }} \${{ inputs.count > 2 }} \${{ inputs.text }}"`).replace(
        'on: push',
        `on: { workflow_dispatch: { inputs: ${inputs} } }`,
      )
    const ran = await run(
      text('{ flag: { type: boolean }, count: { type: number, default: 3 }, text: { default: hello } }'),
      {},
      { event: { name: 'workflow_dispatch', payload: { inputs: { flag: 'true' } } } },
    )
    expect(ran.log('job')).toContain('true true hello')
  })

  test('ends every job at once when something unsupported turns up', async () => {
    const started = Date.now()
    const error = await refusal(
      run(`
on: push
jobs:
  long:
    runs-on: ubuntu-latest
    steps:
      - run: sleep 40
      - if: always()
        run: sleep 40
  bad:
    runs-on: ubuntu-latest
    steps:
      - run: 'mkdir x && printf "name: x\\nruns: { using: docker, image: a }\\n" > x/action.yml'
      - uses: ./x
`),
    )
    expect(error.code).toBe('VEL_RUN_UNSUPPORTED')
    expect(error.message).toContain('x/action.yml:2')
    expect(Date.now() - started).toBeLessThan(15_000)
  }, 30_000)

  test('a matrix that cannot be evaluated fails its job only', async () => {
    const ran = await run(`
on: push
jobs:
  bad:
    runs-on: ubuntu-latest
    strategy: { matrix: { n: "\${{ fromJSON('[]') }}" } }
    steps: [{ run: ls }]
  fine:
    runs-on: ubuntu-latest
    steps: [{ run: ls }]
`)
    expect(ran.conclusions).toEqual({ bad: 'failure', fine: 'success' })
    expect(ran.job('bad').error).toBe('matrix.n does not contain any values')
  })

  test('outputs that cannot be evaluated fail the job and keep its steps', async () => {
    const ran = await run(steps('- run: ls', `    outputs: { a: "\${{ fromJSON('{') }}" }\n`))
    expect(ran.job('job')).toMatchObject({ conclusion: 'failure', steps: [{ conclusion: 'success' }] })
  })

  test('a composite step without a shell is refused', async () => {
    const files = { 'x/action.yml': 'name: x\nruns:\n  using: composite\n  steps:\n    - run: ls\n' }
    const error = await refusal(run(steps('- uses: $/x'), files))
    expect(error).toMatchObject({
      code: 'VEL_RUN_SYNTAX',
      message: 'x/action.yml:5:7: Required property is missing: shell',
    })
  })

  test('composite actions that contain each other end at ten', async () => {
    const files = { 'x/action.yml': 'name: x\nruns:\n  using: composite\n  steps:\n    - uses: $/x\n' }
    const ran = await run(steps('- uses: $/x'), files)
    expect(ran.conclusion).toBe('failure')
    expect(ran.log('job')).toContain('Composite action depth exceeded max depth 10')
  })
})

describe('actions of the own repository', () => {
  const action = (word: string): string =>
    `name: x\nruns:\n  using: composite\n  steps:\n    - run: echo "${word}"\n      shell: bash\n`

  function repository(): { folder: string; sha: string } {
    const folder = freshFolder()
    git(folder, 'init', '-q', '-b', 'main')
    writeFiles(folder, { 'x/action.yml': action('old words'), [MAIN]: 'on: push' })
    git(folder, 'add', '.')
    git(folder, 'commit', '-q', '-m', 'old')
    git(folder, 'tag', 'v1')
    writeFiles(folder, {
      'x/action.yml': action('new words'),
      [MAIN]: steps('- name: self\n  uses: $/x\n- name: tag\n  uses: octo/service/x@v1'),
    })
    git(folder, 'commit', '-q', '-am', 'new')
    return { folder, sha: git(folder, 'rev-parse', 'HEAD') }
  }

  test('come from the commit of the run by $/, and from the ref by name', async () => {
    const { folder, sha } = repository()
    writeFiles(folder, { 'x/action.yml': action('uncommitted words') })
    const ran = await runIn(folder, { event: { sha } })
    expect(ran.step('job', 'self').log).toContain('new words')
    expect(ran.step('job', 'tag').log).toContain('old words')
  })

  test('at an unknown ref are refused', async () => {
    const { folder } = repository()
    writeFiles(folder, { [MAIN]: steps('- uses: octo/service/x@v9') })
    git(folder, 'commit', '-q', '-am', 'v9')
    const error = await refusal(runIn(folder, { event: { sha: git(folder, 'rev-parse', 'HEAD') } }))
    expect(error.code).toBe('VEL_RUN_REF')
  })
})

test('github.action names the step as GitHub does', async () => {
  const ran = await run(
    steps(`
- run: echo "1 $GITHUB_ACTION"
- id: mine
  run: echo "2 $GITHUB_ACTION \${{ github.action }}"
- run: echo "3 $GITHUB_ACTION"
`),
  )
  const lines = ran
    .log('job')
    .split('\n')
    .filter((line) => /^\d /u.test(line))
  expect(lines).toEqual(['1 __run', '2 mine mine', '3 __run_2'])
})
