import type { SecretConfig } from '../config/secret-config.ts'
import { canBlock } from '../findings/can-block.ts'
import type { PlacedFinding } from '../report/to-finding.ts'
import type { ScanCounts } from '../scan/scan-counts.ts'

/** The numbers of a scan for machines. */
export type ScanFacts = Readonly<{
  blocking: number
  unsure: number
  low: number
  suppressed: number
  'commits-scanned': number
  'commits-expected': number | null
  'files-scanned': number
  'bytes-scanned': number
  rules: number
  'rules-digest': string
}>

/** Counts findings and what was scanned. */
export function factsOf(
  placed: readonly PlacedFinding[],
  counts: ScanCounts,
  { blockOn, rules }: SecretConfig,
  digest: string,
): ScanFacts {
  const open = placed.filter(({ finding }) => finding.suppression === null)
  const unsure = open.filter(({ finding }) => !canBlock(finding, blockOn))
  return {
    blocking: open.length - unsure.length,
    unsure: unsure.filter(({ finding }) => finding.confidence !== 'low').length,
    low: unsure.filter(({ finding }) => finding.confidence === 'low').length,
    suppressed: placed.length - open.length,
    'commits-scanned': counts.commits,
    'commits-expected': counts.expectedCommits,
    'files-scanned': counts.files,
    'bytes-scanned': counts.bytes,
    rules: rules.length,
    'rules-digest': digest,
  }
}

/** Writes the action's outputs. */
export function outputsOf(
  facts: ScanFacts,
  isIncomplete: boolean,
  description: string,
): Readonly<Record<string, string>> {
  return {
    blocking: String(facts.blocking),
    unsure: String(facts.unsure),
    suppressed: String(facts.suppressed),
    'commits-scanned': String(facts['commits-scanned']),
    'commits-expected': facts['commits-expected'] === null ? '' : String(facts['commits-expected']),
    'files-scanned': String(facts['files-scanned']),
    'bytes-scanned': String(facts['bytes-scanned']),
    range: description,
    incomplete: String(isIncomplete),
  }
}

/** Says in one line what a clean scan saw. */
export function headlineOf(facts: ScanFacts): string {
  const what = [
    ...(facts['commits-expected'] === null ? [] : [plural(facts['commits-scanned'], 'commit')]),
    plural(facts['files-scanned'], 'file'),
  ].join(', ')
  const unsure = facts.unsure === 0 ? '' : `; ${facts.unsure} may be secrets and do not block`
  const allowed =
    facts.suppressed === 0 ? '' : `; ${facts.suppressed} let through by comments, ignore files or baselines`
  const none = facts.suppressed === 0 ? 'no secret' : 'no other secret'
  return `${none} in ${what} (${facts['bytes-scanned']} bytes, ${facts.rules} rules)${allowed}${unsure}`
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
