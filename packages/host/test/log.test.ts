import * as core from '@actions/core'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createConsole } from '../src/create-console.ts'
import { createInputReader } from '../src/create-input-reader.ts'
import { createRedactor } from '../src/create-redactor.ts'
import { escapeLogText } from '../src/escape-log-text.ts'

let printed = ''
const write = process.stdout.write

beforeEach(() => {
  printed = ''
  process.stdout.write = ((chunk: string) => {
    printed += chunk
    return true
  }) as typeof process.stdout.write
})

afterEach(() => {
  process.stdout.write = write
})

/** What the runner takes for a command: `::` first after white space, `##[` anywhere. */
function isCommand(line: string): boolean {
  return (
    line
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      .trimStart()
      .startsWith('::') || line.includes('##[')
  )
}

describe('text from outside never starts a command', () => {
  test.each([
    '::error::x',
    '  ::set-output name=verdict::pass',
    'fine\n::add-mask::x',
    'fine\r::add-mask::x',
    'fine\r\n\t::add-mask::x',
    'fine\u2028::add-mask::x',
    'fine\u0085::add-mask::x',
    '\u200b::warning::x',
    ':\u00ad:warning::x',
    '\u3000::warning::x',
    ':::error::x',
    '\u001b::error::x',
    '##[add-path]/tmp',
    'a ##[set-env name=PATH]/tmp',
    '#\u200b#[error]x',
    '\u0000::stop-commands::x',
  ])('%j', (text) => {
    expect(
      escapeLogText(text)
        .split(/\r\n|[\n\r\u2028\u2029\u0085\v\f]/u)
        .filter(isCommand),
    ).toEqual([])
  })

  test('and stays readable', () => {
    expect(escapeLogText('std::vec is 100 % — “ü”\n\tindented')).toBe('std::vec is 100 % — “ü”\n\tindented')
    expect(escapeLogText('::error::x')).toBe(': :error::x')
  })
})

describe('annotations', () => {
  test.each([
    ['plain', 'src/pay.ts'],
    ['50 %, a,b:c\n::error::x\r%0A', 'src/a,b:c%0A\n::error::.ts'],
  ])('are written as @actions/core writes them: %s', (message, path) => {
    createConsole(createRedactor({})).annotate('error', message, { path, startLine: 3, endLine: 4, title: 'a: b' })
    const ours = printed.trimEnd()
    printed = ''
    core.error(message, { title: 'a: b', file: path, startLine: 3, endLine: 4 })
    const fields = (line: string) => {
      const [, properties = '', data = ''] = /^::error ([^\n]*?)::([^\n]*)$/u.exec(line) ?? []
      return { properties: properties.split(',').sort(), data }
    }
    expect(fields(ours).data).not.toBe('')
    expect(fields(ours)).toEqual(fields(printed.trimEnd()))
  })

  test('stop at ten of a level and go on as plain lines', () => {
    const console = createConsole(createRedactor({}))
    for (let count = 1; count <= 12; count += 1) console.annotate('warning', `number ${count}`)
    expect(printed.match(/^::warning::/gmu)).toHaveLength(10)
    expect(printed).toMatch(/^warning: number 12$/mu)
    console.annotate('error', 'of another level')
    expect(printed).toMatch(/^::error::of another level$/mu)
  })

  test('have no line without a file', () => {
    createConsole(createRedactor({})).annotate('notice', 'x', { path: null, startLine: 3 })
    expect(printed).toBe('::notice::x\n')
  })
})

describe('secrets', () => {
  test('are hidden from every later line, and the runner is told', () => {
    const console = createConsole(createRedactor({}))
    console.mask('s3cr3t-value')
    console.print('a s3cr3t-value b')
    console.annotate('error', 's3cr3t-value')
    console.debug('s3cr3t-value')
    expect(printed).toBe('::add-mask::s3cr3t-value\na *** b\n::error::***\n::debug::***\n')
  })

  test('include the tokens that the runner gave', () => {
    const redactor = createRedactor({ INPUT_TOKEN: 'ghs_abcdef', ACTIONS_RUNTIME_TOKEN: 'eyJhbGciOi' })
    const basic = Buffer.from('x-access-token:ghs_abcdef').toString('base64')
    expect(redactor.redact(`ghs_abcdef eyJhbGciOi ${basic}`)).toBe('*** *** ***')
  })

  test('are not guessed from values that are too short', () => {
    expect(createRedactor({ INPUT_TOKEN: 'a' }).redact('a cat')).toBe('a cat')
  })
})

describe('inputs', () => {
  test.each([
    ['min-patch', { 'INPUT_MIN-PATCH': '  80 \n' }],
    ['two words', { INPUT_TWO_WORDS: 'x' }],
    ['absent', {}],
    ['empty', { INPUT_EMPTY: '   ' }],
  ])('are read as @actions/core reads them: %s', (name, env: Record<string, string>) => {
    const before = { ...process.env }
    Object.assign(process.env, env)
    const expected = core.getInput(name)
    process.env = before
    expect(createInputReader(env).get(name)).toBe(expected)
  })
})
