import type { GateReport } from '@velocity/model'

/** How a terminal shows text. Units: `width` in columns. */
export interface TerminalOptions {
  readonly hasColour: boolean
  readonly width: number
}

/** Renders the report for a terminal. */
export function renderTerminal(report: GateReport, options: TerminalOptions): string {
  throw new Error(`being written ${report.gate} ${options.width}`)
}
