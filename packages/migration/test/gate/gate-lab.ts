import { createGit } from '@velocity/git'
import { createLocal } from '@velocity/local'
import type { DatabaseEngines, EngineInfo, GateOutcome, GitHub, RunEvent, ScratchServer } from '@velocity/ports'
import { createPostgresEngines, createSqlParser, startPglite } from '@velocity/postgres'
import { createGitFixture, type FixtureContent, type GitFixture } from '@velocity/testkit'
import { migrationGate } from '../../src/gate/migration-gate.ts'
import type { MigrationPorts } from '../../src/gate/migration-ports.ts'
import { readMigrationInputs } from '../../src/inputs/read-migration-inputs.ts'

type Tree = Readonly<Record<string, FixtureContent>>

/** A pull request over real git and a real engine. */
export interface Pull {
  /** Over the history that every row starts from; null removes a file. */
  readonly base?: Tree
  readonly head: Tree
  readonly inputs?: Readonly<Record<string, string>>
  /** Other pull requests by number: what each brings on top of the base, or of another one. */
  readonly others?: Readonly<Record<number, { readonly head: Tree; readonly onTopOf?: number }>>
  /** What came to main since; the pull request's own head is checked out then, and no merge commit. */
  readonly since?: Tree
  /** Whether the token may read other pull requests. */
  readonly isForbidden?: boolean
}

/** A pull request that is checked out. */
export interface Opened {
  readonly fixture: GitFixture
  readonly ports: MigrationPorts
}

/** What the gate said of it. */
export interface Judged {
  readonly verdict: string
  readonly reason: string
  /** Of the findings that decide: rules without `migrations/`. */
  readonly rules: readonly string[]
  /** Everything that is written somewhere. */
  readonly text: string
  readonly outcome: GateOutcome
  readonly fixture: GitFixture
}

/** Two tables with keys, as every row finds them. */
export const HISTORY: Tree = {
  'db/migrations/000001_users.up.sql': 'CREATE TABLE users (id bigint PRIMARY KEY, name text);\n',
  'db/migrations/000001_users.down.sql': 'DROP TABLE users;\n',
  'db/migrations/000002_orders.up.sql':
    'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id), total int);\n',
  'db/migrations/000002_orders.down.sql': 'DROP TABLE orders;\n',
}

/** The files of migration 3. */
export function third(up: string, down: string | null): Tree {
  return {
    'db/migrations/000003_change.up.sql': up,
    ...(down === null ? {} : { 'db/migrations/000003_change.down.sql': down }),
  }
}

/** Engines of one lab: the bundled one is compiled once. */
export interface Lab {
  judge(pull: Pull): Promise<Judged>
  /** The repository, and ports on it; `judge` is `judgeOn` of them. */
  open(pull: Pull): Promise<Opened>
  judgeOn(opened: Opened, inputs?: Readonly<Record<string, string>>): Promise<Judged>
  close(): Promise<void>
}

/** Opens a lab. */
export async function openLab(): Promise<Lab> {
  const shared = await startPglite({ partsFolder: null, image: null, extensions: [] })
  const parser = await createSqlParser()
  const engines = createPostgresEngines({ env: process.env, bundled: bundledBy(shared) })
  const fixtures: GitFixture[] = []
  const open = async (pull: Pull): Promise<Opened> => {
    const fixture = createGitFixture()
    fixtures.push(fixture)
    const { event, github } = playPull(fixture, pull)
    return { fixture, ports: await portsOf(fixture.root, engines, parser, { event, github }) }
  }
  const judgeOn: Lab['judgeOn'] = async ({ fixture, ports }, inputs = {}) => {
    const given = { 'statement-timeout': '5', ...inputs }
    const outcome = await migrationGate(readMigrationInputs({ get: (name) => given[name as never] ?? '' }), ports)
    const { report } = outcome
    return {
      verdict: report.verdict,
      reason: report.reason,
      rules: report.findings
        .filter(({ verdict }) => verdict !== 'pass')
        .map(({ rule }) => rule.replace('migrations/', '')),
      text: JSON.stringify(outcome),
      outcome,
      fixture,
    }
  }
  return {
    open,
    judgeOn,
    judge: async (pull) => judgeOn(await open(pull), pull.inputs),
    close: async () => {
      for (const fixture of fixtures) fixture.dispose()
      await shared.close()
    },
  }
}

/** Each start is a new database of one server, whose engine is compiled already. */
function bundledBy(shared: ScratchServer): { readonly info: EngineInfo; start(): Promise<ScratchServer> } {
  return {
    info: shared.info,
    start: async () => {
      const database = await shared.create()
      return {
        info: shared.info,
        create: async () => database,
        save: (one) => shared.save(one),
        close: () => database.drop(),
      }
    },
  }
}

/** Plays base, pull request and others, and checks out what a runner would. */
function playPull(
  fixture: GitFixture,
  { base = {}, head, others = {}, since, isForbidden = false }: Pull,
): { readonly event: RunEvent; readonly github: GitHub } {
  const baseSha = fixture.commit({ ...HISTORY, ...base }, 'base')
  fixture.branch('feature')
  const headSha = fixture.commit(head, 'head')
  const pulls = Object.entries(others).map(([number, other]) => {
    fixture.branch('main')
    fixture.branch(`other-${number}`, other.onTopOf === undefined ? 'main' : branchOf(other.onTopOf))
    return {
      number: Number(number),
      title: '',
      headRef: `other-${number}`,
      headSha: fixture.commit(other.head, `other ${number}`),
      files: Object.keys(other.head),
      hasAllFiles: true,
      isQueued: false,
    }
  })
  fixture.branch('main')
  const nowSha = since === undefined ? baseSha : fixture.commit(since, 'since')
  if (since === undefined) fixture.mergeNoFf('feature', 'merge')
  else fixture.branch('feature')
  return {
    event: {
      kind: 'pull_request',
      number: 1,
      baseSha: nowSha,
      headSha,
      baseRef: 'main',
      headRef: 'topic',
      isFork: false,
    },
    github: {
      openPullRequestFiles: async () => (isForbidden ? null : { pulls, isComplete: true }),
    } as Partial<GitHub> as GitHub,
  }
}

/** The pull request under test is number 1. */
function branchOf(number: number): string {
  return number === 1 ? 'feature' : `other-${number}`
}

async function portsOf(
  root: string,
  engines: DatabaseEngines,
  parser: Awaited<ReturnType<typeof createSqlParser>>,
  { event, github }: { readonly event: RunEvent; readonly github: GitHub },
): Promise<MigrationPorts> {
  const local = createLocal(root)
  const git = createGit(local.exec, { cwd: root })
  return {
    ...local,
    git,
    github,
    artifacts: null,
    cache: null,
    log: { info: () => undefined, warn: () => undefined, debug: () => undefined, mask: () => undefined },
    context: {
      event,
      sha: (await git.resolve('HEAD')) ?? '',
      repository: 'acme/shop',
      serverUrl: 'https://github.com',
      runId: 7,
      runAttempt: 1,
      actor: 'octocat',
      job: 'gate',
    },
    engines: async () => engines,
    parser: async () => parser,
    commands: () => Promise.reject(new Error('nothing is started here')),
    openReadOnly: () => Promise.reject(new Error('nothing is verified here')),
  }
}
