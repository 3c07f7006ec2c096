import type { Played } from '@velocity/cli'
import type { JobResult } from '@velocity/runner'

/** Gives a job of a run by its path, for example `velocity / verdict`. */
export function jobOf({ result }: Played, path: string): JobResult {
  const job = result.jobs.find((one) => one.path === path)
  if (job === undefined) throw new Error(`no job "${path}" among ${result.jobs.map((one) => one.path).join(', ')}`)
  return job
}

/** Gives how each job ended, by its path. */
export function conclusionsOf({ result }: Played): Readonly<Record<string, string>> {
  return Object.fromEntries(result.jobs.map(({ path, conclusion }) => [path, conclusion]))
}

/** Gives all that a job shows on its page. */
export function summaryOf(played: Played, path: string): string {
  return jobOf(played, path)
    .steps.map(({ summary }) => summary ?? '')
    .join('\n')
}

/** Gives a job's log, step by step. */
export function logOf(played: Played, path: string): string {
  return jobOf(played, path)
    .steps.flatMap(({ log }) => log)
    .join('\n')
}

/** Gives the outputs of the judging step. */
export function gateOutputsOf(played: Played): Readonly<Record<string, string>> {
  return outputsOfStep(played, 'velocity / coverage', 'Gate coverage')
}

/** Gives the outputs of the step that collects a shard. */
export function collectOutputsOf(played: Played, shard: string): Readonly<Record<string, string>> {
  return outputsOfStep(played, `velocity / unit (${shard})`, 'Collect coverage')
}

function outputsOfStep(played: Played, path: string, step: string): Readonly<Record<string, string>> {
  return jobOf(played, path).steps.find(({ name }) => name === step)?.outputs ?? {}
}
