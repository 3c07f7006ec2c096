import { describe, expect, test } from '@jest/globals'
import { freshFolder, refusal, run, steps, writeFiles } from './harness.ts'

const NODE_ACTION = {
  'action.yml': `
name: tracer
inputs: { name: { required: true }, 'two words': { default: "from \${{ github.actor }}" } }
outputs: { greeting: { description: set by main } }
runs: { using: node24, pre: pre.js, main: main.js, post: post.js, post-if: "success() || env.ALWAYS == 'yes'" }
`,
  'pre.js': `
const fs = require('node:fs')
console.log('pre of ' + process.env.INPUT_NAME)
fs.appendFileSync(process.env.GITHUB_STATE, 'from-pre=' + process.env.INPUT_NAME + '\\n')
`,
  'main.js': `
const fs = require('node:fs')
console.log('main of ' + process.env.INPUT_NAME + ', ' + process.env.INPUT_TWO_WORDS + ', state ' + process.env['STATE_from-pre'])
console.log('services ' + [process.env.ACTIONS_RESULTS_URL, process.env.ACTIONS_RUNTIME_TOKEN].join(' '))
fs.appendFileSync(process.env.GITHUB_OUTPUT, 'greeting=hi ' + process.env.INPUT_NAME + '\\n')
fs.appendFileSync(process.env.GITHUB_STATE, 'from-main=x\\n')
if (process.env.INPUT_NAME === 'broken') process.exit(1)
`,
  'post.js': `
console.log('post of ' + process.env.INPUT_NAME + ', state ' + process.env['STATE_from-pre'] + ' ' + process.env['STATE_from-main'])
`,
}

const inFolder = (folder: string, files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]))

function library(files: Readonly<Record<string, string>>): { checkouts: Map<string, string> } {
  const folder = freshFolder()
  writeFiles(folder, files)
  return { checkouts: new Map([['org/velocity', folder]]) }
}

describe('a JavaScript action', () => {
  const mapped = (): { checkouts: Map<string, string> } => library(inFolder('actions/tracer', NODE_ACTION))

  test('runs pre first, main in its place, and post last in reverse order, each with its own state', async () => {
    const ran = await run(
      steps(`
- run: echo between
- id: first
  uses: org/velocity/actions/tracer@v1
  with: { name: one }
- uses: org/velocity/actions/tracer@v1
  with: { NAME: two }
- run: echo "\${{ steps.first.outputs.greeting }}"
`),
      {},
      mapped(),
    )
    const lines = ran
      .log('job')
      .split('\n')
      .filter((line) => /^(?:pre|main|post|between|hi)/u.test(line))
    expect(lines).toEqual([
      'pre of one',
      'pre of two',
      'between',
      'main of one, from ada, state one',
      'main of two, from ada, state two',
      'hi one',
      'post of two, state two x',
      'post of one, state one x',
    ])
    expect(
      ran
        .job('job')
        .steps.map(({ name }) => name)
        .slice(0, 2),
    ).toEqual(['Pre Run org/velocity/actions/tracer@v1', 'Pre Run org/velocity/actions/tracer@v1'])
  })

  test('runs post only when post-if says so', async () => {
    const text = (env: string): string =>
      steps(`- uses: org/velocity/actions/tracer@v1\n  with: { name: broken }\n  env: { ALWAYS: '${env}' }`)
    expect((await run(text('no'), {}, mapped())).log('job')).not.toContain('post of')
    expect((await run(text('yes'), {}, mapped())).log('job')).toContain('post of broken')
  })

  test('warns about inputs that it does not know', async () => {
    const ran = await run(
      steps('- id: s\n  uses: org/velocity/actions/tracer@v1\n  with: { name: a, nope: b }'),
      {},
      mapped(),
    )
    expect(ran.step('job', 's').annotations[0]?.message).toBe(
      "Unexpected input(s) 'nope', valid inputs are ['name', 'two words']",
    )
  })

  test('alone gets the Results service; run steps do not', async () => {
    const services = {
      serverUrl: 'https://github.com',
      apiUrl: 'https://api.github.com',
      graphqlUrl: 'https://api.github.com/graphql',
      resultsUrl: 'http://127.0.0.1:1/',
      runtimeToken: 'runtime-token',
    }
    const text = steps(
      '- uses: org/velocity/actions/tracer@v1\n  with: { name: a }\n- name: script\n  run: echo "[$ACTIONS_RESULTS_URL$ACTIONS_RUNTIME_TOKEN]"',
    )
    const ran = await run(text, {}, { ...mapped(), services })
    expect(ran.log('job')).toContain('services http://127.0.0.1:1/')
    expect(ran.step('job', 'script').log).toContain('[]')
  })

  test('below ./ is found in the workspace only, and has no pre', async () => {
    const text = steps(
      `- run: mkdir -p .github && cp -r "$SOURCE" .github/tracer\n- uses: ./.github/tracer\n  with: { name: local }`,
      `    env: { SOURCE: "\${{ vars.SOURCE }}" }\n`,
    )
    const source = freshFolder()
    writeFiles(source, NODE_ACTION)
    const ran = await run(text, {}, { vars: { SOURCE: source } })
    expect(ran.log('job')).toContain('main of local')
    expect(ran.log('job')).not.toContain('pre of')
    expect(ran.log('job')).toContain('post of local')
    const missing = await run(steps('- id: s\n  uses: ./.github/tracer'))
    expect(missing.step('job', 's').annotations[0]?.message).toContain('Did you forget to run actions/checkout')
  })
})

