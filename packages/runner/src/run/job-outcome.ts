import type { Conclusion } from '../api/workflow-result.ts'
import type { StatusFunctions } from '../expressions/scope.ts'

/** What a finished job is to the jobs that need it. */
export interface JobOutcome {
  readonly id: string
  readonly result: Conclusion
  readonly outputs: Readonly<Record<string, string>>
  /** Of every job that it needs, near and far. */
  readonly ancestors: ReadonlyMap<string, Conclusion>
}

/** Joins the outcomes of a matrix: failure before cancelled before success; of an output, the last one that is not empty. */
export function joinOutcomes(
  id: string,
  ancestors: ReadonlyMap<string, Conclusion>,
  cells: readonly { readonly result: Conclusion; readonly outputs: Readonly<Record<string, string>> }[],
): JobOutcome {
  const results = cells.map(({ result }) => result)
  const worst = (['failure', 'cancelled', 'success'] as const).find((result) => results.includes(result))
  const outputs: Record<string, string> = {}
  for (const cell of cells) {
    for (const [name, value] of Object.entries(cell.outputs)) if (value !== '') outputs[name] = value
  }
  return { id, result: worst ?? 'skipped', outputs, ancestors }
}

/** Gives near and far ancestors of a job from those that it needs. */
export function ancestorsOf(needs: readonly JobOutcome[]): ReadonlyMap<string, Conclusion> {
  return new Map(needs.flatMap((need) => [...need.ancestors, [need.id, need.result] as const]))
}

/**
 * Gives the status functions of a job's `if:`. They look at every ancestor: a job behind a skipped one is skipped too unless
 * its `if:` says otherwise, however many jobs are between.
 */
export function jobStatus(ancestors: ReadonlyMap<string, Conclusion>, isCancelled: () => boolean): StatusFunctions {
  const of = (jobs: readonly string[]): readonly Conclusion[] =>
    [...ancestors].filter(([id]) => jobs.length === 0 || jobs.includes(id)).map(([, result]) => result)
  return {
    success: (jobs) => !isCancelled() && of(jobs).every((result) => result === 'success'),
    failure: (jobs) => !isCancelled() && of(jobs).includes('failure'),
    cancelled: isCancelled,
  }
}
