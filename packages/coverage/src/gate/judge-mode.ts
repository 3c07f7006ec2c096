import { compileGlobs, type Diff, diffDigestText, parseDiff } from '@velocity/diff'
import { type Finding, stripControls } from '@velocity/model'
import type { SubjectUnderTest } from '@velocity/policy'
import { baseBranchOf, decide, findSubject } from '@velocity/policy'
import type { GateOutcome, GatePorts } from '@velocity/ports'
import { canonicalJson, formatPercent } from '@velocity/report'
import { changesByPath } from '../baseline/changes-by-path.ts'
import { findBaseline } from '../baseline/find-baseline.ts'
import type { FoundBaseline } from '../baseline/found-baseline.ts'
import { resolveConfig } from '../config/resolve-config.ts'
import type { CoverageInputs } from '../inputs/coverage-inputs.ts'
import type { CoverageEvidence } from './coverage-evidence.ts'
import { findExcuses } from './find-excuses.ts'
import { type JudgedBaseline, type Judgement, judge } from './judge.ts'
import { judgeMinimums } from './judge-minimums.ts'
import { keepBaseline } from './keep-baseline.ts'
import { knownFiles, trackedFiles } from './known-files.ts'
import { factsOf, NO_TOTALS, outputsOf, type Totals, totalsOf } from './measured-facts.ts'
import { outputFiles } from './output-files.ts'
import { judgeCheckout, judgeCoverable, judgeDiff } from './preconditions.ts'
import { type Change, readChange } from './read-change.ts'
import { readPolicy } from './read-policy.ts'
import { readReports } from './read-reports.ts'
import { readShardEvidence } from './read-shard-evidence.ts'
import { remarksOn } from './remarks-on.ts'
import { reportSections } from './report-sections.ts'
import { reproduceCommand } from './reproduce-command.ts'
import { ruleNotices } from './rule-notices.ts'
import { CHANGE_RULES, RULE_ORDER } from './rule-order.ts'
import { silentNotices } from './silent-files.ts'

interface UsedBaseline {
  readonly found: FoundBaseline | null
  readonly judged: JudgedBaseline | null
  readonly notices: readonly string[]
}

/**
 * Judges the tree under test: reads policy, change, reports or shards, and baseline, and applies the rules when all evidence is there.
 *
 * Shape:  with a missing precondition nothing is judged and the report is inconclusive.
 * Errors: `UserError`s of inputs, policy and ports that no finding can stand for.
 */
export async function judgeMode(inputs: CoverageInputs, ports: GatePorts): Promise<GateOutcome> {
  const found = await findSubject(inputs.baseSha, ports)
  const policy = await readPolicy(inputs.config, found, ports)
  const config = resolveConfig(policy.section, inputs)
  const isIgnored = compileGlobs(config.ignore)
  const tracked = await trackedFiles(ports.git)
  const change = await readChange(found, inputs, tracked, ports)
  ports.log.info(describeSubject(found))
  const known = knownFiles(tracked, change.diff)
  const evidence = await readEvidence(inputs, found, known, isIgnored, ports)
  const measured = [...judgeCheckout(found), ...evidence.findings, ...judgeCoverable(evidence)]
  const open: readonly Finding[] = [
    ...measured,
    ...judgeDiff(found.isRoot ? null : change.problem, config, isChangeRequired(ports)),
  ]
  const isWhole = measured.every(({ verdict }) => verdict === 'pass')
  const isJudged = inputs.mode !== 'baseline' && open.every(({ verdict }) => verdict === 'pass')
  // Only what leaves files out changes what a baseline holds; thresholds do not.
  const configHash = ports.codec.sha256(canonicalJson({ ignore: config.ignore }))
  const baseline = isJudged ? await useBaseline({ inputs, found, change, isIgnored, configHash }, ports) : NO_BASELINE
  const excuse = await findExcuses(isJudged ? change.diff : null, evidence.files, ports.files)
  const judgement = isJudged
    ? judge({ files: evidence.files, config, diff: change.diff, baseline: baseline.judged, excuse, isIgnored })
    : null
  const silent = isJudged
    ? await silentNotices({ files: evidence.files, diff: change.diff, baseline: baseline.judged, known }, ports.files)
    : []
  const totals = isWhole ? totalsOf(evidence.files, config.counting) : NO_TOTALS
  const diffDigest = change.diff === null ? null : ports.codec.sha256(diffDigestText(change.diff))
  const facts = {
    ...factsOf(totals, evidence, judgement, baseline.found),
    'diff-digest': diffDigest === null ? null : `sha256:${diffDigest}`,
  }
  const report = decide({
    gate: 'coverage',
    id: inputs.id,
    enforcement: config.enforcement,
    subject: found.subject,
    findings: [...open, ...(judgement?.findings ?? []), ...(isJudged ? judgeMinimums(config) : [])],
    ruleOrder: RULE_ORDER,
    evidence: evidence.evidence,
    waivers: policy.waivers,
    now: ports.clock.now(),
    diffDigest,
    changeRules: CHANGE_RULES,
    sections: reportSections(totals, judgement, config),
    notices: [
      ...found.notices,
      ...policy.notices,
      ...evidence.notices,
      ...baseline.notices,
      ...silent,
      ...ruleNotices(judgement, { config, change, choice: inputs.baseline, hasBaseline: baseline.judged !== null }),
      `Reproduce: ${reproduceCommand(inputs, found.subject.baseSha)}`,
    ].map(stripControls),
    facts,
    metHeadline: headline(totals, judgement),
  })
  await keepBaseline(
    { inputs, found, evidence, report, configHash, isComplete: open.every(({ verdict }) => verdict === 'pass') },
    ports,
  )
  return {
    report,
    outputs: { ...outputsOf(facts), verdict: report.verdict, 'exit-reason': report.reason },
    files: outputFiles(isWhole ? evidence.files : null, totals.lines),
    remarks: remarksOn(inputs.annotations, evidence.files, judgement, config),
    publish: {
      comment: inputs.comment,
      annotations: inputs.annotations,
      hasCheckRun: inputs.hasCheckRun,
      hasSarif: inputs.hasSarif,
    },
  }
}

