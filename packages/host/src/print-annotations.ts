import type { Enforcement } from '@velocity/model'
import type { GateOutcome } from '@velocity/ports'
import { type Annotation, selectAnnotations } from '@velocity/report'
import type { AnnotationLevel, StepConsole } from './create-console.ts'

const LIMIT_PER_LEVEL = 10
const SOFTEST: Readonly<Record<Enforcement, Readonly<Record<AnnotationLevel, AnnotationLevel>>>> = {
  enforce: { error: 'error', warning: 'warning', notice: 'notice' },
  warn: { error: 'warning', warning: 'warning', notice: 'notice' },
  observe: { error: 'notice', warning: 'notice', notice: 'notice' },
}

/**
 * Prints the most useful findings beside their lines, and how many there are besides.
 *
 * Shape:  a gate that only warns prints no error; one that only observes prints notices.
 * Units:  ten a level, counted together with what the gate has said itself.
 */
export function printAnnotations(console: StepConsole, { report, publish }: GateOutcome): void {
  if (publish.annotations === 'none') return
  const { shown, omitted } = selectAnnotations(report, LIMIT_PER_LEVEL)
  const levels = SOFTEST[report.enforcement]
  const dropped = shown.filter((annotation) => !printOne(console, levels[annotation.level], annotation)).length
  const more = omitted + dropped
  if (more > 0)
    console.print(`and ${more} more ${more === 1 ? 'finding' : 'findings'}: the step's summary has all of them.`)
}

function printOne(console: StepConsole, level: AnnotationLevel, annotation: Annotation): boolean {
  const hasRoom = console.remaining(level) > 0
  if (hasRoom) console.annotate(level, annotation.message, annotation)
  return hasRoom
}
