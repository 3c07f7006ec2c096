import { UserError, VERSION } from '@velocity/model'
import type { Command, Console } from './command.ts'
import { renderUserError } from './console/render-user-error.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { parseCall } from './parse-call.ts'
import { renderHelp, renderOverview } from './render-help.ts'

/**
 * Runs the command that the arguments name.
 *
 * Errors: never throws. A mistake of the user's is printed and gives 2; anything else is a bug of ours, printed with its stack.
 */
export async function runCli(
  commands: readonly Command[],
  args: readonly string[],
  console: Console,
): Promise<ExitCode> {
  try {
    return await dispatch(commands, args, console)
  } catch (error) {
    if (error instanceof UserError) {
      console.err(renderUserError(error))
      return EXIT.usage
    }
    const stack = error instanceof Error ? error.stack : String(error)
    console.err(`${stack}\nThis is a bug in velocity; please report it with the lines above.\n`)
    return EXIT.bug
  }
}

async function dispatch(commands: readonly Command[], given: readonly string[], console: Console): Promise<ExitCode> {
  const args = given[0] === 'help' ? [...given.slice(1), '--help'] : given
  if (args[0] === '--version') {
    console.out(`${VERSION}\n`)
    return EXIT.pass
  }
  const command = commands.find(({ name }) => name.split(' ').every((word, at) => args[at] === word))
  if (command === undefined) return overview(commands, args, console)
  const rest = args.slice(command.name.split(' ').length)
  if (rest.includes('--help') || rest.includes('-h')) {
    console.out(renderHelp(command))
    return EXIT.pass
  }
  const call = parseCall(command, rest)
  const act = await command.load()
  return act(call, console)
}

function overview(commands: readonly Command[], args: readonly string[], console: Console): ExitCode {
  const [first] = args
  const isAsked = first === undefined || first === '--help' || first === '-h'
  const group = commands.filter(({ name }) => name.startsWith(`${first} `))
  const shown = group.length > 0 ? group : commands
  if (isAsked || (group.length > 0 && (args.length === 1 || args.includes('--help')))) {
    console.out(renderOverview(shown))
    return EXIT.pass
  }
  throw new UserError({
    code: 'VEL_CLI_USAGE',
    message: `there is no command "velocity ${args.join(' ')}".`,
    why: 'it is misspelt, or belongs to another version.',
    fix: `velocity --help\nCommands: ${shown.map(({ name }) => name).join(', ')}`,
  })
}