describe('a composite action', () => {
  const files = {
    ...inFolder('actions/tracer', NODE_ACTION),
    'actions/outer/action.yml': `
name: outer
inputs: { word: { default: nothing } }
outputs: { result: { value: "\${{ steps.set.outputs.value }} and \${{ steps.inner.outputs.greeting }}" } }
runs:
  using: composite
  steps:
    - id: set
      run: echo "value=\${{ inputs.word }} $OUTER" >> "$GITHUB_OUTPUT"
      shell: bash
    - id: inner
      uses: $/actions/tracer
      with: { name: "\${{ inputs.word }}" }
    - run: echo "a summary" >> "$GITHUB_STEP_SUMMARY"
      shell: sh
    - if: failure()
      run: echo never
      shell: bash
`,
    'actions/failing/action.yml': `
name: failing
runs:
  using: composite
  steps:
    - run: exit 4
      shell: bash
      continue-on-error: true
    - run: echo "still here"
      shell: bash
    - run: exit 5
      shell: bash
    - run: echo "not here"
      shell: bash
    - if: failure()
      run: echo "cleanup, \${{ github.action_status }}"
      shell: bash
`,
  }

  test('has its own inputs, steps and outputs; nested actions run pre and post with the job', async () => {
    const ran = await run(
      steps(`
- id: outer
  uses: org/velocity/actions/outer@v1
  with: { word: ada }
  env: { OUTER: env }
- name: after
  run: echo "\${{ steps.outer.outputs.result }} [\${{ steps.set.outputs.value }}]"
`),
      {},
      library(files),
    )
    expect(ran.step('job', 'after').log).toContain('ada env and hi ada []')
    expect(ran.step('job', 'outer').summary).toBe('a summary\n')
    const names = ran.job('job').steps.map(({ name }) => name)
    expect(names[0]).toMatch(/^Pre /u)
    expect(names.at(-1)).toMatch(/^Post /u)
    expect(ran.log('job')).toContain('pre of ada')
    expect(ran.log('job')).toContain('post of ada, state ada x')
  })

  test('that fails stops inside and fails the step; failure() inside still runs', async () => {
    const ran = await run(
      steps('- id: s\n  uses: org/velocity/actions/failing@v1\n- run: echo "not after"'),
      {},
      library(files),
    )
    const log = ran.step('job', 's').log
    expect(log).toContain('still here')
    expect(log).not.toContain('not here')
    expect(log).toContain('cleanup, failure')
    expect(ran.step('job', 's').outcome).toBe('failure')
    expect(ran.job('job').steps[1]?.outcome).toBe('skipped')
  })

  test('that is cancelled still runs its always() steps; one that times out does not', async () => {
    const slow = {
      'actions/slow/action.yml':
        'name: slow\nruns:\n  using: composite\n  steps:\n    - run: sleep 20\n      shell: bash\n    - if: always()\n      run: echo cleaned up\n      shell: bash\n',
    }
    const job = '    timeout-minutes: 0.005\n'
    const cancelled = await run(steps('- id: s\n  uses: org/velocity/actions/slow@v1', job), {}, library(slow))
    expect(cancelled.conclusion).toBe('cancelled')
    expect(cancelled.step('job', 's').log).toContain('cleaned up')
    const late = await run(
      steps('- id: s\n  uses: org/velocity/actions/slow@v1\n  timeout-minutes: 0.005'),
      {},
      library(slow),
    )
    expect(late.step('job', 's').outcome).toBe('failure')
    expect(late.step('job', 's').log).not.toContain('cleaned up')
  }, 20_000)

  test('under always() behind a failure starts with success()', async () => {
    const ran = await run(
      steps('- run: exit 1\n- if: always()\n  id: s\n  uses: org/velocity/actions/outer@v1'),
      {},
      library(files),
    )
    expect(ran.step('job', 's').outcome).toBe('success')
    expect(ran.conclusion).toBe('failure')
  })
})

