import { type Evidence, type Finding, type Section, type Subject, UserError } from '@velocity/model'
import type { SqlParser } from '@velocity/ports'
import { hitsInCode, inCodeLines } from '../command/code-lines.ts'
import type { CommandDryRun } from '../command/command-dry-run.ts'
import type { ApplicationQuery } from '../compat/application-query.ts'
import { compatNotices } from '../compat/check-compat.ts'
import { bookkeepingOf } from '../dry-run/bookkeeping-of.ts'
import type { DryRun, OtherUnit } from '../dry-run/dry-run-types.ts'
import { runDry } from '../dry-run/run-dry.ts'
import { failureText } from '../hits/failure-text.ts'
import { layoutOf } from '../layouts/layouts.ts'
import type { RuleHit } from '../model/hit.ts'
import type { DatabaseSettings } from '../model/settings.ts'
import { checkOrder } from '../order/check-order.ts'
import type { NamedRun } from '../report/dry-run-files.ts'
import { migrationSections } from '../report/migration-sections.ts'
import { titleOf } from '../report/title-of.ts'
import { hostAccess } from './host-access.ts'
import { createImageStore } from './image-store.ts'
import { incomplete, incompleteBecause } from './incomplete.ts'
import { judgeFidelity } from './judge-fidelity.ts'
import { judgeOthers } from './judge-others.ts'
import { judgePlan, type PlanJudgement } from './judge-plan.ts'
import { judgeRun } from './judge-run.ts'
import type { MigrationPorts } from './migration-ports.ts'
import { type MigrationChange, readChange, readCommitHistory } from './read-change.ts'
import { type OtherUnits, readOtherUnits } from './read-other-units.ts'
import type { Others } from './read-others.ts'
import { readRunFiles } from './read-run-files.ts'
import { refuseSetup } from './refuse-setup.ts'
import { ruleContextOf } from './rule-context-of.ts'
import { runCommands } from './run-commands.ts'

/** What a whole run of the gate shares. */
export interface RunFacts {
  readonly subject: Subject
  readonly databaseUrl: string | null
  readonly openPullRequests: 'error' | 'warning' | 'off'
  readonly commutativity: 'error' | 'warning' | 'off'
  /** The base branch's commit where that has moved on since the base; asked for only when migrations differ. */
  readonly tip: () => Promise<string | null>
  /** Other changes on their way; asked for only when this one brings a migration. */
  readonly others: () => Promise<Others>
  /** Whether several databases are judged, so that words need a name. */
  readonly isOneOfSeveral: boolean
}

/** What the judgement of one database came to. */
export interface DatabaseJudgement {
  readonly settings: DatabaseSettings
  readonly change: MigrationChange
  readonly hits: readonly RuleHit[]
  /** Findings that no configuration changes: what keeps a verdict from being reached. */
  readonly findings: readonly Finding[]
  readonly sections: readonly Section[]
  readonly notices: readonly string[]
  readonly evidence: readonly Evidence[]
  /** null when nothing had to be run, or nothing could. */
  readonly run: NamedRun | null
  readonly plan: PlanJudgement | null
}

/**
 * Judges what a change does to one database.
 *
 * Shape:  a directory that is the same on both sides is judged by its files alone: nothing is started.
 * Errors: `UserError`s of wrong configuration and unreadable files; an engine that does not start is a finding.
 */
