import { parseArgs } from 'node:util'
import { UserError } from '@velocity/model'
import type { Call, Command } from './command.ts'

/**
 * Parses a command's arguments, strictly.
 *
 * Errors: `UserError` VEL_CLI_USAGE for an unknown option, or one without its value.
 */
export function parseCall(command: Command, args: readonly string[]): Call {
  const { values, positionals } = parse(command, args)
  const read = (name: string): readonly string[] => {
    const value = values[name]
    return [value].flat().filter((entry) => typeof entry === 'string')
  }
  return { positionals, list: read, text: (name) => read(name).at(-1), isSet: (name) => values[name] === true }
}

function parse(command: Command, args: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type, isMultiple = false }]) => [
      name,
      { type, multiple: isMultiple },
    ]),
  )
  try {
    return parseArgs({ args: [...args], options, allowPositionals: command.positionals !== '', strict: true })
  } catch (cause) {
    throw new UserError({
      code: 'VEL_CLI_USAGE',
      message: `velocity ${command.name}: ${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}`,
      why: 'arguments are parsed strictly: a misspelt option would otherwise do nothing in silence.',
      fix: `velocity ${command.name} --help`,
      cause,
    })
  }
}
