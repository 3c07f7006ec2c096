import { existsSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkOutCommit, createGit } from '@velocity/git'
import { createLocal } from '@velocity/local'
import type { GateOutcome } from '@velocity/ports'
import { createCommandRunner, createPostgresEngines, createSqlParser, startPglite } from '@velocity/postgres'
import { createGitFixture, type FixtureContent, type GitFixture } from '@velocity/testkit'
import { commandEnvironment } from '../../src/command/command-environment.ts'
import { migrationGate } from '../../src/gate/migration-gate.ts'
import { readMigrationInputs } from '../../src/inputs/read-migration-inputs.ts'

const MODULES = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'node_modules')

type Tree = Readonly<Record<string, FixtureContent>>

/** A pull request against a repository whose migrations are programs. */
export interface CommandPull {
  readonly base: Tree
  readonly head: Tree
  readonly inputs?: Readonly<Record<string, string>>
}

export interface CommandJudged {
  readonly outcome: GateOutcome
  readonly verdict: string
  /** Rules and codes of the findings that decide. */
  readonly said: readonly string[]
  readonly fixture: GitFixture
}

const checkouts: string[] = []
const parser = await createSqlParser()
const shared = await startPglite({ partsFolder: null, image: null, extensions: [] })
const engines = createPostgresEngines({
  env: process.env,
  bundled: {
    info: shared.info,
    // Each start is a new database of one server, whose engine is compiled already.
    start: async () => {
      const database = await shared.create()
      return {
        info: shared.info,
        create: async () => database,
        save: (one) => shared.save(one),
        close: () => database.drop(),
      }
    },
  },
})

/** Ends the engine that all pull requests share. */
export async function closeLab(): Promise<void> {
  await shared.close()
}

/** Runs the gate on a checkout of the pull request's merge, as a workflow would. */
export async function judgeCommands({ base, head, inputs = {} }: CommandPull): Promise<CommandJudged> {
  const fixture = createGitFixture()
  const baseSha = fixture.commit({ '.gitignore': 'node_modules\n', ...base }, 'base')
  fixture.branch('feature')
  const headSha = fixture.commit(head, 'head')
  fixture.branch('main')
  fixture.mergeNoFf('feature', 'merge')
  symlinkSync(MODULES, join(fixture.root, 'node_modules'))
  const { root } = fixture
  const local = createLocal(root)
  const git = createGit(local.exec, { cwd: root })
  const outcome = await migrationGate(
    readMigrationInputs({ get: (name) => ({ engine: 'pglite', ...inputs })[name as never] ?? '' }),
    {
      ...local,
      git,
      github: null,
      artifacts: null,
      cache: null,
      log: { info: () => undefined, warn: () => undefined, debug: () => undefined, mask: () => undefined },
      context: {
        event: {
          kind: 'pull_request',
          number: 1,
          baseSha,
          headSha,
          baseRef: 'main',
          headRef: 'topic',
          isFork: false,
        },
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
      commands: async () => ({
        runner: createCommandRunner(),
        root,
        env: commandEnvironment(process.env),
        checkOut: async (sha) => {
          const checkout = await checkOutCommit(local.exec, root, sha)
          checkouts.push(checkout.root)
          return checkout
        },
      }),
      openReadOnly: () => Promise.reject(new Error('nothing is verified here')),
    },
  )
  const { report } = outcome
  return {
    outcome,
    verdict: report.verdict,
    said: report.findings
      .filter(({ verdict }) => verdict !== 'pass')
      .map(({ rule, code }) => (code.startsWith('VEL_MIG_COMMAND') || code.startsWith('VEL_EXEC') ? code : rule)),
    fixture,
  }
}

/** Folders of base commits that were made, and those that are there still. */
export function checkedOut(): { readonly made: number; readonly left: readonly string[] } {
  return { made: checkouts.length, left: checkouts.filter((root) => existsSync(dirname(root))) }
}
