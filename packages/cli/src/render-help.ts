import type { Command } from './command.ts'

/** Renders `velocity --help`. */
export function renderOverview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const rows = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return [
    'velocity: the verdicts of the pull-request gates, on this machine.',
    '',
    'Usage: velocity <command> [options]',
    '',
    ...rows,
    '',
    'velocity <command> --help shows options and examples; velocity --version the version.',
    'Exit codes: 0 pass, 10 fail, 3 inconclusive, 2 wrong use or input, 1 a bug of ours.',
    '',
  ].join('\n')
}

/** Renders one command's `--help`. */
export function renderHelp(command: Command): string {
  const options = Object.entries(command.options).map(([name, { value, help }]) => ({
    left: `  --${name}${value === undefined ? '' : ` ${value}`}`,
    help,
  }))
  const width = Math.max(0, ...options.map(({ left }) => left.length))
  return [
    command.summary,
    '',
    ['Usage: velocity', command.name, command.positionals, options.length === 0 ? '' : '[options]']
      .filter((word) => word !== '')
      .join(' '),
    '',
    ...options.map(({ left, help }) => `${left.padEnd(width)}  ${help}`),
    ...(options.length === 0 ? [] : ['']),
    'Examples:',
    ...command.examples.map((example) => `  ${example}`),
    '',
  ].join('\n')
}
