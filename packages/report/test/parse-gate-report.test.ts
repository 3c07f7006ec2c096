import { describe, expect, test } from '@jest/globals'
import { UserError } from '@velocity/model'
import { parseGateReport, renderVerdictJson } from '../src/index.ts'
import { finding, report, WAIVER } from './builders.ts'

function errorOf(text: string): UserError {
  try {
    parseGateReport(text)
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('no error came')
}

/** The text of a good report with one place set to another value. */
function changed(path: string, value: unknown): string {
  const root = JSON.parse(renderVerdictJson(report({ findings: [finding(), finding({ rule: 'coverage/total' })] })))
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  const parent = steps.reduce((here, step) => here[step], root)
  Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true })
  return JSON.stringify(root)
}

test.each([
  ['a failure', report()],
  ['a pass', report({ findings: [] })],
  ['missing evidence', report({ findings: [finding({ verdict: 'inconclusive' })], evidence: [] })],
  ['waived', report({ findings: [finding({ waiver: WAIVER }), finding({ why: 'w', fix: 'f\ng' })] })],
])('reads back what renderVerdictJson wrote: %s', (_, one) => {
  expect(parseGateReport(renderVerdictJson(one))).toEqual(one)
})

describe('what is refused', () => {
  test.each<[string, string, unknown, string]>([
    ['another schema', 'schema', 'velocity.gate-report/2', 'schema'],
    ['an unknown key', 'extra', 1, 'extra'],
    ['an unknown key of a finding', 'findings.0.html', '<b>', 'findings.0.html'],
    ['the key __proto__', '__proto__', { verdict: 'pass' }, '__proto__'],
    ['a verdict that the findings deny', 'verdict', 'pass', 'verdict'],
    ['a verdict of another kind', 'verdict', 'ok', 'verdict'],
    ['a climbing path', 'findings.0.locations.0.path', '../../etc/passwd', 'findings.0.locations.0.path'],
    ['an absolute path', 'findings.0.locations.0.path', '/etc/passwd', 'path'],
    ['a drive', 'findings.0.locations.0.path', 'C:/x', 'path'],
    ['a backslash', 'findings.0.locations.0.path', 'a\\..\\b', 'path'],
    ['a NUL', 'evidence.0.path', 'a\0b', 'evidence.0.path'],
    ['a climbing path in a table', 'sections.0.rows.1.0', { location: { path: 'a/../../b' } }, 'sections.0.rows.1.0'],
    ['line 0', 'findings.0.locations.0.startLine', 0, 'startLine'],
    ['an end before its start', 'findings.0.locations.0.endLine', 3, 'locations.0'],
    ['a branch for a commit', 'subject.headSha', 'main', 'subject.headSha'],
    ['a code that is none', 'findings.0.code', 'VEL_<b>', 'findings.0.code'],
    ['a fraction among the facts', 'facts.covered', 0.5, 'facts.covered'],
    ['a text over its cap', 'headline', 'x'.repeat(70_000), 'headline'],
    ['half of a surrogate pair', 'headline', '\ud800', 'headline'],
    ['too many notices', 'notices', Array.from({ length: 5001 }, () => 'x'), 'notices'],
    ['an id that breaks out', 'id', 'a --> b', 'id'],
    ['a waiver of another rule', 'findings.1.waiver', { ...WAIVER, rule: 'coverage/patch' }, 'findings.1.waiver'],
    ['evidence without digest', 'evidence.0.digest', 'md5:1', 'evidence.0.digest'],
  ])('%s', (_, path, value, at) => {
    const error = errorOf(changed(path, value))
    expect(error.code).toBe('VEL_REPORT_INVALID')
    expect(error.message).toContain(at)
    expect(error.message.length).toBeLessThan(600)
  })

  test('waived missing evidence', () => {
    const one = report({ findings: [finding({ verdict: 'inconclusive', waiver: WAIVER })] })
    expect(errorOf(renderVerdictJson(one)).message).toContain('missing evidence cannot be waived')
  })

  test('a pass without evidence', () => {
    expect(errorOf(renderVerdictJson(report({ findings: [], evidence: [] }))).message).toContain('without evidence')
  })

  test.each([
    ['nothing', ''],
    ['no JSON', '{"schema":'],
    ['null', 'null'],
    ['a list', '[]'],
    ['100,000 levels', '['.repeat(100_000)],
    ['over the cap', ' '.repeat(32 * 1_048_576 + 1)],
  ])('%s', (_, text) => {
    expect(errorOf(text).code).toBe('VEL_REPORT_INVALID')
  })

  test.each(['schema', 'verdict', 'subject', 'findings', 'evidence', 'facts', 'reason'])('without %s', (key) => {
    const { [key]: _, ...rest } = JSON.parse(renderVerdictJson(report()))
    expect(errorOf(JSON.stringify(rest)).message).toContain(key)
  })
})
