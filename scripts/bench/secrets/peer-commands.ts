import type { MeasuredProcess } from './measure-process.ts'
import type { ScannerCommand } from './scanner-command.ts'

/** Scanners that are measured where they are on the PATH, with their defaults; nothing is sent anywhere. */
export const PEERS: readonly ScannerCommand[] = [
  {
    name: 'gitleaks dir',
    program: 'gitleaks',
    args: (folder) => ['dir', ...GITLEAKS_FLAGS, folder],
    read: gitleaksCount,
  },
  {
    name: 'betterleaks dir',
    program: 'betterleaks',
    args: (folder) => ['dir', ...GITLEAKS_FLAGS, folder],
    read: gitleaksCount,
  },
  {
    name: 'trufflehog filesystem',
    program: 'trufflehog',
    args: (folder) => ['filesystem', '--no-verification', '--no-update', '--json', folder],
    read: ({ stdout, exitCode }) => (exitCode === 0 ? `${lineCount(stdout)} findings` : null),
  },
]

/** Findings as JSON on stdout, redacted; finding something is no failure. */
export const GITLEAKS_FLAGS: readonly string[] = [
  '--no-banner',
  '--redact',
  '--exit-code=0',
  '--log-level=error',
  '--report-format=json',
  '--report-path=-',
]

/** What gitleaks and its successor found. */
export function gitleaksCount({ stdout, exitCode }: MeasuredProcess): string | null {
  if (exitCode !== 0) return null
  const findings = JSON.parse(stdout) as readonly unknown[] | null
  return `${findings?.length ?? 0} findings`
}

function lineCount(text: string): number {
  return text.split('\n').filter((line) => line.startsWith('{')).length
}
