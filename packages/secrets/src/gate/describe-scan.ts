import type { Subject } from '@velocity/model'
import type { ScanPlan } from '../range/scan-plan.ts'
import { shortSha } from '../text/short-sha.ts'
import type { ScanRun } from './scan-run.ts'

/**
 * Says what was scanned in words that are the same in CI and on a laptop: by the commits, not by the event.
 *
 * Errors: never throws.
 */
export function describeScan(plan: ScanPlan, { headSha, baseSha }: Subject, { counts, parts }: ScanRun): string {
  if (plan.kind !== 'range' || baseSha === null) return counts.description
  const commits = `${plan.expectedCommits} ${plan.expectedCommits === 1 ? 'commit' : 'commits'}`
  const more = parts.some(({ kind }) => kind === 'working-tree') ? ' and what is not committed' : ''
  return [`${commits} of ${shortSha(headSha)} not in ${shortSha(baseSha)}${more}`, ...plan.notes].join('; ')
}
