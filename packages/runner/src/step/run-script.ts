import { existsSync, writeFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { formatPlace, type Place, unsupported } from '../errors.ts'
import { runProcess } from '../process/run-process.ts'
import { type Execution, type ExecutionResult, execute, reportError } from './execution.ts'
import { stepEnv } from './step-env.ts'

/** A script with its shell. Both are evaluated already. */
export interface Script {
  readonly place: Place
  readonly text: string
  /** null: `bash -e`, as GitHub does without `shell:`. */
  readonly shell: string | null
  /** Relative to the workspace, or absolute. */
  readonly workingDirectory: string | null
}

interface Shell {
  readonly program: string
  readonly args: readonly string[]
  readonly extension: string
}

const DEFAULT_SHELL: Shell = { program: 'bash', args: ['-e'], extension: 'sh' }

const SHELLS: Readonly<Record<string, Shell>> = {
  bash: { program: 'bash', args: ['--noprofile', '--norc', '-eo', 'pipefail'], extension: 'sh' },
  sh: { program: 'sh', args: ['-e'], extension: 'sh' },
  python: { program: 'python3', args: [], extension: 'py' },
}

/**
 * Runs the text of a `run:` step.
 *
 * Errors: VEL_RUN_UNSUPPORTED for a shell other than bash, sh and python.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell
 */
export async function runScript(execution: Execution, script: Script): Promise<ExecutionResult> {
  const { job, frame, signal, recorder } = execution
  const shell = script.shell === null ? DEFAULT_SHELL : SHELLS[script.shell.trim()]
  if (shell === undefined) {
    throw unsupported(script.place, `"shell: ${script.shell}"`, 'Use bash, sh or python.')
  }
  const cwd = resolveFolder(job.folders.workspace, script.workingDirectory)
  if (!existsSync(cwd)) {
    reportError(recorder, `${formatPlace(script.place)}: the working directory "${cwd}" does not exist.`)
    return { outcome: 'failure', outputs: {} }
  }
  const file = join(job.folders.temp, `script_${job.counters.files + 1}.${shell.extension}`)
  writeFileSync(file, script.text.endsWith('\n') ? script.text : `${script.text}\n`)
  const args = [...shell.args, file]
  recorder.line(`##[group]Run ${firstLine(script.text)}`)
  for (const line of script.text.trimEnd().split('\n')) recorder.line(line)
  recorder.line(`shell: ${[shell.program, ...shell.args].join(' ')} {0}`)
  recorder.line('##[endgroup]')
  return execute(execution, async (files, onLine) => {
    const env = { ...stepEnv(job, frame, execution.env, execution.key), ...files }
    const onGroup = (id: number): void => void job.groups.add(id)
    const exitCode = await runProcess({ program: shell.program, args, cwd, env, onLine, signal, onGroup })
    if (exitCode !== 0 && !signal.aborted) reportError(recorder, `Process completed with exit code ${exitCode}.`)
    return exitCode === 0
  })
}

/** Gives the first line of a text that holds something. */
export function firstLine(text: string): string {
  return (
    text
      .split('\n')
      .map((line) => line.trim())
      .find((line) => line !== '') ?? ''
  )
}

function resolveFolder(workspace: string, folder: string | null): string {
  if (folder === null || folder === '') return workspace
  return isAbsolute(folder) ? folder : join(workspace, folder)
}
