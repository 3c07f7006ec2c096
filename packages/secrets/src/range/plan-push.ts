import type { Git, RunEvent } from '@velocity/ports'
import { shortSha } from '../text/short-sha.ts'
import { defaultBranchTip } from './default-branch-tip.ts'
import { planRange } from './plan-range.ts'
import { refNameText } from './ref-name-text.ts'
import type { ScanPlan } from './scan-plan.ts'
import { tagTexts } from './tag-texts.ts'
import { unresolved } from './unresolved.ts'

type Push = Extract<RunEvent, { readonly kind: 'push' }>

/**
 * Plans what a push brings.
 *
 * Shape:  a push to the default branch: what is not in the commit before, or everything on the first one. To another branch: what is
 *         neither in the commit before nor on the default branch. A tag: its text, and commits that are not on the default branch.
 *         After a force-push the commit before is often gone: then the default branch alone is left out.
 * Source: https://docs.github.com/webhooks/webhook-events-and-payloads#push; `after` of an annotated tag is the tag itself.
 */
export async function planPush(event: Push, git: Git): Promise<ScanPlan> {
  const isTag = event.ref.startsWith('refs/tags/')
  const isDefault = event.ref === `refs/heads/${event.defaultBranch}`
  const name = event.ref.replace(/^refs\/(?:heads|tags)\//u, '')
  const head = await bring(event.after, git)
  const description = `the commits of the push to ${name}`
  if (head === null)
    return unresolved(description, `${shortSha(event.after)} is no commit of this clone, and origin does not give it`)
  const texts = [refNameText(event.ref), ...(isTag ? await tagTexts(event.after, git) : [])]
  const before = event.before === null ? null : await bring(event.before, git)
  const trunk = isDefault ? null : await defaultBranchTip(event.defaultBranch, git)
  const excluded = [...new Set([before, trunk].filter((sha) => sha !== null))]
  const of = `of the push to ${name} (${shortSha(head)}${exclusion(event, before, trunk)})`
  return planRange({ range: { heads: [head], excluded }, of, texts }, git)
}

function exclusion(event: Push, before: string | null, trunk: string | null): string {
  const known = [...new Set([before, trunk])].filter((sha) => sha !== null)
  const gone = event.before !== null && before === null ? `, ${shortSha(event.before)} before it is gone` : ''
  return known.length === 0 ? ` and all before it${gone}` : ` not in ${known.map(shortSha).join(' or ')}${gone}`
}

/** The commit behind a hash, fetched when it is not here; null when origin does not give it either. */
async function bring(sha: string, git: Git): Promise<string | null> {
  const known = await git.resolve(sha)
  if (known !== null) return known
  return (await git.fetch(sha, 32)) ? git.resolve(sha) : null
}
