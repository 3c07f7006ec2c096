import type { Annotation, Conclusion } from '../api/workflow-result.ts'
import { createFileCommands, type FileCommandValues } from '../commands/file-commands.ts'
import { createLineHandler } from '../commands/line-handler.ts'
import { FileCommandError } from '../commands/parse-key-values.ts'
import type { JobState } from '../job/job-state.ts'
import type { Frame } from './frame.ts'
import type { StepRecorder } from './step-recorder.ts'

/** One thing that a step does: a script, an action's main, pre or post. */
export interface Execution {
  readonly job: JobState
  readonly frame: Frame
  readonly recorder: StepRecorder
  /** Of the step: tells its state apart. */
  readonly key: string
  /** The step's own `env:`. */
  readonly env: Readonly<Record<string, string>>
  readonly signal: AbortSignal
  /** The time-outs around it, without the cancelling of the job; null without any. */
  readonly deadline: AbortSignal | null
}

/** What came of it. */
export interface ExecutionResult {
  readonly outcome: Exclude<Conclusion, 'skipped'>
  readonly outputs: Readonly<Record<string, string>>
}

const MAX_SUMMARIES = 20

/**
 * Gives a piece of work its command files and line handler, and applies what it wrote to the job.
 *
 * Shape: failure when the work says so, when it wrote a file command that GitHub refuses, or used a disabled command.
 */
export async function execute(
  execution: Execution,
  work: (env: Readonly<Record<string, string>>, onLine: (line: string) => void) => Promise<boolean>,
): Promise<ExecutionResult> {
  const { job, recorder, key } = execution
  job.counters.files += 1
  const files = createFileCommands(job.folders.fileCommands, `${job.counters.files}`)
  const outputs: Record<string, string> = {}
  const state: Record<string, string> = {}
  let isRefused = false
  const onLine = createLineHandler({
    recorder,
    masker: job.masker,
    isDebug: job.isDebug,
    setOutput: (name, value) => {
      outputs[name] = value
    },
    saveState: (name, value) => {
      state[name] = value
    },
    fail: () => {
      isRefused = true
    },
  })
  const isSuccess = await work(files.env, onLine)
  try {
    const written = files.read()
    applyToJob(job, written)
    Object.assign(outputs, written.outputs)
    Object.assign(state, written.state)
  } catch (error) {
    if (!(error instanceof FileCommandError)) throw error
    reportError(recorder, error.message)
    isRefused = true
  }
  keepSummary(execution, files.readSummary())
  job.states.set(key, { ...job.states.get(key), ...state })
  return { outcome: isSuccess && !isRefused ? 'success' : 'failure', outputs }
}

/** Writes an error into the log and as an annotation. */
export function reportError(recorder: StepRecorder, message: string): void {
  const annotation: Annotation = { level: 'error', message }
  recorder.line(`##[error]${message}`)
  recorder.annotate(annotation)
}

function applyToJob(job: JobState, written: FileCommandValues): void {
  Object.assign(job.env, written.env)
  for (const path of written.paths) job.paths.unshift(path)
}

function keepSummary(execution: Execution, summary: { text: string; dropped: string | null }): void {
  const { job, recorder } = execution
  if (summary.dropped !== null) {
    recorder.dropSummary(summary.dropped)
    reportError(recorder, `$GITHUB_STEP_SUMMARY upload aborted: ${summary.dropped}`)
  } else if (summary.text !== '') {
    if (recorder.read().summary === null) job.counters.summaries += 1
    if (job.counters.summaries > MAX_SUMMARIES) recorder.dropSummary(`a job shows ${MAX_SUMMARIES} summaries`)
    else recorder.addSummary(summary.text)
  }
}
