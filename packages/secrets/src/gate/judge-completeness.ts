import type { Finding } from '@velocity/model'
import type { ScanPlan } from '../range/scan-plan.ts'
import { incomplete } from '../scan/incomplete.ts'
import type { ScanSession } from '../scan/scan-session.ts'
import type { ScanRun } from './scan-run.ts'

/**
 * Compares what was to be scanned with what was.
 *
 * Shape:  [] when all of it was; one finding for commits that are missing, and one for findings beyond what is kept.
 * Errors: never throws.
 */
export function judgeCompleteness(
  plan: ScanPlan,
  { counts }: ScanRun,
  session: ScanSession,
  leftOut: number,
): readonly Finding[] {
  const expected = counts.expectedCommits
  const isShort = expected !== null && counts.commits < expected && !session.isOutOfTime()
  return [
    ...(isShort
      ? [
          incomplete(
            `${counts.commits} of ${expected} commits were scanned (${plan.description}).`,
            'git gave fewer commits than it had counted, or history changed while it was read.',
            'run the step again; fetch the whole history if it stays so:\nwith: { fetch-depth: 0 }',
            'commits',
          ),
        ]
      : []),
    ...(leftOut > 0
      ? [
          incomplete(
            `${leftOut} more findings were counted and not kept.`,
            'nobody reads so many; most likely a generated file is full of them.',
            'mend the first, take generated files out with secrets.allow and paths, or use a baseline.',
            'findings',
          ),
        ]
      : []),
  ]
}
