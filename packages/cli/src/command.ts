import type { ExitCode } from './exit-code.ts'

/** Where a command reads from and writes to. */
export interface Console {
  /** Writes results, for people or for machines. */
  readonly out: (text: string) => void
  /** Writes progress and complaints. */
  readonly err: (text: string) => void
  readonly hasColour: boolean
  /** Columns. */
  readonly width: number
  /** The absolute path of the folder that the command was called in. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The file of the worker that scans packs in threads; null: one thread. */
  readonly scanWorker: string | null
}

/** An option as `--help` shows it and as it is parsed. */
export interface Option {
  readonly type: 'string' | 'boolean'
  readonly isMultiple?: boolean
  /** What stands for the value in `--help`, for example `<sha>`. */
  readonly value?: string
  readonly help: string
}

/** What a command was called with, after parsing. */
export interface Call {
  readonly text: (name: string) => string | undefined
  readonly list: (name: string) => readonly string[]
  readonly isSet: (name: string) => boolean
  readonly positionals: readonly string[]
}

/** Does what a command is for. */
export type Act = (call: Call, console: Console) => Promise<ExitCode>

/** One subcommand of `velocity`. */
export interface Command {
  /** For example `coverage gate`. */
  readonly name: string
  readonly summary: string
  /** For example `<file…>`; '' when it takes none. */
  readonly positionals: string
  readonly options: Readonly<Record<string, Option>>
  /** Complete lines that work. */
  readonly examples: readonly string[]
  /** Imports what does the work, only now: `--help` and `explain` need none of it. */
  readonly load: () => Promise<Act>
}