export async function judgeDatabase(
  settings: DatabaseSettings,
  facts: RunFacts,
  ports: MigrationPorts,
): Promise<DatabaseJudgement> {
  const change = await readChange(settings, facts.subject.baseSha, ports)
  const nothing = {
    settings,
    change,
    hits: [],
    findings: [],
    sections: [],
    notices: [],
    evidence: [evidenceOf(settings, change, ports)],
    run: null,
    plan: null,
  }
  if (change.changed.length === 0 && change.unit.length === 0) return nothing
  const others = await facts.others()
  const tip = await facts.tip()
  const order = checkOrder({
    base: change.base,
    head: change.head,
    tip: tip === null ? null : await readCommitHistory(settings, change.head.layout, tip, ports),
    dir: settings.dir,
    changed: change.changed,
    others: others.changes,
    openPullRequests: facts.openPullRequests,
  })
  const known = { ...nothing, hits: order, notices: others.notices }
  if (change.unit.length === 0) return known
  const parser = await ports.parser(settings.dialect)
  const isCode = change.head.layout === 'command'
  const refused = isCode ? [] : hostAccess({ settings, change, appliedTable: null }, parser)
  if (refused.length > 0) return { ...known, hits: [...order, ...refused], notices: [...known.notices, NOTHING_RUN] }
  await refuseSetup(settings, facts.subject.baseSha, parser, ports)
  try {
    if (isCode) return await judgeCode(settings, change, facts, known, ports)
    const near = await othersOf(settings, change, { facts, others: others.changes, parser }, ports)
    const ran = await runOne(settings, change, { facts, others: near.units }, ports)
    const told = { ...known, notices: [...known.notices, ...near.notices] }
    return await conclude({ settings, change, facts, ...ran, known: told }, ports)
  } catch (error) {
    if (!(error instanceof UserError) || !/^VEL_(?:ENGINE|EXEC|MIG_COMMAND)_/u.test(error.code)) throw error
    return {
      ...known,
      findings: [incompleteBecause(error, error.code.startsWith('VEL_ENGINE_') ? 'engine' : 'command')],
    }
  }
}

/** Migrations that are programs are judged by what they sent, and told at the lines of their files. */
async function judgeCode(
  settings: DatabaseSettings,
  change: MigrationChange,
  facts: RunFacts,
  known: DatabaseJudgement,
  ports: MigrationPorts,
): Promise<DatabaseJudgement> {
  const { baseSha } = facts.subject
  const ran = await runCommands(settings, change, { baseSha, databaseUrl: facts.databaseUrl }, ports)
  const { unit, dryRun, lines, doubt } = ran
  const notices = [...known.notices, ...ran.notices]
  const judged = await conclude(
    {
      settings,
      change: { ...change, unit: unit.length === 0 ? change.unit : unit },
      facts,
      dryRun,
      queries: ran.queries,
      known: { ...known, notices },
      code: ran,
    },
    ports,
  )
  return {
    ...judged,
    hits: hitsInCode(judged.hits, lines),
    findings: [...judged.findings, ...(doubt === null ? [] : [doubtful(doubt)])],
  }
}

/** Only SQL can be run beside other SQL: of migrations in code nothing is known before they ran. */
async function othersOf(
  settings: DatabaseSettings,
  change: MigrationChange,
  {
    facts,
    others,
    parser,
  }: { readonly facts: RunFacts; readonly others: Others['changes']; readonly parser: SqlParser },
  ports: MigrationPorts,
): Promise<OtherUnits> {
  if (facts.commutativity === 'off' || settings.commands !== null) return { units: [], notices: [] }
  return readOtherUnits(settings, change, others, parser, ports)
}

async function runOne(
  settings: DatabaseSettings,
  change: MigrationChange,
  { facts, others }: { readonly facts: RunFacts; readonly others: readonly OtherUnit[] },
  ports: MigrationPorts,
): Promise<{ readonly dryRun: DryRun; readonly queries: readonly ApplicationQuery[] }> {
  const files = await readRunFiles(settings, facts.subject.baseSha, ports)
  const dryRun = await runDry(
    {
      settings,
      databaseUrl: facts.databaseUrl,
      bookkeeping: settings.dialect === 'postgres' ? bookkeepingOf(change.base.layout, change.base.migrations) : null,
      base: change.base.migrations,
      unit: change.unit,
      formerRepeatables: change.base.migrations.filter(({ kind }) => kind === 'repeatable'),
      others,
      ...files,
    },
    {
      engines: await ports.engines(settings.dialect),
      parser: await ports.parser(settings.dialect),
      images: createImageStore(ports.cache),
      now: () => ports.clock.now().getTime(),
      sha256: (text) => ports.codec.sha256(text),
    },
  )
  return { dryRun, queries: [...files.baseQueries, ...files.headQueries] }
}

