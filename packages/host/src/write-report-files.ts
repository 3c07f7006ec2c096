import type { Files, GateOutcome } from '@velocity/ports'
import { reportFiles } from '@velocity/report'

/** What was written, and where. */
export interface WrittenReport {
  readonly verdictJson: string
  /** Output name → path relative to the workspace. */
  readonly paths: Readonly<Record<string, string>>
}

/**
 * Writes verdict.json, SARIF where it was chosen, and the files that the gate made.
 *
 * Shape:  paths by output: `report-json`, `sarif`, and one for each file of the outcome.
 * Errors: those of `Files.write`.
 */
export async function writeReportFiles(
  files: Files,
  { report, publish, files: own }: GateOutcome,
): Promise<WrittenReport> {
  const all = reportFiles(report, publish.hasSarif, own)
  for (const { path, content } of all) await files.write(path, content)
  return {
    verdictJson: all.find(({ output }) => output === 'report-json')?.content ?? '',
    paths: Object.fromEntries(all.map(({ output, path }) => [output, path])),
  }
}
