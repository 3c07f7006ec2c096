import type { GateOutcome } from '@velocity/ports'
import { selectAnnotations } from '@velocity/report'
import { annotatedReport } from './annotated-report.ts'
import type { StepConsole } from './create-console.ts'

const LIMIT_PER_LEVEL = 10

/**
 * Prints the most useful findings beside their lines, and how many there are besides.
 *
 * Shape:  nothing where the gate names another target: GitHub would put them on the commit of this run, which is not the one judged.
 * Units:  ten a level, counted together with what the gate has said itself; what is over that is a plain line.
 */
export function printAnnotations(console: StepConsole, outcome: GateOutcome): void {
  const { publish } = outcome
  if (publish.annotations === 'none' || publish.target !== undefined) return
  const { shown } = selectAnnotations(annotatedReport(outcome), LIMIT_PER_LEVEL)
  for (const annotation of shown) console.annotate(annotation.level, annotation.message, annotation)
}
