import { describe, expect, test } from '@jest/globals'
import { freshFolder, MAIN, refusal, run, writeFiles } from './harness.ts'

const CALLED = '.github/workflows/called.yml'

/** A caller with one calling job, and the lines of that job. */
const caller = (lines: string, more = ''): string =>
  `on: push\n${more}jobs:\n  call:\n    uses: ./.github/workflows/called.yml\n${lines
    .split('\n')
    .map((line) => `    ${line}\n`)
    .join('')}`

const called = (declarations: string, script: string, job = ''): string =>
  `on:\n  workflow_call:\n${declarations
    .split('\n')
    .map((line) => `    ${line}\n`)
    .join('')}jobs:\n  unit:\n    runs-on: ubuntu-latest\n${job}    steps:\n      - run: ${script}\n`

describe('a called workflow', () => {
  test('gets typed inputs with defaults, and secrets by name', async () => {
    const ran = await run(
      caller(
        `with: { text: 5, count: 2, flag: "\${{ github.actor == 'ada' }}" }\nsecrets: { KEY: "\${{ secrets.REAL }}" }`,
      ),
      {
        [CALLED]: called(
          `inputs:\n  text: { type: string }\n  count: { type: number }\n  flag: { type: boolean }\n  absent: { type: number }\n  fallback: { type: string, default: "by \${{ github.actor }}" }\nsecrets:\n  KEY: { required: true }`,
          `echo "[\${{ inputs.text }}] \${{ inputs.count > 1 }} \${{ inputs.flag == true }} \${{ inputs.absent }} \${{ inputs.fallback }} \${{ secrets.KEY }} \${{ secrets.REAL }}."`,
        ),
      },
      { secrets: { REAL: 's3cr3t-value' } },
    )
    expect(ran.log('call / unit')).toContain('[5] true true 0 by ada *** .')
  })

  test('gives outputs to the jobs that need the call', async () => {
    const ran = await run(
      `${caller('with: {}')}  after:\n    needs: call\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo "got \${{ needs.call.outputs.answer }} \${{ needs.call.result }}"\n`,
      {
        [CALLED]: `
on: { workflow_call: { outputs: { answer: { value: "\${{ jobs.unit.outputs.answer }}!" } } } }
jobs:
  unit:
    runs-on: ubuntu-latest
    outputs: { answer: "\${{ steps.s.outputs.answer }}" }
    steps:
      - id: s
        run: echo answer=42 >> "$GITHUB_OUTPUT"
`,
      },
    )
    expect(ran.log('after')).toContain('got 42! success')
    expect(ran.outputs['call']).toEqual({ answer: '42!' })
  })

  test('that fails fails the job that calls it', async () => {
    const ran = await run(caller('if: true'), { [CALLED]: called('inputs: {}', 'exit 1') })
    expect(ran.conclusions).toEqual({ 'call / unit': 'failure' })
    expect(ran.conclusion).toBe('failure')
  })

  test('runs once per combination of the matrix of the job that calls it', async () => {
    const ran = await run(caller(`strategy: { matrix: { n: [1, 2] } }\nwith: { n: "\${{ matrix.n }}" }`), {
      [CALLED]: called('inputs: { n: { type: number } }', `echo "n is \${{ inputs.n }}"`),
    })
    expect(Object.keys(ran.conclusions).toSorted()).toEqual(['call (1) / unit', 'call (2) / unit'])
    expect(ran.log('call (2) / unit')).toContain('n is 2')
  })

  test('does not see the env of its caller', async () => {
    const ran = await run(caller('if: true', 'env: { FROM_CALLER: leaked }\n'), {
      [CALLED]: called('inputs: {}', 'echo "[$FROM_CALLER]"'),
    })
    expect(ran.log('call / unit')).toContain('[]')
  })

  test('names itself in job.workflow_*, and its caller in github.workflow*', async () => {
    const library = freshFolder()
    writeFiles(library, {
      '.github/workflows/lib.yml': called(
        'inputs: {}',
        `echo "\${{ job.workflow_ref }} \${{ job.workflow_repository }} \${{ job.workflow_file_path }} \${{ github.workflow_ref }} \${{ github.workflow }}"`,
      ),
    })
    const ran = await run(
      'on: push\nname: Mine\njobs:\n  call:\n    uses: org/velocity/.github/workflows/lib.yml@v1\n',
      {},
      { checkouts: new Map([['org/velocity', library]]) },
    )
    expect(ran.log('call / unit')).toContain(
      `org/velocity/.github/workflows/lib.yml@v1 org/velocity .github/workflows/lib.yml octo/service/${MAIN}@refs/heads/main Mine`,
    )
  })

  test('reaches workflows and actions of its own repository by ./ and $/', async () => {
    const library = freshFolder()
    const action =
      'name: greet\nruns:\n  using: composite\n  steps:\n    - run: echo "from $(basename "$GITHUB_ACTION_PATH")"\n      shell: bash\n    - uses: $/actions/inner\n'
    writeFiles(library, {
      '.github/workflows/lib.yml': `on: workflow_call\njobs:\n  again:\n    uses: $/.github/workflows/deep.yml\n  local:\n    uses: ./.github/workflows/deep.yml\n`,
      '.github/workflows/deep.yml': `on: workflow_call\njobs:\n  deep:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: $/actions/greet\n`,
      'actions/greet/action.yml': action,
      'actions/inner/action.yml':
        'name: inner\nruns:\n  using: composite\n  steps:\n    - run: echo "inner ran"\n      shell: bash\n',
    })
    const ran = await run(
      'on: push\njobs:\n  call:\n    uses: org/velocity/.github/workflows/lib.yml@v1\n',
      {},
      { checkouts: new Map([['org/velocity', library]]) },
    )
    for (const path of ['call / again / deep', 'call / local / deep']) {
      expect(ran.log(path)).toContain('from greet')
      expect(ran.log(path)).toContain('inner ran')
    }
  })

  test('inherits all secrets within an organisation only', async () => {
    const files = { [CALLED]: called('inputs: {}', `test "\${{ secrets.ANY }}" = "any-value"`) }
    const ran = await run(caller('secrets: inherit'), files, { secrets: { ANY: 'any-value' } })
    expect(ran.conclusion).toBe('success')
    const library = freshFolder()
    writeFiles(library, files)
    const foreign =
      'on: push\njobs:\n  call:\n    uses: org/velocity/.github/workflows/called.yml@v1\n    secrets: inherit\n'
    const error = await refusal(run(foreign, {}, { checkouts: new Map([['org/velocity', library]]) }))
    expect(error.code).toBe('VEL_RUN_SECRET')
  })
})

