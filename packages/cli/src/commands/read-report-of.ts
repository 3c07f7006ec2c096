import type { GateOutcome } from '@velocity/ports'
import { parseSecretReport, type SecretReport } from '@velocity/secrets'

/** The findings of a scan for machines, as the scan wrote them. */
export function readReportOf({ files }: GateOutcome): SecretReport {
  const found = files.find(({ output }) => output === 'secrets-json')
  if (found === undefined) throw new Error('the gate made no secrets.json')
  return parseSecretReport(found.content)
}
