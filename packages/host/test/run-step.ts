import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from '@jest/globals'
import type { Behaviour } from './fixtures/gate-step.ts'

const ENTRY = fileURLToPath(new URL('./fixtures/gate-step.ts', import.meta.url))
export const HEAD_SHA = 'a'.repeat(40)
export const BASE_SHA = 'b'.repeat(40)
export const MERGE_SHA = 'c'.repeat(40)
export const TOKEN = 'ghs_thisIsNotARealToken0000'

export interface StepOptions {
  readonly behaviour: Behaviour
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly eventName?: string
  /** Text of the event's file; null for no file. */
  readonly event?: unknown
  readonly workspace?: string
  readonly timeoutMs?: number
}

export interface StepResult {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly workspace: string
}

/** A pull request's payload, as far as GitHub documents what is read. */
export function pullRequestEvent(headRepository: string | null = 'acme/orders'): unknown {
  return {
    pull_request: {
      number: 7,
      head: { sha: HEAD_SHA, ref: 'topic', repo: headRepository === null ? null : { full_name: headRepository } },
      base: { sha: BASE_SHA, ref: 'main', repo: { full_name: 'acme/orders' } },
    },
  }
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A folder that is gone after the last test of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'velocity-host-'))
  folders.push(folder)
  return folder
}

/** Runs the test's gate in a child process, in the environment that a runner gives it. */
export async function runStep(options: StepOptions): Promise<StepResult> {
  const folder = temporaryFolder()
  const workspace = options.workspace ?? temporaryFolder()
  for (const name of ['output', 'summary']) writeFileSync(join(folder, name), '')
  if (options.event !== null) {
    const event = options.event ?? pullRequestEvent()
    writeFileSync(join(folder, 'event.json'), typeof event === 'string' ? event : JSON.stringify(event))
  }
  const child = spawn(process.execPath, ['--conditions=source', '--disable-warning=ExperimentalWarning', ENTRY], {
    cwd: workspace,
    timeout: options.timeoutMs ?? 50_000,
    env: {
      PATH: process.env['PATH'],
      // The step is started from its sources some eighty times.
      NODE_COMPILE_CACHE: join(tmpdir(), 'velocity-testkit-compile-cache'),
      FIXTURE: JSON.stringify(options.behaviour),
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: options.eventName ?? 'pull_request',
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      GITHUB_WORKSPACE: workspace,
      GITHUB_REPOSITORY: 'acme/orders',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_SHA: MERGE_SHA,
      GITHUB_RUN_ID: '41',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_ACTOR: 'octocat',
      GITHUB_JOB: 'gate',
      RUNNER_TEMP: folder,
      ...Object.fromEntries(
        Object.entries(options.inputs ?? {}).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
      ...options.env,
    },
  })
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)]
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return {
    exitCode,
    stdout: stdout(),
    stderr: stderr(),
    outputs: parseOutputs(readFileSync(join(folder, 'output'), 'utf8')),
    summary: readFileSync(join(folder, 'summary'), 'utf8'),
    workspace,
  }
}

function collect(stream: NodeJS.ReadableStream): () => string {
  let text = ''
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  return () => text
}

/** Reads the runner's file command format; the later value of a name counts. */
function parseOutputs(text: string): Record<string, string> {
  const entry = /^([^\n<]+)<<(ghadelimiter_[0-9a-f-]+)\n([\s\S]*?)\n\2$/gmu
  return Object.fromEntries([...text.matchAll(entry)].map(([, name = '', , value = '']) => [name, value]))
}
