import type { RuleInfo } from '@velocity/model'
import { decide, findSubject, type SubjectUnderTest } from '@velocity/policy'
import type { GateOutcome } from '@velocity/ports'
import type { MigrationConfig } from '../config/resolve-settings.ts'
import type { MigrationInputs } from '../inputs/migration-inputs.ts'
import { dryRunFiles } from '../report/dry-run-files.ts'
import { ruleInfos } from '../report/rule-infos.ts'
import { collectFindings } from './collect-findings.ts'
import { findTip } from './find-tip.ts'
import { type DatabaseJudgement, judgeDatabase } from './judge-database.ts'
import { keepDryRun } from './keep-dry-run.ts'
import { keepWaivable } from './keep-waivable.ts'
import { lockFiles } from './lock-files.ts'
import { factsOf, headlineOf, outputsOf } from './migration-facts.ts'
import type { MigrationPorts } from './migration-ports.ts'
import { readAcceptedDrift } from './read-accepted-drift.ts'
import { readConfig } from './read-config.ts'
import { readOthers } from './read-others.ts'
import { subjectFindings } from './subject-findings.ts'
import { verifyMode } from './verify-mode.ts'

/**
 * Judges what a change does to the databases of a repository, or verifies a deployment.
 *
 * Shape:  the report with outputs and files; nothing was printed, and the files are kept as an artifact of the run. A change without a migration starts no engine.
 * Errors: `UserError`s that no finding can stand for: wrong inputs, a malformed policy, a directory that holds no migration, no git.
 */
export async function migrationGate(inputs: MigrationInputs, ports: MigrationPorts): Promise<GateOutcome> {
  return inputs.mode === 'verify' ? verifyMode(inputs, ports) : checkMode(inputs, ports)
}

async function checkMode(inputs: MigrationInputs, ports: MigrationPorts): Promise<GateOutcome> {
  const found = await findSubject(inputs.baseSha, ports)
  const { subject } = found
  const { policy, config, tracked } = await readConfig(inputs, subject.baseSha, ports)
  const blocking = subjectFindings(found)
  const judgements = blocking.length > 0 ? [] : await judgeAll(config, inputs, found, ports)
  const kept = keepWaivable(policy.waivers)
  const findings = [...blocking, ...collectFindings(judgements, policy.section?.rules ?? {}, ports)]
  const decided = decide({
    gate: 'migrations',
    id: inputs.id,
    enforcement: config.enforcement,
    subject,
    findings,
    evidence: evidenceOf(judgements, tracked, ports),
    waivers: kept.waivers,
    now: ports.clock.now(),
    diffDigest: null,
    sections: judgements.flatMap(({ sections }) => sections),
    notices: [...policy.notices, ...found.notices, ...kept.notices, ...noticesOf(judgements)],
    facts: factsOf(judgements),
    rules: ruleInfos() satisfies readonly RuleInfo[],
    metHeadline: headlineOf(judgements),
  })
  const runs = judgements.flatMap(({ run }) => (run === null ? [] : [run]))
  const drift = runs.length === 0 ? null : await readAcceptedDrift(config.acceptedDrift, ports)
  const lock = lockFiles(judgements, decided, { acceptedDrift: drift?.digest ?? null }, ports)
  // The lock holds the verdict, so its digest comes last; the audit record binds it.
  const report = { ...decided, facts: { ...decided.facts, 'lock-digest': lock.digest } }
  const files = runs.length === 0 ? [] : [...dryRunFiles(runs), ...lock.files]
  await keepDryRun(files, inputs.id, ports)
  return {
    report,
    outputs: { ...outputsOf(judgements, lock, report), verdict: report.verdict, 'exit-reason': report.reason },
    files,
    publish: {
      comment: inputs.comment,
      annotations: inputs.annotations,
      hasCheckRun: inputs.hasCheckRun,
      hasSarif: inputs.hasSarif,
    },
  }
}

async function judgeAll(
  config: MigrationConfig,
  inputs: MigrationInputs,
  found: SubjectUnderTest,
  ports: MigrationPorts,
): Promise<readonly DatabaseJudgement[]> {
  const judgements: DatabaseJudgement[] = []
  const readOnce = onceOnly(() => readOthers(config, ports))
  const tipOnce = onceOnly(() => findTip(found, inputs.baseSha, ports))
  for (const settings of config.databases) {
    const facts = {
      subject: found.subject,
      databaseUrl: inputs.databaseUrl,
      openPullRequests: config.openPullRequests,
      commutativity: config.commutativity,
      tip: tipOnce,
      others: readOnce,
      isOneOfSeveral: config.databases.length > 1,
    }
    judgements.push(await judgeDatabase(settings, facts, ports))
  }
  return judgements
}

/** What several databases may need is asked for when the first does, and once. */
function onceOnly<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => {
    if (made === null) made = make()
    return made
  }
}

function noticesOf(judgements: readonly DatabaseJudgement[]): readonly string[] {
  return judgements.flatMap(({ settings, notices }) =>
    notices.map((notice) => (judgements.length > 1 ? `${settings.name}: ${notice}` : notice)),
  )
}

/** Of a repository without migrations the evidence is that its files were looked at. */
function evidenceOf(
  judgements: readonly DatabaseJudgement[],
  tracked: readonly string[],
  { codec }: MigrationPorts,
): Parameters<typeof decide>[0]['evidence'] {
  if (judgements.length > 0) return judgements.flatMap(({ evidence }) => evidence)
  const text = tracked.join('\n')
  return [
    {
      kind: 'file names',
      path: '.',
      sizeBytes: text.length,
      digest: `sha256:${codec.sha256(text)}`,
      entries: tracked.length,
    },
  ]
}
