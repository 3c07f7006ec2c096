import type { CommitRange, Git, RangeListing } from '@velocity/ports'
import { shortSha } from './unresolved.ts'

/** A range of which every commit is here, or why that cannot be had. */
export type CompletedRange =
  | { readonly kind: 'complete'; readonly listing: RangeListing; readonly notes: readonly string[] }
  | { readonly kind: 'incomplete'; readonly missing: readonly string[]; readonly why: string }

/** Units: commits. The first step; every further one is twice as long. */
const FIRST_STEP = 32
/** Units: commits. Beyond that nothing more is fetched only to leave commits out that `excluded` may reach too. */
const MAX_DEEPENING_FOR_EXACTNESS = 4_096

/**
 * Brings every commit of a range into this clone, and no more than needed.
 *
 * Shape:  ends that are not here are fetched by their hash; behind the points at which history was cut, 32 more commits are fetched,
 *         then 64, and so on, until none of the range is cut. A whole clone is only looked at: one process.
 * Errors: never throws for what cannot be fetched.
 */
export async function completeRange(range: CommitRange, git: Git): Promise<CompletedRange> {
  let listing = await git.listRange(range)
  for (const end of listing.missing) {
    if (!(await git.fetch(end, FIRST_STEP)))
      return incomplete(listing, `commit ${shortSha(end)} is not in this clone, and origin does not give it`)
  }
  if (listing.missing.length > 0) listing = await git.listRange(range)
  const tips = [...new Set([...range.heads, ...range.excluded])]
  let fetched = 0
  for (let step = FIRST_STEP; listing.hidden !== 'nothing'; step *= 2) {
    const isExactnessOnly = listing.hidden === 'common'
    if (isExactnessOnly && fetched >= MAX_DEEPENING_FOR_EXACTNESS) return inexact(listing)
    if (!(await git.deepen(tips, step))) {
      if (isExactnessOnly) return inexact(listing)
      return incomplete(
        listing,
        `history was cut within the range, and origin gives no more than ${fetched} commits of it`,
      )
    }
    fetched += step
    listing = await git.listRange(range)
  }
  return { kind: 'complete', listing, notes: [] }
}

function incomplete(listing: RangeListing, why: string): CompletedRange {
  return { kind: 'incomplete', missing: listing.missing, why }
}

/** Too much may be scanned, never too little. */
function inexact(listing: RangeListing): CompletedRange {
  return {
    kind: 'complete',
    listing,
    notes: ['some of them may be older, for history behind the base was not fetched'],
  }
}
