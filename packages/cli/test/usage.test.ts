import { tmpdir } from 'node:os'
import { describe, expect, test } from '@jest/globals'
import { UserError } from '@velocity/model'
import type { Command, Console } from '../src/command.ts'
import { commands } from '../src/commands.ts'
import { EXIT, exitCodeOf } from '../src/exit-code.ts'
import { parseCall } from '../src/parse-call.ts'
import { runCli } from '../src/run-cli.ts'

function record(): { readonly console: Console; readonly out: string[]; readonly err: string[] } {
  const out: string[] = []
  const err: string[] = []
  const console: Console = {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    hasColour: false,
    width: 80,
    cwd: tmpdir(),
    env: {},
    scanWorker: null,
  }
  return { console, out, err }
}

const failing = (error: unknown): Command => ({
  name: 'do it',
  summary: 'Does it.',
  positionals: '',
  options: {
    how: { type: 'string', value: '<how>', help: 'in which way' },
    list: { type: 'string', isMultiple: true, help: 'x' },
  },
  examples: ['velocity do it --how well'],
  load: async () => () => Promise.reject(error),
})

describe('exit codes', () => {
  test('are the documented ones', () => {
    expect([exitCodeOf('pass'), exitCodeOf('fail'), exitCodeOf('inconclusive')]).toEqual([0, 10, 3])
  })

  test('2 is for a mistake of the user, with what, why, fix and code', async () => {
    const { console, err } = record()
    const error = new UserError({ code: 'VEL_X', message: 'it is "1".', why: 'why.', fix: 'one\ntwo' })
    expect(await runCli([failing(error)], ['do', 'it'], console)).toBe(EXIT.usage)
    expect(err.join('')).toBe(
      'velocity: it is "1".\nWhy:  why.\nFix:  one\n      two\nVEL_X · velocity explain VEL_X\n',
    )
  })

  test('1 is for a bug of ours, with its stack', async () => {
    const { console, err } = record()
    expect(await runCli([failing(new TypeError('oops'))], ['do', 'it'], console)).toBe(EXIT.bug)
    expect(err.join('')).toMatch(/^TypeError: oops\n {4}at [\s\S]*This is a bug in velocity/u)
  })
})

describe('arguments', () => {
  test.each([
    [['nothing']],
    [['do']],
    [['do', 'it', '--unknown']],
    [['do', 'it', '--how']],
    [['do', 'it', 'positional']],
  ])('%j is refused', async (args) => {
    const { console, err } = record()
    const isGroup = args.length === 1 && args[0] === 'do'
    expect(await runCli([failing(new Error('reached'))], args, console)).toBe(isGroup ? EXIT.pass : EXIT.usage)
    expect(err.join('')).toMatch(isGroup ? /^$/u : /^Why: {2}\S[\s\S]*^Fix: {2}\S[\s\S]*VEL_CLI_USAGE/mu)
  })

  test('options repeat only where they may', () => {
    const call = parseCall(failing(null), ['--list', 'a', '--list=b', '--how', 'x', '--how', 'y'])
    expect([call.list('list'), call.text('how')]).toEqual([['a', 'b'], 'y'])
  })
})

test('--version tells the version', async () => {
  const { console, out } = record()
  expect(await runCli(commands, ['--version'], console)).toBe(EXIT.pass)
  expect(out.join('')).toMatch(/^\d+\.\d+\.\d+\n$/u)
})

describe('--help', () => {
  test('of a command without options promises none', async () => {
    const { console, out } = record()
    await runCli(commands, ['explain', '--help'], console)
    expect(out.join('')).toContain('Usage: velocity explain [code]\n\nExamples:\n')
  })

  test('of a command is also what help before its name gives', async () => {
    const [option, word] = [record(), record()]
    await runCli(commands, ['coverage', 'gate', '--help'], option.console)
    await runCli(commands, ['help', 'coverage', 'gate'], word.console)
    expect(word.out).toEqual(option.out)
    expect(word.out.join('')).toContain('Usage: velocity coverage gate')
  })

  test('lists every command', async () => {
    const { console, out } = record()
    expect(await runCli(commands, ['--help'], console)).toBe(EXIT.pass)
    for (const { name } of commands) expect(out.join('')).toContain(name)
  })

  test.each(commands.map((command) => [command.name, command] as const))(
    'of %s shows options and examples',
    async (name, command) => {
      const { console, out } = record()
      expect(await runCli(commands, [...name.split(' '), '--help'], console)).toBe(EXIT.pass)
      for (const option of Object.keys(command.options)) expect(out.join('')).toContain(`--${option}`)
      expect(command.examples.length).toBeGreaterThan(0)
      for (const example of command.examples) expect(out.join('')).toContain(example)
    },
  )

  test.each(commands.flatMap((command) => command.examples.map((example) => [example, command] as const)))(
    'the example "%s" parses',
    (example, command) => {
      const words = [...example.matchAll(/'([^']*)'|(\S+)/gu)].map((match) => match[1] ?? match[2] ?? '')
      expect(words.slice(0, 1 + command.name.split(' ').length).join(' ')).toBe(`velocity ${command.name}`)
      expect(() => parseCall(command, words.slice(1 + command.name.split(' ').length))).not.toThrow()
    },
  )
})
