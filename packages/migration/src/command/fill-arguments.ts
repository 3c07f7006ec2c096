import { UserError } from '@velocity/model'

/** What may stand in a command: null where it is not known. */
export interface CommandValues {
  /** The newest version that the base has applied. */
  readonly base: string | null
  /** The newest that is applied now. */
  readonly version: string | null
  /** How many versions the change has applied. */
  readonly times: string | null
  /** The app of Django. */
  readonly app: string | null
}

const PLACE = /\{(base|version|times|app)\}/gu

/**
 * Puts values into a command: `{base}`, `{version}`, `{times}`, `{app}`.
 *
 * Errors: `UserError` VEL_MIG_COMMAND_VALUE for one whose value is not known.
 */
export function fillArguments(args: readonly string[], values: CommandValues): readonly string[] {
  return args.map((arg) =>
    arg.replace(PLACE, (place, name: keyof CommandValues) => {
      const value = values[name]
      if (value === null) throw unknownValue(place, args)
      return value
    }),
  )
}

/** Whether a command asks for a value. */
export function asksFor(args: readonly string[], name: keyof CommandValues): boolean {
  return args.some((arg) => arg.includes(`{${name}}`))
}

function unknownValue(place: string, args: readonly string[]): UserError {
  return new UserError({
    code: 'VEL_MIG_COMMAND_VALUE',
    message: `nothing is known for ${place} in the command "${args.join(' ')}".`,
    why: 'it is read from the table in which the tool notes what it has applied; that table was not found, or holds no row or several.',
    fix: 'name the table: commands: { table: public.my_migrations }, or write the command without it.',
  })
}
