import type { Files, GateOutcome } from '@velocity/ports'
import { renderSarif, renderVerdictJson } from '@velocity/report'
import { outputFolder } from './output-folder.ts'
import { TOOL_VERSION } from './tool-version.ts'

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
export async function writeReportFiles(files: Files, outcome: GateOutcome): Promise<WrittenReport> {
  const { report } = outcome
  const folder = outputFolder(report.gate, report.id)
  const verdictJson = renderVerdictJson(report)
  const all = [
    { output: 'report-json', name: 'verdict.json', content: verdictJson },
    ...(outcome.publish.hasSarif
      ? [{ output: 'sarif', name: 'results.sarif', content: renderSarif(report, TOOL_VERSION) }]
      : []),
    ...outcome.files,
  ]
  for (const file of all) await files.write(`${folder}/${file.name}`, file.content)
  return { verdictJson, paths: Object.fromEntries(all.map((file) => [file.output, `${folder}/${file.name}`])) }
}
