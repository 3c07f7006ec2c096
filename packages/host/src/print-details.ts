import type { GateReport } from '@velocity/model'
import { renderTerminal } from '@velocity/report'
import type { StepConsole } from './create-console.ts'

const COLUMNS = 120

/**
 * Prints what the step's log needs to be read alone: GitHub shows an annotation there without its file and line.
 *
 * Shape:  the whole report as text where there is a finding, the notices where there is none.
 */
export function printDetails(console: Pick<StepConsole, 'print'>, report: GateReport): void {
  const text =
    report.findings.length > 0
      ? renderTerminal(report, { hasColour: false, width: COLUMNS })
      : report.notices.map((notice) => `- ${notice}`).join('\n')
  if (text !== '') console.print(text)
}
