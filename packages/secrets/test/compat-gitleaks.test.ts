import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { findInCase } from '../../../scripts/compare-with-gitleaks/find-in-case.ts'
import { gitleaksVersion } from '../../../scripts/compare-with-gitleaks/find-with-gitleaks.ts'
import { rowOf } from '../../../scripts/compare-with-gitleaks/finding-row.ts'
import { asThere } from '../src/compat/as-there.ts'
import { assembleScannerConfig, MAX_CONFIG_FILES } from '../src/compat/assemble-scanner-config.ts'
import { createFinderAsThere } from '../src/compat/find-as-there.ts'
import { parseScannerConfigFile } from '../src/compat/parse-scanner-config-file.ts'
import { runesOf } from '../src/compat/runes-of.ts'
import type { ScannerConfig } from '../src/config/scanner-config.ts'
import { lineIndex } from '../src/engine/line-index.ts'
import { GITLEAKS_CASES, type GitleaksCase } from './support/gitleaks-cases.ts'

const recorded = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixtures', 'gitleaks-findings.json'), 'utf8'),
) as Readonly<Record<string, readonly string[]>>

function setupOf({ config, files }: GitleaksCase): ScannerConfig {
  const parsed = [parseScannerConfigFile(config, 'config.toml')]
  for (let last = parsed[0]; last !== undefined && parsed.length < MAX_CONFIG_FILES; last = parsed.at(-1)) {
    if (last.extendsPath === null) break
    parsed.push(parseScannerConfigFile(files[last.extendsPath] ?? '', last.extendsPath))
  }
  return asThere(assembleScannerConfig(parsed, []), [])
}

function rowsOf(one: GitleaksCase): readonly string[] {
  const { rules, allowlists } = setupOf(one)
  const decodeDepth = one.decodeDepth ?? 0
  const find = createFinderAsThere({
    rules,
    allowlists,
    compat: 'gitleaks',
    decodeDepth,
    nowMs: () => 0,
    ruleBudgetMs: 1,
  })
  const rows = Object.entries(one.files).flatMap(([path, text]) =>
    find({ kind: 'file', path, text, commit: null, lineOf: lineIndex(Buffer.from(text, 'latin1')) }).map((finding) => {
      const bytes = finding.secret.reveal()
      const secret =
        runesOf(bytes)
          ?.map((rune) => String.fromCodePoint(rune))
          .join('') ?? bytes
      return rowOf({
        ...finding,
        rule: finding.ruleId,
        commit: '',
        digest: createHash('sha256').update(secret).digest('hex').slice(0, 12),
        length: secret.length,
      })
    }),
  )
  return [...new Set(rows)].sort()
}

describe('compat: gitleaks finds what gitleaks 8.30.1 found', () => {
  test.each(GITLEAKS_CASES)('$name', (one) => {
    expect(recorded[one.name]).toBeDefined()
    expect(rowsOf(one)).toEqual(recorded[one.name])
  })

  test('in more than one case in two something', () => {
    expect(GITLEAKS_CASES.filter(({ name }) => (recorded[name] ?? []).length > 0).length).toBeGreaterThan(45)
  })
})

const live = gitleaksVersion() === null ? test.skip : test
describe('the gitleaks on the PATH', () => {
  live('finds what was recorded (skipped without one)', () => {
    for (const one of GITLEAKS_CASES.filter((_, index) => index % 9 === 0)) {
      expect([one.name, findInCase(one)]).toEqual([one.name, recorded[one.name]])
    }
  })
})
