import type { JobResult, StepResult } from './workflow-result.ts'

/** What a run tells while it goes. Every text is masked. */
export type RunnerEvent =
  | { readonly kind: 'notice'; readonly message: string }
  | { readonly kind: 'job-started'; readonly job: string }
  | { readonly kind: 'job-skipped'; readonly job: string; readonly reason: string }
  | { readonly kind: 'step-started'; readonly job: string; readonly step: number; readonly name: string }
  | { readonly kind: 'log'; readonly job: string; readonly step: number; readonly line: string }
  | { readonly kind: 'step-finished'; readonly job: string; readonly step: number; readonly result: StepResult }
  | { readonly kind: 'job-finished'; readonly job: string; readonly result: JobResult }
