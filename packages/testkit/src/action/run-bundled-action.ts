import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { headShaOf } from './head-sha-of.ts'
import { parseCommandFile } from './parse-command-file.ts'
import { readActionInputs } from './read-action-inputs.ts'
import { runnerEnvironment, type StepFiles, stepFiles } from './runner-environment.ts'
import type { ActionEvent, ActionResult, RunBundledActionOptions } from './types.ts'

interface Ended {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

const defaultTimeoutMs = 60_000

/**
 * Runs a bundled action in a process of its own, started as the runner starts it, in an environment of its own.
 *
 * Shape:  with a fake GitHub its run is made known there first, so that artifacts it uploads have a head commit.
 * Errors: throws for an input that the action does not have and for a malformed command file; any exit code is a result.
 */
export async function runBundledAction(options: RunBundledActionOptions): Promise<ActionResult> {
  const root = mkdtempSync(join(tmpdir(), 'velocity-action-'))
  const files = stepFiles(root)
  const inputs = readActionInputs(options.dist, options.inputs, options.token ?? '')
  try {
    prepare(files, options)
    const before = options.github?.requests.length ?? 0
    const ended = await start(options, runnerEnvironment(options, files, inputs))
    return {
      ...ended,
      outputs: parseCommandFile(readFileSync(files.output, 'utf8')),
      state: parseCommandFile(readFileSync(files.state, 'utf8')),
      env: parseCommandFile(readFileSync(files.env, 'utf8')),
      summary: readFileSync(files.summary, 'utf8'),
      requests: options.github?.requests.slice(before) ?? [],
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function prepare(files: StepFiles, options: RunBundledActionOptions): void {
  mkdirSync(files.temp)
  mkdirSync(dirname(files.output))
  for (const file of [files.output, files.state, files.env, files.path, files.summary]) writeFileSync(file, '')
  const { event, github } = options
  writeFileSync(files.event, JSON.stringify(event.payload))
  github?.addRun({
    id: options.runId ?? 4711,
    headSha: headShaOf(event),
    event: event.name,
    attempt: options.runAttempt ?? 1,
    status: 'in_progress',
    conclusion: null,
    ...headBranchOf(event),
  })
}

/** The branch that GitHub notes for a run: a pull request's own, else the one that was pushed. */
function headBranchOf({ headRef, ref }: ActionEvent): { readonly headBranch?: string } {
  if (headRef !== undefined && headRef !== '') return { headBranch: headRef }
  return ref.startsWith('refs/heads/') ? { headBranch: ref.slice('refs/heads/'.length) } : {}
}

function start(options: RunBundledActionOptions, env: Readonly<Record<string, string>>): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [options.dist], {
      cwd: options.workspace,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), options.timeoutMs ?? defaultTimeoutMs)
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.once('error', reject)
    child.once('close', (code) => {
      clearTimeout(timer)
      resolve({ exitCode: code ?? -1, stdout, stderr })
    })
  })
}
