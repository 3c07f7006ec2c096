import type { Files, GateOutcome } from '@velocity/ports'
import { renderSarif, renderTerminal, renderVerdictJson } from '@velocity/report'
import type { Console } from '../command.ts'
import { EXIT, type ExitCode, exitCodeOf } from '../exit-code.ts'
import { VERSION } from '../version.ts'

/**
 * Prints a finished gate's report and writes its files below `.velocity/out/<gate>-<id>/`, where the action writes them too.
 *
 * Shape: the exit code that the report's enforcement asks for.
 */
export async function publishOutcome(
  gate: string,
  outcome: GateOutcome,
  files: Files,
  console: Console,
): Promise<ExitCode> {
  const { report } = outcome
  const folder = `.velocity/out/${gate}-${report.id}`
  await files.write(`${folder}/verdict.json`, renderVerdictJson(report))
  if (outcome.publish.hasSarif) await files.write(`${folder}/${gate}.sarif`, renderSarif(report, VERSION))
  for (const { name, content } of outcome.files) await files.write(`${folder}/${name}`, content)
  console.out(renderTerminal(report, { hasColour: console.hasColour, width: console.width }))
  console.out(`wrote ${folder}/verdict.json${outcome.files.map(({ name }) => `, ${name}`).join('')}\n`)
  return report.enforcement === 'enforce' ? exitCodeOf(outcome.conclusion ?? report.verdict) : EXIT.pass
}
