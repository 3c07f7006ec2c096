import type { CommitRange, Git, RangeListing } from '@velocity/ports'
import { shortSha } from '../text/short-sha.ts'

/** A range of which every commit is here, or why that cannot be had. */
export type CompletedRange =
  | { readonly kind: 'complete'; readonly listing: RangeListing; readonly notes: readonly string[] }
  | { readonly kind: 'incomplete'; readonly why: string }

/** Units: commits. The first step; every further one is twice as long. */
const FIRST_STEP = 32
/** An origin that is shallow itself gives nothing more, however often it is asked. */
const MAX_STALLS = 2
/** Units: commits. From there nothing more is fetched only to leave commits out that `excluded` may reach too. */
const MAX_STEP_FOR_EXACTNESS = 4_096

/**
 * Brings every commit of a range into this clone, and no more than needed.
 *
 * Shape:  ends that are not here are fetched by their hash. Where history was cut, it is fetched 32 commits further, then 64, and so on,
 *         until none of the range is cut. A whole clone is only looked at: one process.
 * Errors: never throws for what cannot be fetched.
 */
export async function completeRange(range: CommitRange, git: Git): Promise<CompletedRange> {
  let listing = await git.listRange(range)
  for (const end of listing.missing) {
    if (!(await git.fetch(end, FIRST_STEP)))
      return incomplete(`commit ${shortSha(end)} is not in this clone, and origin does not give it`)
  }
  if (listing.missing.length > 0) listing = await git.listRange(range)
  const tips = [...new Set([...range.heads, ...range.excluded])]
  let stalls = 0
  for (let step = FIRST_STEP; listing.hidden !== 'nothing'; step *= 2) {
    const isExactnessOnly = listing.hidden === 'common'
    if (isExactnessOnly && step >= MAX_STEP_FOR_EXACTNESS) return inexact(listing)
    // No commit of the range is further from a tip than there are commits in it.
    const before = listing.commits.length
    const isGiven = await git.deepen(tips, before + step)
    if (isGiven) listing = await git.listRange(range)
    stalls = listing.commits.length === before ? stalls + 1 : 0
    if (isGiven && (listing.hidden !== 'commits' || stalls < MAX_STALLS)) continue
    if (isExactnessOnly) return inexact(listing)
    return incomplete(`history was cut within the range, and origin gives no more than ${before} commits of it`)
  }
  return { kind: 'complete', listing, notes: [] }
}

function incomplete(why: string): CompletedRange {
  return { kind: 'incomplete', why }
}

/** Too much may be scanned, never too little. */
function inexact(listing: RangeListing): CompletedRange {
  return {
    kind: 'complete',
    listing,
    notes: ['some of them may be older, for history behind the base was not fetched'],
  }
}