function describeSubject({ subject, checkoutSha, noBase }: SubjectUnderTest): string {
  const tree = checkoutSha === subject.headSha ? checkoutSha : `${checkoutSha} (head ${subject.headSha})`
  return subject.baseSha === null
    ? `judging ${tree} without a base: ${noBase ?? 'none'}`
    : `judging ${tree} against ${subject.baseSha} (${subject.baseOrigin})`
}

const NO_BASELINE: UsedBaseline = { found: null, judged: null, notices: [] }

async function readEvidence(
  inputs: CoverageInputs,
  found: SubjectUnderTest,
  known: readonly string[],
  isIgnored: (path: string) => boolean,
  ports: GatePorts,
): Promise<CoverageEvidence> {
  if (inputs.expectShards === null) return readReports(inputs, known, isIgnored, ports)
  return readShardEvidence(inputs, inputs.expectShards, found.checkoutSha, new Set(known), isIgnored, ports)
}

function isChangeRequired({ context }: GatePorts): boolean {
  return context.event.kind === 'pull_request' || context.event.kind === 'merge_group'
}

interface BaselineUse {
  readonly inputs: CoverageInputs
  readonly found: SubjectUnderTest
  readonly change: Change
  readonly isIgnored: (path: string) => boolean
  readonly configHash: string
}

async function useBaseline(use: BaselineUse, ports: GatePorts): Promise<UsedBaseline> {
  const { inputs, change, isIgnored } = use
  const { subject } = use.found
  if (subject.baseSha === null || change.diff === null) return NO_BASELINE
  const { baseline, notices } = await findBaseline(
    { choice: inputs.baseline, id: inputs.id, baseSha: subject.baseSha, branch: baseBranchOf(ports.context.event) },
    ports,
  )
  if (baseline === null) return { found: null, judged: null, notices }
  const older = baseline.distance === 0 ? null : await olderDiff(baseline.sha, subject.baseSha, ports)
  if (older !== null && older.problem !== null) {
    return {
      found: null,
      judged: null,
      notices: [...notices, `the baseline of ${baseline.sha.slice(0, 12)} was not used: ${older.problem}`],
    }
  }
  const files = baseline.files.filter(({ path }) => !isIgnored(path))
  const distance = baseline.distance === 0 ? '' : ` (${baseline.distance} commits before the base)`
  return {
    found: baseline,
    judged: { files, older: changesByPath(older) },
    notices: [
      ...notices,
      `compared with the baseline of ${baseline.sha.slice(0, 12)}${distance}.`,
      ...(baseline.configHash === use.configHash
        ? []
        : ['the baseline was measured under another coverage.ignore: the change of the total may come from that.']),
    ],
  }
}

async function olderDiff(ancestor: string, base: string, { git }: GatePorts): Promise<Diff> {
  return parseDiff(await git.diff(ancestor, base))
}

function headline({ lines }: Totals, judgement: Judgement | null): string {
  const total =
    lines === null
      ? 'nothing measured'
      : `lines ${formatPercent(lines.covered, lines.total)} (${lines.covered}/${lines.total})`
  const patch = judgement?.patch?.lines
  if (patch === undefined) return total
  const change =
    patch.total === 0
      ? 'no coverable line changed'
      : `patch ${formatPercent(patch.covered, patch.total)} (${patch.covered}/${patch.total})`
  return `${total}, ${change}`
}