describe('is refused by name', () => {
  const action = (runs: string): { checkouts: Map<string, string> } =>
    library({ 'actions/x/action.yml': `name: x\nruns: ${runs}\n` })
  const useX = steps('- uses: org/velocity/actions/x@v1')
  const table: readonly (readonly [name: string, text: string, code: string, words: RegExp])[] = [
    [
      'docker://',
      steps('- uses: docker://alpine:3'),
      'VEL_RUN_UNSUPPORTED',
      /main\.yml:6:9: "uses: docker:\/\/alpine:3"/u,
    ],
    ['container', steps('- run: ls', '    container: node:24\n'), 'VEL_RUN_UNSUPPORTED', /"container:" of job "job"/u],
    [
      'services',
      steps('- run: ls', '    services: { db: { image: postgres } }\n'),
      'VEL_RUN_UNSUPPORTED',
      /"services:"/u,
    ],
    [
      'windows',
      steps('- run: ls').replace('ubuntu-latest', 'windows-latest'),
      'VEL_RUN_UNSUPPORTED',
      /runs-on: windows-latest/u,
    ],
    [
      'macos in a list',
      steps('- run: ls').replace('ubuntu-latest', '[self-hosted, macos-15]'),
      'VEL_RUN_UNSUPPORTED',
      /macos-15/u,
    ],
    ['pwsh', steps('- run: ls\n  shell: pwsh'), 'VEL_RUN_UNSUPPORTED', /shell: pwsh/u],
    ['an unmapped action', steps('- uses: someone/thing@v2'), 'VEL_RUN_UNMAPPED', /"uses: someone\/thing@v2"/u],
    ['no @ref', steps('- uses: actions/checkout'), 'VEL_RUN_USES', /has no @ref/u],
    ['a path that climbs', steps('- uses: ./../x'), 'VEL_RUN_USES', /climbs/u],
    [
      'a missing action of a mapped repository',
      steps('- uses: org/velocity/actions/y@v1'),
      'VEL_RUN_ACTION_MISSING',
      /actions\/y/u,
    ],
    [
      'an unknown input of a stand-in',
      steps('- uses: actions/checkout@v6\n  with: { submodules: true }'),
      'VEL_RUN_STAND_IN_INPUT',
      /"submodules"/u,
    ],
  ]

  test.each(table)('%s', async (_, text, code, words) => {
    const error = await refusal(run(text, {}, action('{ using: composite, steps: [] }')))
    expect([error.code, error.why]).toEqual([code, expect.stringMatching(/^\S.{20,}/u)])
    expect(error.message).toMatch(words)
  })

  test('a Docker action, and an old Node', async () => {
    expect((await refusal(run(useX, {}, action('{ using: docker, image: Dockerfile }')))).code).toBe(
      'VEL_RUN_UNSUPPORTED',
    )
    expect((await refusal(run(useX, {}, action('{ using: node16, main: x.js }')))).message).toContain('using: node16')
  })

  test('the fix of an unmapped action says how to map it', async () => {
    const { fix } = await refusal(run(steps('- uses: someone/thing/sub@v2')))
    expect(fix).toContain('velocity run <workflow> --map someone/thing=<folder>')
    expect(fix).toContain('velocity run <workflow> --library someone/thing')
  })

  test('the fix of an unmapped workflow says how to map it', async () => {
    const text = 'on: push\njobs:\n  a:\n    uses: someone/thing/.github/workflows/x.yml@v2\n'
    const { code, fix } = await refusal(run(text))
    expect([code, fix]).toEqual(['VEL_RUN_UNMAPPED', expect.stringContaining('--map someone/thing=<folder>')])
  })

  test('the fix of an input that a stand-in lacks says how to run the action itself', async () => {
    const { fix } = await refusal(run(steps('- uses: actions/cache/save@v5\n  with: { nope: 1 }')))
    expect(fix).toContain('velocity run <workflow> --map actions/cache=<folder>')
  })

  test('a mapped repository takes the place of the built-in stand-in', async () => {
    const folder = freshFolder()
    writeFiles(folder, {
      'action.yml': 'name: x\nruns: { using: composite, steps: [{ run: echo mine, shell: bash }] }\n',
    })
    const checkouts = new Map([['actions/checkout', folder]])
    expect((await run(steps('- uses: actions/checkout@v6'), {}, { checkouts })).log('job')).toContain('mine')
  })
})

