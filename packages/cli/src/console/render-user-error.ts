import type { UserError } from '@velocity/model'

/** Renders a mistake of the user's: what, why, how to mend it, the code last. */
export function renderUserError(error: UserError): string {
  const lines = [
    `velocity: ${error.message}`,
    `Why:  ${indent(error.why)}`,
    `Fix:  ${indent(error.fix)}`,
    `${error.code} · velocity explain ${error.code}`,
  ]
  return `${lines.join('\n')}\n`
}

function indent(text: string): string {
  return text.split('\n').join('\n      ')
}
