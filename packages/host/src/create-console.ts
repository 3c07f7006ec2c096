import type { Redactor } from './create-redactor.ts'
import { escapeLogText, stripUnprintable } from './escape-log-text.ts'
import { issueCommand } from './toolkit-core.ts'

/** GitHub shows this many annotations of one level per step and drops the rest without a word. */
const MAX_PER_LEVEL = 10
const MAX_MESSAGE = 4096

/** The three levels of an annotation. */
export type AnnotationLevel = 'error' | 'warning' | 'notice'

/** Where an annotation points and what it is called. */
export interface AnnotationPlace {
  readonly title?: string
  readonly path?: string | null
  readonly startLine?: number | null
  readonly endLine?: number | null
}

/** The step's log. Everything that reaches it is redacted and escaped. */
export interface StepConsole {
  /** Prints text; none of its lines can be a workflow command. */
  print(text: string): void
  /** Shown only when the run is debugged. */
  debug(text: string): void
  /** Prints an annotation; once ten of its level are out, a plain line instead. */
  annotate(level: AnnotationLevel, message: string, place?: AnnotationPlace): void
  /** Hides a value here and asks the runner to do the same. */
  mask(value: string): void
}

/**
 * Makes the step's log over standard output.
 *
 * Units:  10 annotations a level; messages are cut at 4,096 characters, as GitHub does.
 * Errors: never throws.
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function createConsole(redactor: Redactor): StepConsole {
  const left: Record<AnnotationLevel, number> = {
    error: MAX_PER_LEVEL,
    warning: MAX_PER_LEVEL,
    notice: MAX_PER_LEVEL,
  }
  const clean = (text: string): string => stripUnprintable(redactor.redact(text))
  function print(text: string): void {
    process.stdout.write(`${escapeLogText(redactor.redact(text))}\n`)
  }
  return {
    print,
    debug: (text) => issueCommand('debug', {}, clean(text)),
    annotate(level, message, place = {}) {
      if (left[level] === 0) {
        print(`${level}: ${message}`)
        return
      }
      left[level] -= 1
      issueCommand(level, commandProperties(place, clean), clean(message).slice(0, MAX_MESSAGE))
    },
    mask(value) {
      redactor.hide(value)
      if (value.trim() !== '') issueCommand('add-mask', {}, value.trim())
    },
  }
}

function commandProperties(place: AnnotationPlace, clean: (text: string) => string): Record<string, string | number> {
  return {
    ...(place.path ? { file: clean(place.path) } : {}),
    ...(place.path && place.startLine ? { line: place.startLine } : {}),
    ...(place.path && place.startLine && place.endLine ? { endLine: place.endLine } : {}),
    ...(place.title ? { title: clean(place.title) } : {}),
  }
}