describe('a call is refused before anything runs', () => {
  const table: readonly (readonly [name: string, lines: string, declarations: string, code: string])[] = [
    ['with an unknown input', 'with: { nope: 1 }', 'inputs: { yes: { type: string } }', 'VEL_RUN_INPUT'],
    ['without a required input', 'if: true', 'inputs: { must: { type: string, required: true } }', 'VEL_RUN_INPUT'],
    ['with text for a boolean', 'with: { flag: "true" }', 'inputs: { flag: { type: boolean } }', 'VEL_RUN_INPUT'],
    ['with text for a number', 'with: { n: many }', 'inputs: { n: { type: number } }', 'VEL_RUN_INPUT'],
    ['with an unknown secret', 'secrets: { NOPE: x }', 'inputs: {}', 'VEL_RUN_SECRET'],
    ['without a required secret', 'if: true', 'secrets: { MUST: { required: true } }', 'VEL_RUN_SECRET'],
  ]

  test.each(table)('%s', async (_, lines, declarations, code) => {
    const error = await refusal(run(caller(lines), { [CALLED]: called(declarations, 'true') }))
    expect(error.code).toBe(code)
    expect(error.message).toMatch(/^\.github\/workflows\/main\.yml:\d+:\d+: /u)
  })

  test('when it names no workflow file', async () => {
    const error = await refusal(run('on: push\njobs: { a: { uses: org/velocity@v1 } }'))
    expect(error.code).toBe('VEL_RUN_USES')
  })

  test('when the file is missing, or cannot be called', async () => {
    expect((await refusal(run(caller('if: true')))).code).toBe('VEL_RUN_WORKFLOW_MISSING')
    const files = { [CALLED]: 'on: push\njobs: { a: { runs-on: ubuntu-latest, steps: [{ run: "true" }] } }' }
    expect((await refusal(run(caller('if: true'), files))).code).toBe('VEL_RUN_NOT_CALLABLE')
  })

  test('an expression of the wrong type fails the job', async () => {
    const ran = await run(caller(`with: { flag: "\${{ github.actor }}" }`), {
      [CALLED]: called('inputs: { flag: { type: boolean } }', 'true'),
    })
    expect(ran.conclusions).toEqual({ call: 'failure' })
    expect(ran.job('call').error).toBe('the input "flag" must be a boolean, got "ada"')
  })
})

describe('levels', () => {
  const chain = (levels: number): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: levels - 1 }, (_, index) => [
        `.github/workflows/level${index + 2}.yml`,
        index + 2 === levels
          ? 'on: workflow_call\njobs: { end: { runs-on: ubuntu-latest, steps: [{ run: echo deepest }] } }'
          : `on: workflow_call\njobs: { next: { uses: ./.github/workflows/level${index + 3}.yml } }`,
      ]),
    )
  const first = 'on: push\njobs: { next: { uses: ./.github/workflows/level2.yml } }'

  test('ten run', async () => {
    const ran = await run(first, chain(10))
    const path = [...Array.from({ length: 9 }, () => 'next'), 'end'].join(' / ')
    expect(ran.log(path)).toContain('deepest')
  })

  test('eleven are refused', async () => {
    expect((await refusal(run(first, chain(11)))).code).toBe('VEL_RUN_LEVELS')
  })

  test('more than fifty calls are refused', async () => {
    const jobs = Array.from({ length: 51 }, (_, index) => `  j${index}: { uses: ./.github/workflows/level2.yml }\n`)
    const error = await refusal(run(`on: push\njobs:\n${jobs.join('')}`, chain(2)))
    expect(error.code).toBe('VEL_RUN_CALLS')
  })

  test('a loop is refused', async () => {
    const loop = {
      '.github/workflows/level2.yml': 'on: workflow_call\njobs: { next: { uses: ./.github/workflows/level2.yml } }',
    }
    expect((await refusal(run(first, loop))).code).toBe('VEL_RUN_LEVELS')
  })
})
