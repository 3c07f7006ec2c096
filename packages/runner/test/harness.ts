import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from '@jest/globals'
import type { UserError } from '@velocity/model'
import {
  type JobResult,
  type RunnerEvent,
  type RunWorkflowRequest,
  runWorkflow,
  type StepResult,
  type WorkflowResult,
} from '../src/index.ts'

const root = mkdtempSync(join(tmpdir(), 'runner-test-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let counter = 0

/** A folder that is removed when the suite ends. */
export function freshFolder(): string {
  counter += 1
  const folder = join(root, String(counter))
  mkdirSync(folder)
  return folder
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** Runs git with a fixed identity and no configuration of this machine. */
export function git(folder: string, ...args: string[]): string {
  const person = { NAME: 'Ada', EMAIL: 'ada@example.org', DATE: '2026-01-02T03:04:05Z' }
  const identity = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) =>
      Object.entries(person).map(([key, value]) => [`GIT_${who}_${key}`, value]),
    ),
  )
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', ...identity },
  }).trim()
}

/** What a run left, with short cuts. */
export interface Ran extends WorkflowResult {
  readonly events: readonly RunnerEvent[]
  /** The conclusion of each job by path. */
  readonly conclusions: Readonly<Record<string, string>>
  readonly job: (path: string) => JobResult
  /** The log of every step of a job, one text. */
  readonly log: (path: string) => string
  readonly step: (path: string, name: string) => StepResult
}

/** The path of the workflow under test. */
export const MAIN = '.github/workflows/main.yml'

export type Overrides = Partial<Omit<RunWorkflowRequest, 'event'>> & {
  readonly event?: Partial<RunWorkflowRequest['event']>
}

/** Runs `main` (the text of the workflow) with more files beside it, read from disk. */
export async function run(
  main: string,
  files: Readonly<Record<string, string>> = {},
  overrides: Overrides = {},
): Promise<Ran> {
  const repositoryRoot = freshFolder()
  writeFiles(repositoryRoot, { [MAIN]: main, ...files })
  return runIn(repositoryRoot, overrides)
}

/** Runs the workflow of a folder. */
export async function runIn(repositoryRoot: string, overrides: Overrides = {}): Promise<Ran> {
  const events: RunnerEvent[] = []
  const { event, ...rest } = overrides
  const result = await runWorkflow({
    repositoryRoot,
    repository: 'octo/service',
    workflowPath: MAIN,
    event: { name: 'push', payload: {}, sha: '0'.repeat(40), ref: 'refs/heads/main', ...event },
    checkouts: new Map(),
    services: {
      serverUrl: 'https://github.com',
      apiUrl: 'https://api.github.com',
      graphqlUrl: 'https://api.github.com/graphql',
      resultsUrl: null,
      runtimeToken: null,
    },
    token: (permissions) => `token:${JSON.stringify(permissions)}`,
    secrets: {},
    vars: {},
    workRoot: freshFolder(),
    runId: 7,
    runAttempt: 1,
    actor: 'ada',
    onEvent: (given) => events.push(given),
    ...rest,
  })
  const job = (path: string): JobResult => {
    const found = result.jobs.find((candidate) => candidate.path === path)
    if (found === undefined) throw new Error(`no job "${path}" in ${result.jobs.map((each) => each.path).join(', ')}`)
    return found
  }
  return {
    ...result,
    events,
    conclusions: Object.fromEntries(result.jobs.map((each) => [each.path, each.conclusion])),
    job,
    log: (path) => [job(path).error ?? '', ...job(path).steps.flatMap((step) => step.log)].join('\n'),
    step: (path, name) => {
      const found = job(path).steps.find((step) => step.name === name || step.id === name)
      if (found === undefined)
        throw new Error(
          `no step "${name}" in ${job(path)
            .steps.map((each) => each.name)
            .join(', ')}`,
        )
      return found
    },
  }
}

/** Gives the error that a run ends with. */
export async function refusal(ran: Promise<unknown>): Promise<UserError> {
  const error: unknown = await ran.then(
    () => new Error('the run was not refused'),
    (reason: unknown) => reason,
  )
  if (error instanceof Error && 'code' in error) return error as UserError
  throw error
}

/** A workflow with one job of steps, given as YAML. */
export function steps(yaml: string, more = ''): string {
  const indented = yaml
    .trim()
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n')
  return `on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n${more}    steps:\n${indented}\n`
}
