import type { Cell, Section } from '@velocity/model'
import type { BlockOn } from '../config/secret-config.ts'
import { canBlock } from '../findings/can-block.ts'
import type { ScanCounts } from '../scan/scan-counts.ts'
import type { PlacedFinding } from './to-finding.ts'

const MAX_ROWS = 200

/**
 * Makes the tables of the report: what to revoke and where, what was scanned, and what looked like a secret and was let go.
 *
 * Shape:  tables without rows are left out, but for what was scanned.
 * Errors: never throws.
 */
export function secretSections(
  findings: readonly PlacedFinding[],
  blockOn: BlockOn,
  counts: ScanCounts,
): readonly Section[] {
  const blocking = findings.filter(({ finding }) => canBlock(finding, blockOn))
  const low = findings.filter(({ finding }) => finding.confidence === 'low' && !canBlock(finding, blockOn))
  return [...revocations(blocking), scanned(counts), ...letGo(low)]
}

function revocations(blocking: readonly PlacedFinding[]): readonly Section[] {
  if (blocking.length === 0) return []
  const byRule = new Map<string, PlacedFinding[]>()
  for (const one of blocking) byRule.set(one.finding.rule.id, [...(byRule.get(one.finding.rule.id) ?? []), one])
  return [
    {
      title: 'Revoke first',
      columns: ['Credential', 'How many', 'Came in with', 'Where to revoke it'],
      rows: [...byRule.values()].map((list): readonly Cell[] => {
        const [{ finding } = list[0] as PlacedFinding] = list
        const commit = finding.occurrences[0]?.commit
        return [
          finding.rule.title,
          String(list.length),
          commit == null ? 'the working tree' : { code: commit.slice(0, 12) },
          finding.rule.rotate,
        ]
      }),
    },
  ]
}

function scanned(counts: ScanCounts): Section {
  const rows: readonly (readonly [string, number])[] = [
    ['commits', counts.commits],
    ['merge commits among them', counts.merges],
    ['files', counts.files],
    ['bytes', counts.bytes],
    ['binary files, by their printable runs', counts.binaryFiles],
    ['members of archives', counts.archiveMembers],
    ['submodules, not entered', counts.submodules],
    ['not scanned', counts.notScanned],
  ]
  return {
    title: 'Scanned',
    columns: ['What', 'How many'],
    rows: rows.filter(([, count], index) => count > 0 || index < 4).map(([what, count]) => [what, String(count)]),
    note: counts.description,
    isFolded: true,
  }
}

function letGo(low: readonly PlacedFinding[]): readonly Section[] {
  if (low.length === 0) return []
  const more = low.length > MAX_ROWS ? ` ${low.length - MAX_ROWS} more are in the JSON report.` : ''
  return [
    {
      title: 'Looks like a secret, most likely is none',
      columns: ['Where', 'What', 'Why it does not count'],
      rows: low
        .slice(0, MAX_ROWS)
        .map(({ finding, place }): readonly Cell[] => [
          place === null ? { code: finding.path === '' ? finding.kind : finding.path } : { location: place },
          finding.rule.title,
          finding.reasons.join('; '),
        ]),
      note: `Low confidence never blocks unless block-on says so.${more}`,
      isFolded: true,
    },
  ]
}