describe('mistakes of the workflow are named with file, line and column', () => {
  const table: readonly (readonly [name: string, text: string, words: RegExp])[] = [
    [
      'an unknown key',
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    step: []\n',
      /main\.yml:5:5: Unexpected value 'step'/u,
    ],
    ['broken YAML', 'on: push\njobs: [\n', /main\.yml:\d+:\d+: /u],
    [
      'an unknown need',
      `${steps('- run: ls', '    needs: [fine, nope]\n')}  fine: { runs-on: ubuntu-latest, steps: [{ run: ls }] }\n`,
      /main\.yml:5:\d+: .*unknown job 'nope'/u,
    ],
    [
      'a context that may not stand there',
      steps('- run: ls', '    if: secrets.A\n'),
      /main\.yml:5:9: Unrecognized named-value: 'secrets'/u,
    ],
    ['a function that does not exist', steps(`- run: echo \${{ nope() }}`), /main\.yml:6:\d+: .*nope/u],
    ['two steps with one id', steps('- id: a\n  run: ls\n- id: a\n  run: ls'), /main\.yml:8:13: .*'a'/u],
  ]

  test.each(table)('%s', async (_, text, words) => {
    const error = await refusal(run(text))
    expect([error.code, error.why]).toEqual(['VEL_RUN_SYNTAX', expect.stringMatching(/^\S.{20,}/u)])
    expect(error.message).toMatch(words)
  })

  test('an event that the workflow does not run on', async () => {
    expect((await refusal(run(steps('- run: ls'), {}, { event: { name: 'release' } }))).code).toBe('VEL_RUN_EVENT')
  })

  test('a scratch folder that is not empty', async () => {
    const workRoot = freshFolder()
    writeFiles(workRoot, { old: 'file' })
    expect((await refusal(run(steps('- run: ls'), {}, { workRoot }))).code).toBe('VEL_RUN_WORK_ROOT')
  })
})
