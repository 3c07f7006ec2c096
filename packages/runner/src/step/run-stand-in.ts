import { UserError } from '@velocity/model'
import type { StandIn } from '../api/stand-in.ts'
import { formatPlace, type Place } from '../errors.ts'
import { type Execution, type ExecutionResult, execute, reportError } from './execution.ts'
import { stepEnv } from './step-env.ts'

/**
 * Runs a stand-in.
 *
 * Errors: VEL_RUN_STAND_IN_INPUT for an input that it neither honours nor knowingly ignores.
 */
export async function runStandIn(
  execution: Execution,
  place: Place,
  named: { readonly standIn: StandIn; readonly uses: string; readonly ref: string },
  given: Readonly<Record<string, string>>,
): Promise<ExecutionResult> {
  const { standIn, uses, ref } = named
  const { job, frame, recorder } = execution
  const inputs = Object.fromEntries(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]))
  recorder.line(`(local stand-in for ${uses}) ${standIn.summary}`)
  for (const [name, value] of Object.entries(inputs)) {
    if (name in standIn.inputs || value === '') continue
    const reason = standIn.ignored[name]
    if (reason === undefined) throw refusedInput(place, uses, name, standIn)
    recorder.line(`(input "${name}" is not used here: ${reason})`)
  }
  const { request, sources, runRoot } = job.shared
  const set = Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== ''))
  const outputs: Record<string, string> = {}
  const executed = await execute(execution, async (files, onLine) => {
    const result = await standIn.run({
      uses,
      ref,
      inputs: { ...standIn.inputs, ...set },
      env: { ...stepEnv(job, frame, execution.env, execution.key), ...files },
      workspace: job.folders.workspace,
      runRoot,
      repository: request.repository,
      event: { sha: request.event.sha, ref: request.event.ref },
      roots: sources.roots,
      log: onLine,
      signal: execution.signal,
    })
    Object.assign(outputs, result.outputs)
    if (result.error !== undefined) reportError(recorder, result.error)
    return result.error === undefined
  })
  return { ...executed, outputs: { ...outputs, ...executed.outputs } }
}

function refusedInput(place: Place, uses: string, name: string, standIn: StandIn): UserError {
  const known = [...Object.keys(standIn.inputs), ...Object.keys(standIn.ignored)].toSorted()
  return new UserError({
    code: 'VEL_RUN_STAND_IN_INPUT',
    message: `${formatPlace(place)}: the local stand-in for ${uses} does not support the input "${name}".`,
    why: 'A stand-in refuses what it cannot honour, so that a local run never differs silently.',
    fix: [
      `Remove the input (known: ${known.join(', ')}),`,
      `or run the action itself from a clone:   velocity run <workflow> --map ${repositoryOf(uses)}=<folder>`,
      'or leave the job out, naming another:    velocity run <workflow> --job <job>',
    ].join('\n'),
  })
}

function repositoryOf(uses: string): string {
  return uses.split('/').slice(0, 2).join('/')
}
