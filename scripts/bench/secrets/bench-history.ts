import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BenchRow, runRounds } from './bench-row.ts'
import type { MeasuredProcess } from './measure-process.ts'
import { GITLEAKS_FLAGS, gitleaksCount } from './peer-commands.ts'
import { processRow } from './process-row.ts'
import { renderProcesses } from './render-rows.ts'
import type { SecretsBench, Workshop } from './secrets-bench.ts'

const MAKE = fileURLToPath(new URL('../make-history.ts', import.meta.url))
const OURS = fileURLToPath(new URL('../scan-history-once.ts', import.meta.url))

/** Measures scans of a whole history next to what git alone takes to show it. Shape: acts: prints a table. */
export async function benchHistory(bench: SecretsBench, shop: Workshop): Promise<void> {
  const repository = bench.history ?? generate(bench.commits, shop)
  const commits = spawnSync('git', ['-C', repository, 'rev-list', '--all', '--count'], { encoding: 'utf8' })
  if (commits.status !== 0) {
    console.log(`History: skipped, ${repository} is no repository: ${commits.stderr.trim()}\n`)
    return
  }
  const made = bench.history === null ? ', generated (--history names one of your own, --commits makes it longer)' : ''
  console.log(
    `History of ${repository}: ${commits.stdout.trim()} commits${made}. Median of ${bench.runs} runs in turns.\n`,
  )
  const rows = await runRounds(historyRows(repository, bench.threads), bench.runs)
  console.log(`${renderProcesses('whole history, process from start to end', rows, 's')}\n`)
}

function generate(commits: number, { folder, root }: Workshop): string {
  const repository = join(folder, 'history.git')
  process.stderr.write(`  a history of ${commits} commits is made …\n`)
  const args = ['--conditions=source', MAKE, join(root, 'node_modules', '.pnpm'), repository, '--commits', `${commits}`]
  const made = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`the history could not be made: ${made.stderr.slice(-500)}`)
  return repository
}

function historyRows(repository: string, threads: number): readonly BenchRow[] {
  const node = process.execPath
  const ours = (count: number): BenchRow =>
    processRow(
      `ours, ${count} thread${count === 1 ? '' : 's'}`,
      node,
      ['--conditions=source', OURS, repository, `${count}`],
      lastLine,
    )
  const git = (name: string, ...args: readonly string[]): BenchRow =>
    processRow(name, 'git', ['-C', repository, 'log', ...args], null)
  const peer = (program: string): BenchRow =>
    processRow(`${program} git`, program, ['git', ...GITLEAKS_FLAGS, repository], gitleaksCount)
  return [
    ours(1),
    ...(threads > 1 ? [ours(threads)] : []),
    git('git log --all -p -U0 alone', '--all', '-p', '-U0'),
    peer('gitleaks'),
    peer('betterleaks'),
  ]
}

/** The last line that it printed; null when it failed. */
function lastLine({ stdout, exitCode }: MeasuredProcess): string | null {
  return exitCode === 0 ? (stdout.trim().split('\n').at(-1) ?? '') : null
}
