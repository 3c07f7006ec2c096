import type { Annotation } from '../api/workflow-result.ts'
import type { Masker } from '../commands/masker.ts'

/** Collects what GitHub would show of one step of a job. The steps inside a composite action share their caller's. */
export interface StepRecorder {
  /** Adds a line, masked. */
  readonly line: (text: string) => void
  readonly annotate: (annotation: Annotation) => void
  /** Adds to the summary, masked. */
  readonly addSummary: (text: string) => void
  readonly dropSummary: (reason: string) => void
  readonly read: () => Recorded
}

/** What was collected. */
export interface Recorded {
  readonly log: readonly string[]
  readonly annotations: readonly Annotation[]
  readonly annotationsDropped: number
  readonly summary: string | null
  readonly summaryDropped: string | null
}

const MAX_PER_LEVEL = 10
const MAX_MESSAGE = 4_096

/** Makes an empty recorder; `onLine` is told every masked line. */
export function createStepRecorder(masker: Masker, onLine: (line: string) => void): StepRecorder {
  const log: string[] = []
  const annotations: Annotation[] = []
  let annotationsDropped = 0
  let summary = ''
  let summaryDropped: string | null = null
  return {
    line: (text) => {
      for (const line of masker.mask(text).split('\n')) {
        log.push(line)
        onLine(line)
      }
    },
    annotate: (annotation) => {
      if (annotations.filter(({ level }) => level === annotation.level).length >= MAX_PER_LEVEL) annotationsDropped += 1
      else annotations.push({ ...annotation, message: masker.mask(annotation.message).slice(0, MAX_MESSAGE) })
    },
    addSummary: (text) => {
      summary += masker.mask(text)
    },
    dropSummary: (reason) => {
      summaryDropped = reason
    },
    read: () => ({
      log,
      annotations,
      annotationsDropped,
      summary: summary === '' || summaryDropped !== null ? null : summary,
      summaryDropped,
    }),
  }
}
