import type { UserError } from '@velocity/model'
import { escapeHtml } from '@velocity/report'
import type { Step } from './create-step.ts'
import { errorsUrlOf } from './errors-url-of.ts'

const INDENT = '\n      '

/**
 * Writes what happened, why, how to mend it, and the code: plain text for the log and the summary.
 *
 * Shape:  under `warn` and `observe` one line says why the step fails all the same.
 */
export function explainUserError(step: Pick<Step, 'gate' | 'inputs' | 'env'>, error: UserError): string {
  const enforcement = step.inputs.get('enforcement')
  const catalogue = errorsUrlOf(step.env) ?? 'docs/errors.md'
  return [
    `${step.gate}: ${error.message}`,
    `Why:  ${indent(error.why)}`,
    `Fix:  ${indent(error.fix)}`,
    ...(enforcement === 'warn' || enforcement === 'observe'
      ? [`Note: "enforcement: ${enforcement}" softens a verdict; there is none, so the step fails.`]
      : []),
    `${error.code} · ${catalogue}#${error.code.toLowerCase()}`,
  ].join('\n')
}

/** Renders an explanation for the step's summary. Shape: a heading and the text as it stands, escaped. */
export function renderErrorSummary(title: string, text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/^ +/u, (spaces) => '\u00a0'.repeat(spaces.length)))
  return `### ❌ ${escapeHtml(title)}\n\n<pre>${lines.map(escapeHtml).join('\n')}</pre>\n`
}

function indent(text: string): string {
  return text.replaceAll('\n', INDENT)
}
