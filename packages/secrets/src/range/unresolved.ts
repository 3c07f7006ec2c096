import type { UnresolvedPlan } from './scan-plan.ts'

/** Whole history costs a large repository seconds, and mends every case. */
const CHECK_OUT_ALL = 'check out the whole history:\n- uses: actions/checkout@v6\n  with: { fetch-depth: 0 }'

/** Says that what is to be scanned is not known, or not here. */
export function unresolved(description: string, why: string, fix: string = CHECK_OUT_ALL): UnresolvedPlan {
  return { kind: 'unresolved', description, why, fix, texts: [] }
}
