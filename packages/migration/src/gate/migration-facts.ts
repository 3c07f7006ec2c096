import type { GateReport } from '@velocity/model'
import type { DryRun } from '../dry-run/dry-run-types.ts'
import { compareFingerprints } from '../fingerprint/compare-fingerprints.ts'
import { rollbackWords } from '../report/migration-sections.ts'
import { type DatabaseJudgement, unitText } from './judge-database.ts'

/** Measured numbers of a run, over all databases. */
export function factsOf(judgements: readonly DatabaseJudgement[]): GateReport['facts'] {
  const runs = dryRunsOf(judgements)
  const statements = runs.flatMap(({ ups }) => ups.flatMap(({ trace }) => trace.statements))
  return {
    databases: judgements.length,
    migrations: sum(judgements.map(({ change }) => change.head.migrations.length)),
    'migrations-added': sum(judgements.map(({ change }) => change.unit.length)),
    statements: statements.length,
    rewrites: sum(statements.map(({ rewrites }) => rewrites.length)),
    engine: engineText(runs),
    rollback: [...new Set(runs.map(rollbackWords))].join(', ') || null,
  }
}

/** One line for people when everything is met. */
export function headlineOf(judgements: readonly DatabaseJudgement[]): string {
  const added = judgements.filter(({ change }) => change.unit.length > 0)
  if (judgements.length === 0) return 'no file looks like a migration'
  if (added.length === 0) {
    const count = sum(judgements.map(({ change }) => change.head.migrations.length))
    return `no migration in this change (${count} in the tree)`
  }
  const count = sum(added.map(({ change }) => change.unit.length))
  const rollback = [...new Set(dryRunsOf(added).map(rollbackWords))].join(', ')
  const first = added[0]
  const what = count === 1 && first !== undefined ? `migration ${unitText(first.change)}` : `${count} migrations`
  return `${what} ran on ${engineText(dryRunsOf(added)) ?? 'no engine'}; the rollback ${rollback}`
}

/** The outputs of the action that are not files. */
export function outputsOf(
  judgements: readonly DatabaseJudgement[],
  lock: { readonly digest: string | null },
  report: Pick<GateReport, 'findings'>,
): Readonly<Record<string, string>> {
  const runs = dryRunsOf(judgements)
  const waivers = report.findings.flatMap(({ waiver }) => (waiver === undefined ? [] : [waiver.id]))
  const isChanged = runs.some(
    ({ before, after }) =>
      before !== null && after !== null && compareFingerprints(before, after).verdict !== 'identical',
  )
  return {
    'migrations-added': String(sum(judgements.map(({ change }) => change.unit.length))),
    'schema-changed': String(isChanged),
    rollback: [...new Set(runs.map(({ proof }) => proof?.class ?? 'not-run'))].join(','),
    engine: engineText(runs) ?? '',
    'lock-digest': lock.digest ?? '',
    'waivers-used': [...new Set(waivers)].join(','),
  }
}

function dryRunsOf(judgements: readonly DatabaseJudgement[]): readonly DryRun[] {
  return judgements.flatMap(({ run }) => (run === null ? [] : [run.dryRun]))
}

function engineText(runs: readonly DryRun[]): string | null {
  return [...new Set(runs.map(({ engine }) => `${engine.product} ${engine.version}`))].join(', ') || null
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
