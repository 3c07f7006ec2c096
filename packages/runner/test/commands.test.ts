import { describe, expect, test } from '@jest/globals'
import { parseCommand } from '../src/commands/parse-command.ts'
import { parseKeyValues } from '../src/commands/parse-key-values.ts'
import { run, steps } from './harness.ts'

describe('parseCommand', () => {
  test.each([
    [
      '::error file=a%3Ab,line=1::two%0Alines%25',
      { name: 'error', properties: { file: 'a:b', line: '1' }, message: 'two\nlines%' },
    ],
    ['  ::DEBUG::x', { name: 'debug', properties: {}, message: 'x' }],
    ['::group::', { name: 'group', properties: {}, message: '' }],
    ['text ::error::no', null],
    ['::no end', null],
    [':: ::x', null],
  ])('%s', (line, expected) => {
    expect(parseCommand(line)).toEqual(expected)
  })
})

describe('parseKeyValues', () => {
  test.each([
    [
      'a=1\nb=x=y\n',
      [
        ['a', '1'],
        ['b', 'x=y'],
      ],
    ],
    [
      'a<<EOF\none\n\ntwo=2\nEOF\nb=3',
      [
        ['a', 'one\n\ntwo=2'],
        ['b', '3'],
      ],
    ],
    ['a<<EOF\nEOF\n', [['a', '']]],
    ['a=x<<y', [['a', 'x<<y']]],
    [
      'a=1\r\nb<<E\r\nx\r\nE\r\n',
      [
        ['a', '1'],
        ['b', 'x'],
      ],
    ],
    ['', []],
  ])('%j', (text, expected) => {
    expect(parseKeyValues(text)).toEqual(expected)
  })

  test.each(['no-equals', '=x', '<<EOF\nEOF', 'a<<\nx', 'a<<EOF\nnever ends'])('refuses %j', (text) => {
    expect(() => parseKeyValues(text)).toThrow()
  })
})

describe('file commands', () => {
  test.each([
    ['NODE_OPTIONS in GITHUB_ENV', 'echo "NODE_OPTIONS=--require ./x.js" >> "$GITHUB_ENV"', /NODE_OPTIONS/u],
    [
      'a line of no form',
      'echo "nonsense" >> "$GITHUB_OUTPUT"',
      /Unable to process file command 'output'.*Invalid format 'nonsense'/u,
    ],
    ['a block that does not end', 'printf "a<<EOF\\nx\\n" >> "$GITHUB_ENV"', /Matching delimiter not found 'EOF'/u],
  ])('%s fails the step', async (_, script, message) => {
    const ran = await run(steps(`- id: s\n  run: ${JSON.stringify(script)}`))
    expect(ran.step('job', 's').outcome).toBe('failure')
    expect(ran.step('job', 's').annotations[0]?.message).toMatch(message)
  })
})

describe('workflow commands', () => {
  test('make annotations, ten of each level', async () => {
    const ran = await run(
      steps(`
- id: s
  run: |
    for i in $(seq 12); do echo "::warning file=src/a.js,line=$i,endLine=20,col=3,endColumn=4,title=Bad::number $i"; done
    echo "::error::one"
`),
    )
    const { annotations, annotationsDropped } = ran.step('job', 's')
    expect(annotations.length).toBe(11)
    expect(annotationsDropped).toBe(2)
    expect(annotations[0]).toEqual({
      level: 'warning',
      message: 'number 1',
      title: 'Bad',
      file: 'src/a.js',
      line: 1,
      endLine: 20,
      column: 3,
      endColumn: 4,
    })
  })

  test('are text between stop-commands and its token', async () => {
    const ran = await run(
      steps(`
- id: s
  run: |
    echo "::stop-commands::a-token"
    echo "::error::not an error"
    echo "::a-token::"
    echo "::notice::a notice"
`),
    )
    expect(ran.step('job', 's').annotations.map(({ level }) => level)).toEqual(['notice'])
    expect(ran.step('job', 's').log).toContain('::error::not an error')
  })

  test('debug lines show with ACTIONS_STEP_DEBUG only', async () => {
    const text = steps('- run: echo "::debug::deep"')
    expect((await run(text)).log('job')).not.toContain('##[debug]deep')
    expect((await run(text, {}, { vars: { ACTIONS_STEP_DEBUG: 'true' } })).log('job')).toContain('##[debug]deep')
  })

  test.each(['set-env name=A', 'add-path'])('%s is refused', async (command) => {
    const ran = await run(steps(`- id: s\n  run: echo "::${command}::x"`))
    expect(ran.step('job', 's').outcome).toBe('failure')
  })

  test('set-output still works, with a warning', async () => {
    const ran = await run(steps('- id: s\n  run: echo "::set-output name=a::b"'))
    expect(ran.step('job', 's').outputs).toEqual({ a: 'b' })
    expect(ran.log('job')).toContain('deprecated')
  })

  test('groups are kept as markers', async () => {
    const ran = await run(steps('- run: |\n    echo "::group::Files"\n    echo "::endgroup::"'))
    expect(ran.log('job')).toContain('##[group]Files\n##[endgroup]')
  })
})

describe('the step summary', () => {
  const write = (bytes: number): string =>
    `node -e 'process.stdout.write("x".repeat(${bytes}))' >> "$GITHUB_STEP_SUMMARY"`

  test('is shown up to 1 MiB; over it nothing is, and it is said', async () => {
    const ran = await run(
      steps(`- id: fits\n  run: ${write(1024 * 1024)}\n- id: over\n  run: ${write(1024 * 1024 + 1)}`),
    )
    expect(ran.step('job', 'fits').summary?.length).toBe(1024 * 1024)
    expect(ran.step('job', 'over')).toMatchObject({ summary: null, outcome: 'success' })
    expect(ran.step('job', 'over').summaryDropped).toMatch(/1025 KiB, over 1024 KiB/u)
    expect(ran.step('job', 'over').annotations[0]?.message).toContain('upload aborted')
  })

  test('is shown for twenty steps of a job', async () => {
    const many = Array.from({ length: 21 }, (_, index) => `- run: echo ${index} >> "$GITHUB_STEP_SUMMARY"`).join('\n')
    const results = (await run(steps(many))).job('job').steps
    expect(results[19]?.summary).toBe('19\n')
    expect(results[20]).toMatchObject({ summary: null, summaryDropped: 'a job shows 20 summaries' })
  })
})
