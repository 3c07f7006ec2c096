import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseSecretReport } from '@velocity/secrets'
import type { MeasuredProcess } from './measure-process.ts'
import type { ScannerCommand } from './scanner-command.ts'

/** What a report of ours holds. */
export interface OurFindings {
  readonly blocking: number
  readonly medium: number
  readonly low: number
}

/** Exit codes of a verdict: pass, inconclusive, fail. */
const VERDICTS: ReadonlyMap<number, string> = new Map([
  [0, 'pass'],
  [3, 'inconclusive'],
  [10, 'fail'],
])

/** The arguments of our command for Node: the bundled one where it is built. */
export function ourArgs(root: string, ...args: readonly string[]): readonly string[] {
  return [join(root, 'packages', 'cli', 'bin', 'velocity.mjs'), 'secrets', 'scan', ...args]
}

/** Tells whether our command is bundled; else it starts from the sources, which takes longer. */
export function isBundled(root: string): boolean {
  return existsSync(join(root, 'packages', 'cli', 'dist', 'secrets', 'index.js'))
}

/** Makes our command over a folder. */
export function ourCommand(root: string): ScannerCommand {
  return {
    name: `velocity secrets scan --tree${isBundled(root) ? '' : ' (from sources)'}`,
    program: process.execPath,
    args: (folder) => ourArgs(root, '--tree', folder, '--format', 'json'),
    read: (ended) => {
      const findings = ourFindings(ended)
      if (findings === null) return null
      const { blocking, medium, low } = findings
      return `${verdictOf(ended)}: ${blocking} blocking, ${medium} medium, ${low} low`
    },
  }
}

/** The verdict that an exit code stands for. */
export function verdictOf({ exitCode }: Pick<MeasuredProcess, 'exitCode'>): string {
  return VERDICTS.get(exitCode) ?? `ended with ${exitCode}`
}

/** Counts what a JSON report names; null when there is none. */
export function ourFindings({ stdout, exitCode }: MeasuredProcess): OurFindings | null {
  if (!VERDICTS.has(exitCode)) return null
  const { findings } = parseSecretReport(stdout)
  const blocking = findings.filter(({ isBlocking }) => isBlocking).length
  const low = findings.filter(({ confidence }) => confidence === 'low').length
  return { blocking, low, medium: findings.length - blocking - low }
}
