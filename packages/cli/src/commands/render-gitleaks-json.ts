import { UserError } from '@velocity/model'
import { gitleaksJson, parseSecretReport } from '@velocity/secrets'

const CONFIDENCES = ['high', 'medium', 'low'] as const

/** Turns a `secrets.json` into the array that tools around gitleaks read. Errors: VEL_CLI_USAGE for an unknown confidence. */
export function renderGitleaksJson(secretsJson: string, confidence: string): string {
  const least = CONFIDENCES.find((name) => name === confidence)
  if (least === undefined) {
    throw new UserError({
      code: 'VEL_CLI_USAGE',
      message: `velocity secrets scan: "${confidence}" is no confidence.`,
      why: 'findings are of high, medium or low confidence.',
      fix: '--confidence medium',
    })
  }
  return `${JSON.stringify(gitleaksJson(parseSecretReport(secretsJson), least), null, 1)}\n`
}
