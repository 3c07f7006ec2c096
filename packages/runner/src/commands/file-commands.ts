import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FileCommandError, parseKeyValues } from './parse-key-values.ts'

/** The files that a step writes its outputs, environment, paths, state and summary to. */
export interface FileCommands {
  /** `GITHUB_OUTPUT` and its kin. */
  readonly env: Readonly<Record<string, string>>
  /** Reads them. Errors: FileCommandError. */
  readonly read: () => FileCommandValues
  /** Reads the summary, or says why GitHub would not show it. */
  readonly readSummary: () => { readonly text: string; readonly dropped: string | null }
}

/** What a step wrote. */
export interface FileCommandValues {
  readonly env: Readonly<Record<string, string>>
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  /** In the order written. */
  readonly paths: readonly string[]
}

/** Bytes of a step's summary that GitHub shows at most; over it, nothing is shown. */
export const MAX_SUMMARY_BYTES = 1024 * 1024

const VARIABLES = {
  output: 'GITHUB_OUTPUT',
  env: 'GITHUB_ENV',
  state: 'GITHUB_STATE',
  path: 'GITHUB_PATH',
  summary: 'GITHUB_STEP_SUMMARY',
} as const

/** Makes fresh, empty files for one step. */
export function createFileCommands(folder: string, key: string): FileCommands {
  mkdirSync(folder, { recursive: true })
  const fileOf = (kind: keyof typeof VARIABLES): string => join(folder, `${kind}_${key}`)
  const kinds = Object.keys(VARIABLES) as (keyof typeof VARIABLES)[]
  for (const kind of kinds) writeFileSync(fileOf(kind), '')
  const text = (kind: keyof typeof VARIABLES): string => readFileSync(fileOf(kind), 'utf8')
  return {
    env: Object.fromEntries(kinds.map((kind) => [VARIABLES[kind], fileOf(kind)])),
    read: () => {
      const env = readValues('env', text('env'))
      if ('NODE_OPTIONS' in env) {
        throw new FileCommandError("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.")
      }
      return {
        env,
        outputs: readValues('output', text('output')),
        state: readValues('state', text('state')),
        paths: text('path')
          .split(/\r?\n/u)
          .filter((line) => line !== ''),
      }
    },
    readSummary: () => {
      const { size } = statSync(fileOf('summary'))
      if (size <= MAX_SUMMARY_BYTES) return { text: text('summary'), dropped: null }
      const sizeKib = Math.ceil(size / 1024)
      return { text: '', dropped: `the summary is ${sizeKib} KiB, over 1024 KiB: GitHub shows nothing of it` }
    },
  }
}

function readValues(kind: string, text: string): Record<string, string> {
  try {
    return Object.fromEntries(parseKeyValues(text))
  } catch (error) {
    if (!(error instanceof FileCommandError)) throw error
    throw new FileCommandError(`Unable to process file command '${kind}' successfully. ${error.message}`)
  }
}
