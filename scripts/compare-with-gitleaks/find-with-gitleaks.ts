import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ComparedFinding, CompareRequest } from './compared-finding.ts'

interface Reported {
  readonly RuleID: string
  readonly File: string
  readonly Commit: string
  readonly StartLine: number
  readonly EndLine: number
  readonly StartColumn: number
  readonly EndColumn: number
  readonly Entropy: number
  readonly Secret: string
}

/** The version of the gitleaks on the PATH as it tells it; null where there is none. */
export function gitleaksVersion(): string | null {
  const { status, stdout } = spawnSync('gitleaks', ['version'], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : null
}

/** Runs gitleaks. Shape: an Error when it refuses the configuration or fails. */
export function findWithGitleaks(request: CompareRequest): readonly ComparedFinding[] | Error {
  const { root, config, work, decodeDepth, isGit } = request
  const report = join(work, 'report.json')
  rmSync(report, { force: true })
  const mode = isGit ? 'git' : 'dir'
  const options = ['-c', config, '-f', 'json', '-r', report, '-i', work, '--no-banner', '--exit-code', '0']
  const { stderr, status } = spawnSync(
    'gitleaks',
    [mode, '.', ...options, '--max-decode-depth', String(decodeDepth), '--log-level', 'error'],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  if (status !== 0 || !existsSync(report)) return new Error(stderr.split('\n').slice(0, 3).join(' ').trim() || 'failed')
  const reported = JSON.parse(readFileSync(report, 'utf8')) as readonly Reported[]
  return reported.map((one) => ({
    rule: one.RuleID,
    path: one.File,
    commit: one.Commit,
    startLine: one.StartLine,
    endLine: one.EndLine,
    startColumn: one.StartColumn,
    endColumn: one.EndColumn,
    entropy: one.Entropy,
    digest: createHash('sha256').update(one.Secret).digest('hex').slice(0, 12),
    length: one.Secret.length,
  }))
}