const NOTHING_RUN = 'nothing was run: a statement reaches outside of the database.'

interface Judged {
  readonly settings: DatabaseSettings
  readonly change: MigrationChange
  readonly facts: RunFacts
  readonly dryRun: DryRun
  readonly queries: readonly ApplicationQuery[]
  readonly known: DatabaseJudgement
  /** Of migrations in code: their scripts, and where these came from. */
  readonly code?: CommandDryRun
}

async function conclude(judged: Judged, ports: MigrationPorts): Promise<DatabaseJudgement> {
  const { settings, change, facts, dryRun, known, code } = judged
  const name = facts.isOneOfSeveral ? settings.name : ''
  const shown = code === undefined || code.unit.length === 0 ? { unit: change.unit, dryRun } : inCodeLines(code)
  const run: NamedRun = { name, layout: change.head.layout, ...shown }
  const fidelity = judgeFidelity(settings, dryRun.engine)
  if (dryRun.baseFailure !== null) {
    const findings = [...fidelity.findings, baseFailed(dryRun.baseFailure, dryRun)]
    return { ...known, findings, notices: [...known.notices, ...fidelity.notices], run }
  }
  const parser = await ports.parser(settings.dialect)
  const appliedTable =
    code === undefined ? (layoutOf(change.head.layout)?.appliedTable?.relation ?? null) : code.appliedTable
  const parts = { settings, change, dryRun, appliedTable }
  const plan = await judgePlan(parts, parser, ports)
  const hits = judgeRun({ ...parts, plan }, ruleContextOf(parts, plan.declared, parser))
  const others = judgeOthers(dryRun.others ?? [], facts.commutativity, change.unit)
  return {
    ...known,
    hits: [...known.hits, ...others.hits, ...plan.hits, ...hits],
    findings: fidelity.findings,
    sections: migrationSections({ prefix: name, ...shown }),
    notices: [
      ...known.notices,
      ...fidelity.notices,
      ...others.notices,
      ...(dryRun.compat === null ? [] : compatNotices(dryRun.compat, judged.queries)),
    ],
    run,
    plan,
  }
}

function baseFailed({ step, failure }: NonNullable<DryRun['baseFailure']>, { engine }: DryRun): Finding {
  const what = step === 'setup' ? 'the setup file does not run' : 'the history of the base does not run'
  return incomplete({
    code: 'VEL_MIG_BASE',
    name: 'base',
    message: `${what} on ${engine.product} ${engine.version}: ${failureText(failure)}.`,
    why: 'it needs what a fresh database does not have: a role, an extension, a table that something else makes, or another major version.',
    fix: 'make what is missing in a setup file, name extensions, or choose production’s version:\nmigrations:\n  databases:\n    main:\n      setup: db/gate-setup.sql\n      production: { engine: postgres, version: 16, extensions: [pg_trgm] }',
    path: failure.path,
    line: failure.line,
  })
}

function doubtful(doubt: string): Finding {
  return incomplete({
    code: 'VEL_MIG_COMMAND_REPLAY',
    name: 'command',
    message: `the migrations ran, and what they do to tables is not known: ${doubt}.`,
    why: 'locks, rewrites and scans are measured by running what the command sent once more, statement by statement.',
    fix: 'keep data out of the migration that depends on rows, times or random values; or write it as SQL.',
  })
}

function evidenceOf(settings: DatabaseSettings, change: MigrationChange, { codec }: MigrationPorts): Evidence {
  const text = [...change.texts].map(([path, content]) => `${path}\0${codec.sha256(content)}\n`).join('')
  return {
    kind: 'migrations',
    path: settings.dir === '' ? '.' : settings.dir,
    format: change.head.layout,
    sizeBytes: [...change.texts.values()].reduce((sum, content) => sum + content.length, 0),
    digest: `sha256:${codec.sha256(text)}`,
    entries: change.head.migrations.length,
  }
}

/** The migrations of a unit for people: `20260101_a, 20260102_b`. */
export function unitText(change: MigrationChange): string {
  return change.unit.map((migration) => titleOf(migration, change.unit)).join(', ')
}
