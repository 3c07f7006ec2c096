import { type GateReport, VERSION } from '@velocity/model'
import { outputFolder } from './output-folder.ts'
import { renderSarif } from './render-sarif.ts'
import { renderVerdictJson } from './render-verdict-json.ts'

/** A file to write: the output that names its path, and where it goes, relative to the workspace. */
export interface ReportFile {
  readonly output: string
  readonly path: string
  readonly content: string
}

/** A file that the gate itself made. */
interface GateFile {
  readonly output: string
  readonly name: string
  readonly content: string
}

/**
 * Lays out the files of a finished report, the same in CI and on a laptop: verdict.json first, SARIF where it was chosen, then the
 * files that the gate made.
 *
 * Errors: never throws.
 */
export function reportFiles(
  report: GateReport,
  hasSarif: boolean,
  gateFiles: readonly GateFile[],
): readonly ReportFile[] {
  const folder = outputFolder(report.gate, report.id)
  const sarif = hasSarif ? [{ output: 'sarif', name: 'results.sarif', content: renderSarif(report, VERSION) }] : []
  return [
    { output: 'report-json', name: 'verdict.json', content: renderVerdictJson(report) },
    ...sarif,
    ...gateFiles,
  ].map(({ output, name, content }) => ({ output, path: `${folder}/${name}`, content }))
}
