import { UserError } from '@velocity/model'
import { gitleaksJson, type SecretReport } from '@velocity/secrets'

const CONFIDENCES = ['high', 'medium', 'low'] as const

/** Turns a report into the array that tools around gitleaks read. Errors: VEL_CLI_USAGE for an unknown confidence. */
export function renderGitleaksJson(report: SecretReport, confidence: string): string {
  const least = CONFIDENCES.find((name) => name === confidence)
  if (least === undefined) {
    throw new UserError({
      code: 'VEL_CLI_USAGE',
      message: `velocity secrets scan: "${confidence}" is no confidence.`,
      why: 'findings are of high, medium or low confidence.',
      fix: '--confidence medium',
    })
  }
  return `${JSON.stringify(gitleaksJson(report, least), null, 1)}\n`
}
