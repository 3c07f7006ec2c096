import { actionRow } from './action-row.ts'
import { type BenchRow, runRounds } from './bench-row.ts'
import { type MadePullRequest, makePullRequest } from './make-pull-request.ts'
import type { MeasuredProcess } from './measure-process.ts'
import { isBundled, ourArgs, verdictOf } from './our-command.ts'
import { GITLEAKS_FLAGS, gitleaksCount } from './peer-commands.ts'
import { processRow } from './process-row.ts'
import { renderProcesses } from './render-rows.ts'
import type { SecretsBench, Workshop } from './secrets-bench.ts'

const COMMITS = 62
const STAGED_FILES = 50
/** Each row takes a fraction of a second. */
const ROUNDS_MORE = 3

/** Measures the wait for a verdict, next to what an empty process and git alone take. Shape: acts: prints two tables. */
export async function benchPullRequest({ runs }: SecretsBench, shop: Workshop): Promise<void> {
  process.stderr.write(`  a pull request of ${COMMITS} commits is made …\n`)
  const made = makePullRequest(shop.root, COMMITS, STAGED_FILES)
  const rounds = runs * ROUNDS_MORE
  try {
    const size = made.checkout.git('diff', '--shortstat', made.base, made.head).trim()
    console.log(`A generated pull request of ${COMMITS} commits (${size}). Median of ${rounds} runs in turns.\n`)
    const range = await runRounds(rangeRows(made, shop.root), rounds)
    console.log(`${renderProcesses(`pull request, ${COMMITS} commits`, range, 'ms')}\n`)
    const staged = await runRounds(stagedRows(made, shop.root), rounds)
    console.log(`${renderProcesses(`before a commit, ${STAGED_FILES} staged files`, staged, 'ms')}\n`)
  } finally {
    made.dispose()
  }
}

function rangeRows(made: MadePullRequest, root: string): readonly BenchRow[] {
  const cwd = made.checkout.root
  const range = `${made.base}..${made.head}`
  const peer = (program: string): BenchRow =>
    processRow(
      `${program} git --log-opts`,
      program,
      ['git', ...GITLEAKS_FLAGS, `--log-opts=${range}`, cwd],
      gitleaksCount,
    )
  return [
    emptyRow(),
    processRow('git log -p -U0 of the range alone', 'git', ['log', '-p', '-U0', range], null, { cwd }),
    actionRow('ours, the bundled action', root, made),
    oursRow(root, cwd, 'ours, secrets scan --range', '--range', range),
    peer('gitleaks'),
    peer('betterleaks'),
  ]
}

function stagedRows({ staged }: MadePullRequest, root: string): readonly BenchRow[] {
  const cwd = staged.root
  const peer = (program: string): BenchRow =>
    processRow(
      `${program} git --staged`,
      program,
      ['git', ...GITLEAKS_FLAGS, '--pre-commit', '--staged', cwd],
      gitleaksCount,
    )
  return [
    emptyRow(),
    processRow('git diff --staged alone', 'git', ['diff', '--staged', '-U0'], null, { cwd }),
    oursRow(root, cwd, 'ours, secrets scan --staged', '--staged'),
    peer('gitleaks'),
    peer('betterleaks'),
  ]
}

function emptyRow(): BenchRow {
  return processRow('node -e 0', process.execPath, ['-e', '0'], null)
}

function oursRow(root: string, cwd: string, name: string, ...args: readonly string[]): BenchRow {
  const says = (ended: MeasuredProcess): string => verdictOf(ended)
  const title = isBundled(root) ? name : `${name} (from sources)`
  return processRow(title, process.execPath, ourArgs(root, ...args), says, { cwd })
}
