import type { Files, GateOutcome } from '@velocity/ports'
import { renderTerminal, reportFiles } from '@velocity/report'
import type { Console } from '../command.ts'
import { EXIT, type ExitCode, exitCodeOf } from '../exit-code.ts'

/**
 * Prints a finished gate's report and writes its files where the action writes them too.
 *
 * Shape: the exit code that the report's enforcement asks for.
 */
export async function publishOutcome(outcome: GateOutcome, files: Files, console: Console): Promise<ExitCode> {
  const { report } = outcome
  const written = reportFiles(report, outcome.publish.hasSarif, outcome.files)
  // Of no use to the repository, also where its own .gitignore says nothing of it.
  await files.write('.velocity/out/.gitignore', '*\n')
  for (const { path, content } of written) await files.write(path, content)
  console.out(renderTerminal(report, { hasColour: console.hasColour, width: console.width }))
  console.out(`wrote ${written.map(({ path }) => path).join(', ')}\n`)
  return report.enforcement === 'enforce' ? exitCodeOf(outcome.conclusion ?? report.verdict) : EXIT.pass
}
