import { createGit } from '@velocity/git'
import { createLocal } from '@velocity/local'
import type { GateReport } from '@velocity/model'
import type { GatePorts, RunEvent } from '@velocity/ports'
import { createGitFixture, type FixtureContent, type GitFixture } from '@velocity/testkit'
import { coverageGate } from '../../src/gate.ts'
import { inputsOf } from './coverage-builder.ts'

type Tree = Readonly<Record<string, FixtureContent>>

/** A pull request over real git: two commits, and what the tests left on disk. */
export interface RealChange {
  readonly base: Tree
  /** Written over the base; null removes a file. */
  readonly head?: Tree
  /** Moves files before `head` is written. */
  readonly renames?: readonly (readonly [from: string, to: string])[]
  /** Reports, which no commit holds. */
  readonly disk: Readonly<Record<string, string>>
  readonly inputs?: Readonly<Record<string, string>>
  /** Ports to replace. */
  readonly ports?: (fixture: GitFixture, base: string) => Partial<GatePorts>
}

/** Judges a pull request's merge commit in a real repository. */
export async function judgeChange(change: RealChange): Promise<GateReport> {
  const fixture = createGitFixture()
  try {
    const base = fixture.commit(change.base, 'base')
    fixture.branch('feature')
    for (const [from, to] of change.renames ?? []) fixture.rename(from, to)
    const head = fixture.commit(change.head ?? {}, 'head')
    fixture.branch('main')
    fixture.mergeNoFf('feature', 'merge')
    fixture.write(change.disk)
    const event: RunEvent = {
      kind: 'pull_request',
      number: 1,
      baseSha: base,
      headSha: head,
      baseRef: 'main',
      headRef: 'topic',
      isFork: false,
    }
    const ports = { ...(await realPorts(fixture.root, event)), ...change.ports?.(fixture, base) }
    return (await coverageGate(inputsOf(change.inputs), ports)).report
  } finally {
    fixture.dispose()
  }
}

/** Makes a gate's ports over a real folder and real git, without GitHub. */
export async function realPorts(root: string, event: RunEvent): Promise<GatePorts> {
  const local = createLocal(root)
  const git = createGit(local.exec, { cwd: root })
  return {
    ...local,
    git,
    github: null,
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
  }
}
