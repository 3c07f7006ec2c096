import type { Exec, ExecResult } from '@velocity/ports'
import { gitFailure, startFailure, streamFailure } from './git-failure.ts'

/** Settings above every file of configuration: nothing that a repository's own settings name is started. */
const SETTINGS: readonly string[] = [
  'core.quotepath=off',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'protocol.ext.allow=never',
  'diff.external=',
  'diff.noprefix=false',
  'diff.mnemonicPrefix=false',
  'gc.auto=0',
  'maintenance.auto=false',
  'advice.addEmbeddedRepo=false',
  'core.safecrlf=false',
  'submodule.recurse=false',
  'core.splitIndex=false',
  'add.ignoreErrors=false',
]

const ENVIRONMENT: Readonly<Record<string, string>> = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  // Parents are those that a commit names.
  GIT_GRAFT_FILE: '/dev/null',
  GIT_LITERAL_PATHSPECS: '1',
  // Would set the lines of context above `-U0`.
  GIT_DIFF_OPTS: '',
  LC_ALL: 'C',
  LANGUAGE: '',
}

/** How one call differs from the usual. */
export interface CallOptions {
  /** Exit codes that are an answer; anything else throws. Only 0 unless given. */
  readonly exitCodes?: readonly number[]
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly timeoutMs?: number
  readonly maxOutputBytes?: number
  readonly stdin?: string
}

/** How one call whose output is read as it comes differs from the usual. */
export type StreamCallOptions = Pick<CallOptions, 'cwd' | 'env' | 'timeoutMs' | 'stdin'>

/** One repository, to be asked by the git command. */
export interface GitCommand {
  readonly cwd: string
  /** Errors: VEL_GIT_MISSING, VEL_GIT_NOT_A_REPO, VEL_GIT_OWNERSHIP, VEL_GIT_FAILED, and those of `Exec`. */
  run(args: readonly string[], options?: CallOptions): Promise<ExecResult>
  /** Stdout as it comes. Errors: as above; VEL_GIT_FAILED for any exit code but 0. */
  stream(args: readonly string[], options?: StreamCallOptions): AsyncIterable<Uint8Array>
}

const TIMEOUT_MS = 120_000
const MAX_OUTPUT_BYTES = 256 * 1024 * 1024

/**
 * Makes the git command for a folder: fixed settings, an environment that never asks and never speaks another language, and the
 * folder named as safe, because in a container it often belongs to another user.
 */
export function createGitCommand(exec: Exec, cwd: string): GitCommand {
  const settings = [...SETTINGS, `safe.directory=${cwd}`].flatMap((setting) => ['-c', setting])
  return {
    cwd,
    run: async (args, options = {}) => {
      const call = async (): Promise<ExecResult> =>
        exec.run('git', [...settings, '--no-pager', ...args], {
          cwd: options.cwd ?? cwd,
          env: { ...ENVIRONMENT, ...options.env },
          timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
          maxOutputBytes: options.maxOutputBytes ?? MAX_OUTPUT_BYTES,
          ...(options.stdin === undefined ? {} : { stdin: options.stdin }),
        })
      const result = await call().catch((error: unknown) => {
        throw startFailure(error)
      })
      if (!(options.exitCodes ?? [0]).includes(result.exitCode)) throw gitFailure(args, cwd, result)
      return result
    },
    stream: async function* (args, options = {}) {
      try {
        yield* exec.stream('git', [...settings, '--no-pager', ...args], {
          cwd: options.cwd ?? cwd,
          env: { ...ENVIRONMENT, ...options.env },
          timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
          ...(options.stdin === undefined ? {} : { stdin: options.stdin }),
        })
      } catch (error) {
        throw streamFailure(args, cwd, error)
      }
    },
  }
}
