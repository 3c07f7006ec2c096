import { describe, expect, test } from '@jest/globals'
import { zipSync } from 'fflate'
import { DEFAULT_ARCHIVE_LIMITS } from '../src/archive/archive-limits.ts'
import { createScanner } from '../src/engine/create-scanner.ts'
import type { Fragment } from '../src/engine/fragment.ts'
import { scanBytes } from '../src/engine/scan-bytes.ts'
import { createCollector } from '../src/findings/collector.ts'
import { createRedactor } from '../src/redact/redactor.ts'
import { ALL_RULES } from '../src/rules/all-rules.ts'
import { BASE62, noise } from '../src/rules/sample.ts'
import { REDACTED, SecretText } from '../src/secret-text.ts'
import { joinSuppressors } from '../src/suppress/suppressor.ts'
import { textFragment } from '../src/units/text-fragment.ts'
import { completeToken } from '../src/validators/complete-token.ts'

const scanner = createScanner({
  rules: ALL_RULES.filter(({ id }) => id === 'github-pat'),
  allowlists: [],
  compat: 'native',
  decodeDepth: 1,
  nowMs: () => 0,
  ruleBudgetMs: 10_000,
})

function letters(length: number, seed: number): string {
  return noise(BASE62, length, seed)
}

function token(seed: number): string {
  return completeToken('github-token', `${'gh'}p_${letters(30, seed)}`)
}

describe('thousands of decoys', () => {
  test('are learned and hidden in linear time, and what is too much shows nothing of the outside', () => {
    const redactor = createRedactor(200_000)
    const secrets = Array.from({ length: 500 }, (_, at) => letters(40, at + 1))
    for (const secret of secrets) redactor.add(new SecretText(secret))
    const text = secrets.join(' and ')
    expect(redactor.redact(text)).toBe(secrets.map(() => REDACTED).join(' and '))
    expect(redactor.redactWhole(text)).toBe(secrets.map(() => REDACTED).join(' and '))
    for (let at = 0; at < 500; at += 1) redactor.add(new SecretText(letters(40, at + 1_000)))
    expect(redactor.redact('src/a.ts')).toBe(REDACTED)
    expect(redactor.redact('')).toBe('')
    expect(redactor.redactWhole('a sentence of ours')).toBe('a sentence of ours')
  })

  test('on one line cost no search of the line each', () => {
    const one = token(1)
    const count = 10_000
    const fragment: Fragment = {
      ...textFragment('commit-message', Array.from({ length: count }, () => one).join(' '), null),
      kind: 'file',
      path: 'a.txt',
    }
    const collector = createCollector({ redactor: createRedactor(), suppressor: joinSuppressors([]), salt: '' })
    const { hits } = scanner.scan(fragment)
    const started = performance.now()
    for (const hit of hits) collector.add(fragment, hit)
    // It was quadratic: four times as long for twice as many.
    expect(performance.now() - started).toBeLessThan(15_000)
    const [found] = collector.findings()
    expect(found?.finding.occurrenceCount).toBe(count)
    expect(found?.finding.occurrences).toHaveLength(100)
    expect(found?.finding.occurrences[1]).toMatchObject({ startLine: 1, startColumn: 42 })
  })
})

describe('an archive', () => {
  const scan = (bytes: Uint8Array) =>
    scanBytes(scanner, { path: 'a.zip', bytes, kind: 'file', commit: null, archives: DEFAULT_ARCHIVE_LIMITS })
  const found = (bytes: Uint8Array) =>
    scan(bytes).results.flatMap(({ fragment, result }) => result.hits.map(() => fragment.path))

  test('that lists no member hides nothing behind its end', () => {
    const end = Uint8Array.of(0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0))
    expect(found(new Uint8Array([...end, ...Buffer.from(`\nkey = "${token(2)}"\n`)]))).toEqual(['a.zip'])
  })

  test('tells a member that is stored as it is once', () => {
    const files = { 'x.txt': Buffer.from(`key = "${token(3)}"\n`) }
    expect(found(zipSync(files, { level: 0 }))).toEqual(['a.zip!x.txt'])
    expect(found(zipSync(files, { level: 9 }))).toEqual(['a.zip!x.txt'])
  })
})
