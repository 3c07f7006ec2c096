/**
 * `node --conditions=source scripts/compare-with-gitleaks/record-cases.ts`: writes down what the gitleaks on the PATH finds in the cases
 * of packages/secrets/test/support/gitleaks-cases.ts, without any part of a secret.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { GITLEAKS_CASES } from '../../packages/secrets/test/support/gitleaks-cases.ts'
import { findInCase } from './find-in-case.ts'
import { gitleaksVersion } from './find-with-gitleaks.ts'

const target = join(import.meta.dirname, '../../packages/secrets/test/fixtures/gitleaks-findings.json')
if (gitleaksVersion() === null) {
  console.error('this machine has no gitleaks')
  process.exitCode = 1
} else {
  const recorded = Object.fromEntries(GITLEAKS_CASES.map((one) => [one.name, findInCase(one)]))
  const lines = Object.entries(recorded).map(
    ([name, rows]) =>
      ` ${JSON.stringify(name)}: ${rows.length === 0 ? '[]' : `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n ]`}`,
  )
  writeFileSync(target, `{\n "recorded with": "gitleaks 8.30.1",\n${lines.join(',\n')}\n}\n`)
  console.log(`${GITLEAKS_CASES.length} cases recorded`)
}
