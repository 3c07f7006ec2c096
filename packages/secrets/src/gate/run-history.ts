import type { HistoryOutcome } from '../history/history-scan.ts'
import type { HistoryPlan } from '../range/scan-plan.ts'
import { tagTexts } from '../range/tag-texts.ts'
import { incomplete } from '../scan/incomplete.ts'
import { countsOfPatches, NO_COUNTS } from '../scan/scan-counts.ts'
import { patchesOf, scanPatches } from '../scan/scan-patches.ts'
import type { RunTools, ScanRun } from './scan-run.ts'
import type { SecretPorts } from './secret-ports.ts'

/**
 * Scans a whole history: straight from the packs, or where that cannot be done through `git log`, which the run then says.
 *
 * Errors: VEL_PACK_CORRUPT and those of git.
 */
export async function runHistory(plan: HistoryPlan, tools: RunTools, ports: SecretPorts): Promise<ScanRun> {
  const { scannerOptions, config } = tools
  const outcome =
    ports.history === null || config.compat === 'gitleaks'
      ? null
      : await ports.history.scan({
          tips: null,
          scanner: scannerOptions,
          maxObjectBytes: config.maxFileBytes,
          maxMs: config.maxMinutes * 60_000,
        })
  if (outcome?.kind === 'done') return ofPacks(plan, outcome, tools)
  const why = outcome === null ? [] : [`the packs were read by git log, which is slower: ${outcome.why}.`]
  const { notices, ...run } = await ofLog(plan, tools, ports)
  return { ...run, notices: [...why, ...notices] }
}

function ofPacks(
  plan: HistoryPlan,
  { hits, exhausted, stats }: Extract<HistoryOutcome, { kind: 'done' }>,
  { session, config }: RunTools,
): ScanRun {
  for (const { fragment, hit } of hits) {
    if (fragment.kind === 'file' || config.hasCommitMessages) session.keep(fragment, { hits: [hit], exhausted: [] })
  }
  session.exhaust(exhausted)
  session.count(stats.scannedBytes)
  if (stats.isLate) {
    session.miss(
      incomplete(
        `the scan was stopped after ${config.maxMinutes} minutes, before the whole history was read.`,
        'the history is larger than the limit allows for, or its objects were made to be slow to read.',
        'raise max-minutes.',
        'time',
      ),
    )
  }
  if (stats.tooLarge > 0) {
    session.miss(
      incomplete(
        `${stats.tooLarge} objects of the history are larger than ${config.maxFileBytes} bytes and were not scanned.`,
        'they are over the limit for one file.',
        'raise secrets.max-file-mb in .velocity.yml.',
        'large-objects',
      ),
    )
  }
  const entries = stats.commits + stats.blobs + stats.tags
  return {
    counts: {
      ...NO_COUNTS,
      description: plan.description,
      expectedCommits: plan.expectedCommits,
      commits: stats.commits,
      files: stats.blobs,
      bytes: stats.scannedBytes,
    },
    parts: [
      {
        kind: 'history',
        path: 'history',
        entries,
        sizeBytes: stats.packBytes,
        identity: [...plan.heads, String(stats.commits), String(stats.blobs)],
      },
    ],
    notices: [
      ...(stats.unreachable === 0
        ? []
        : [`${stats.unreachable} objects that no branch or tag reaches were not scanned.`]),
      ...(stats.whyWhole === null ? [] : [stats.whyWhole]),
      ...(config.archiveDepth === 0
        ? []
        : ['archives are not opened in a history: scan the tree for what is inside of them.']),
    ],
  }
}

async function ofLog(plan: HistoryPlan, { session, config }: RunTools, ports: SecretPorts): Promise<ScanRun> {
  const source = patchesOf({ heads: plan.heads, excluded: [] }, true)
  const { counts, commits } = await scanPatches(source, session, config.hasCommitMessages, ports)
  const odd = (await ports.git.listRefs()).filter(({ sha, commit }) => sha !== commit)
  const notCommits = odd.filter(({ commit }) => commit === null).length
  if (config.hasCommitMessages)
    for (const { sha, commit } of odd)
      if (commit !== null) for (const text of await tagTexts(sha, ports.git)) session.scan(text)
  return {
    counts: countsOfPatches(plan, counts),
    parts: [
      { kind: 'history', path: 'history', entries: commits.length, sizeBytes: counts.addedBytes, identity: commits },
    ],
    notices: notCommits === 0 ? [] : [`${notCommits} refs name no commit; what they name was not scanned by git log.`],
  }
}
