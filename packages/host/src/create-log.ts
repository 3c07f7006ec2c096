import type { Log } from '@velocity/ports'
import type { StepConsole } from './create-console.ts'

/** So many warnings of a gate become annotations; findings need the rest of the ten. */
const MAX_WARNING_ANNOTATIONS = 5

/**
 * Makes the port that gates talk to while they work.
 *
 * Shape:  the first five warnings are annotations, later ones plain lines.
 * Errors: never throws.
 */
export function createLog(gate: string, console: StepConsole): Log {
  let warnings = 0
  return {
    info: (message) => console.print(message),
    debug: (message) => console.debug(message),
    mask: (value) => console.mask(value),
    warn(message) {
      warnings += 1
      if (warnings > MAX_WARNING_ANNOTATIONS) console.print(`warning: ${message}`)
      else console.annotate('warning', message, { title: gate })
    },
  }
}
