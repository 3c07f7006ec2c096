import { type Finding, type Subject, stripControls } from '@velocity/model'
import { decide } from '@velocity/policy'
import type { GateOutcome } from '@velocity/ports'
import { canonicalJson } from '@velocity/report'
import { createScanner } from '../engine/create-scanner.ts'
import type { ScannerOptions } from '../engine/scanner.ts'
import { createCollector } from '../findings/collector.ts'
import type { SecretInputs } from '../inputs/secret-inputs.ts'
import { planScan } from '../range/plan-scan.ts'
import type { ScanPlan } from '../range/scan-plan.ts'
import { guardErrors } from '../redact/guard-errors.ts'
import { learnTexts } from '../redact/learn-texts.ts'
import { redactOutcome } from '../redact/redact-outcome.ts'
import { createRedactor, type Redactor } from '../redact/redactor.ts'
import { ruleInfoOf } from '../report/rule-info.ts'
import { secretReport } from '../report/secret-report.ts'
import { secretSections } from '../report/secret-sections.ts'
import { type PlacedFinding, toFinding } from '../report/to-finding.ts'
import { ALL_RULES } from '../rules/all-rules.ts'
import { createBlobScan } from '../scan/create-blob-scan.ts'
import { startSession } from '../scan/scan-session.ts'
import { describeScan } from './describe-scan.ts'
import { findSubject } from './find-subject.ts'
import { judgeBase } from './judge-base.ts'
import { judgeCompleteness } from './judge-completeness.ts'
import { placeFindings } from './place-findings.ts'
import { type Preparation, prepareScan } from './prepare-scan.ts'
import { rememberTexts, type TextMemory } from './remember-texts.ts'
import { reproduceCommand } from './reproduce-command.ts'
import { runPlan } from './run-plan.ts'
import { scanEvidence } from './scan-evidence.ts'
import { factsOf, headlineOf, outputsOf } from './scan-facts.ts'
import type { ScanRun } from './scan-run.ts'
import type { SecretPorts } from './secret-ports.ts'

/** How long one rule may take on one text. Units: milliseconds. */
const RULE_BUDGET_MS = 2000

const OWN_RULES = {
  rules: ALL_RULES,
  allowlists: [],
  compat: 'native',
  decodeDepth: 1,
  ruleBudgetMs: RULE_BUDGET_MS,
} as const

/**
 * Judges what the event brings by the secrets in it.
 *
 * Shape:  the report with outputs and files; nothing was printed, and nothing in it holds six bytes in a row of any secret.
 * Errors: `UserError`s that no finding can stand for: wrong inputs, a malformed policy or configuration, no git. Redacted as well.
 */
export async function secretScan(inputs: SecretInputs, ports: SecretPorts): Promise<GateOutcome> {
  const redactor = createRedactor()
  const memory = rememberTexts(ports)
  const nowMs = (): number => ports.clock.now().getTime()
  // Where the configuration is what is wrong, our own rules say what is a secret.
  const learn = (words: readonly string[]): void =>
    learnTexts([...memory.texts, ...words], redactor, createScanner({ ...OWN_RULES, nowMs }))
  return guardErrors(redactor, async () => redactOutcome(await judge(inputs, ports, redactor, memory), redactor), learn)
}

