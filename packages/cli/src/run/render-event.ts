import type { RunnerEvent, StepResult } from '@velocity/runner'

const SYMBOL = { success: '✓', failure: '✗', cancelled: '■', skipped: '·' } as const

/** Renders what a run tells, line by line; '' for what is not worth a line. */
export function renderEvent(event: RunnerEvent, isVerbose: boolean): string {
  switch (event.kind) {
    case 'notice':
      return `  ${event.message}\n`
    case 'job-started':
      return `\n● ${event.job}\n`
    case 'job-skipped':
      return `\n· ${event.job} is skipped: ${event.reason}\n`
    case 'step-started':
      return ''
    case 'log':
      return isVerbose ? `      │ ${event.line}\n` : ''
    case 'step-finished':
      return renderStep(event.result, isVerbose)
    case 'job-finished':
      return `  ${SYMBOL[event.result.conclusion]} ${event.job}: ${event.result.conclusion}${event.result.error === null ? '' : ` (${event.result.error})`}\n`
  }
}

function renderStep(step: StepResult, isVerbose: boolean): string {
  const annotations = step.annotations.map(({ level, message }) => `      ${level}: ${message}\n`).join('')
  const tail =
    step.outcome === 'failure' && !isVerbose
      ? step.log
          .slice(-20)
          .map((line) => `      │ ${line}\n`)
          .join('')
      : ''
  return `    ${SYMBOL[step.conclusion]} ${step.name}\n${annotations}${tail}`
}