async function judge(
  inputs: SecretInputs,
  ports: SecretPorts,
  redactor: Redactor,
  memory: TextMemory,
): Promise<GateOutcome> {
  const nowMs = (): number => ports.clock.now().getTime()
  const plan = await planScan(inputs, ports)
  const subject = await findSubject(plan, ports)
  const preparation = await prepareScan(inputs, subject.baseSha, memory.ports)
  const { config, suppressor } = preparation
  const scannerOptions: ScannerOptions = {
    rules: config.rules,
    allowlists: config.allowlists,
    compat: config.compat,
    decodeDepth: config.decodeDepth,
    nowMs,
    ruleBudgetMs: RULE_BUDGET_MS,
  }
  const scanner = createScanner(scannerOptions)
  const collector = createCollector({ redactor, suppressor, salt: config.salt })
  const session = startSession({ scanner, collector, nowMs, maxMinutes: config.maxMinutes })
  const scanBlob = createBlobScan(scanner, session, config.archiveDepth, config.maxFileBytes, ports.codec.latin1)
  const run = await runPlan(plan, { config, session, scanBlob, scannerOptions }, ports)
  const paths = collector.findings().map(({ finding }) => finding.path)
  const messages = session.problems().map(({ message }) => message)
  learnTexts([plan.description, ...paths, ...messages, ...memory.texts], redactor, scanner)
  ports.log.info(
    redactor.redact(`scanned ${plan.description} (commits: ${run.counts.commits}, files: ${run.counts.files})`),
  )
  const placed = await placeFindings(collector.findings(), headOf(plan, subject), redactor, ports)
  const problems = [
    ...judgeBase(plan, subject, ports.context.event),
    ...session.problems(),
    ...judgeCompleteness(plan, run, session, collector.leftOut),
  ]
  return conclude({ inputs, plan, subject, preparation, run, placed, problems, redactor }, ports)
}

/** The tree that people look at; null where what was scanned is what is there. */
function headOf(plan: ScanPlan, { headSha }: Subject): string | null {
  return plan.kind === 'range' || plan.kind === 'history' ? headSha : null
}

interface Scanned {
  readonly inputs: SecretInputs
  readonly plan: ScanPlan
  readonly subject: Subject
  readonly preparation: Preparation
  readonly run: ScanRun
  readonly placed: readonly PlacedFinding[]
  readonly problems: readonly Finding[]
  readonly redactor: Redactor
}

function conclude(scanned: Scanned, ports: SecretPorts): GateOutcome {
  const { inputs, plan, subject, preparation, run, placed, redactor } = scanned
  const { config, suppressor, waivers } = preparation
  const reported = placed.filter(({ finding }) => finding.confidence !== 'low' || config.blockOn === 'low')
  const rules = {
    rules: config.rules,
    digest: `sha256:${ports.codec.sha256(canonicalJson(digestible(config)))}`,
    compat: config.compat,
  }
  const facts = factsOf(placed, run.counts, config, rules.digest)
  const report = decide({
    gate: 'secrets',
    id: inputs.id,
    enforcement: config.enforcement,
    subject,
    findings: [
      ...scanned.problems.map((problem) => ({ ...problem, message: redactor.redact(problem.message) })),
      ...reported.map((one) => toFinding(one, config.blockOn)),
    ],
    evidence: scanEvidence(run.parts, ports.codec),
    waivers,
    now: ports.clock.now(),
    diffDigest: null,
    sections: secretSections(placed, config.blockOn, { ...run.counts, description: describeScan(plan, subject, run) }),
    notices: [
      ...preparation.notices,
      ...run.notices,
      ...suppressor.notices(),
      `Reproduce: ${reproduceCommand(inputs, plan, subject)}`,
    ].map((notice) => stripControls(redactor.redact(notice))),
    facts,
    rules: config.rules.map(ruleInfoOf),
    metHeadline: headlineOf(facts),
  })
  return {
    report,
    outputs: {
      ...outputsOf(facts, scanned.problems.length > 0, redactor.redact(plan.description)),
      verdict: report.verdict,
      'exit-reason': report.reason,
    },
    files: [
      {
        output: 'secrets-json',
        name: 'secrets.json',
        content: `${canonicalJson(secretReport(placed, config.blockOn, run.counts, rules))}\n`,
      },
    ],
    publish: {
      comment: inputs.comment,
      annotations: inputs.annotations,
      hasCheckRun: inputs.hasCheckRun,
      hasSarif: inputs.hasSarif,
    },
  }
}

/** What decides about hits, without examples and texts for people. */
function digestible({ rules, allowlists, compat, decodeDepth, blockOn }: Preparation['config']): unknown {
  return {
    rules: rules.map(({ id, pattern, path, secretGroup, notBefore, notAfter, keywords, confidence, validator }) =>
      [id, pattern, path, secretGroup, notBefore, notAfter, keywords, confidence, validator].map((part) => part ?? ''),
    ),
    allowlists: JSON.stringify(allowlists),
    compat,
    decodeDepth,
    blockOn,
  }
}
