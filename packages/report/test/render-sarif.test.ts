import { describe, expect, test } from '@jest/globals'
import * as v from 'valibot'
import { renderSarif } from '../src/index.ts'
import { finding, HOSTILE, report, WAIVER } from './builders.ts'

const message = v.object({ text: v.pipe(v.string(), v.minLength(1)) })
/** What SARIF 2.1.0 and GitHub's upload demand of the parts that we write. */
const sarif = v.object({
  $schema: v.pipe(v.string(), v.url()),
  version: v.literal('2.1.0'),
  runs: v.tuple([
    v.object({
      tool: v.object({
        driver: v.object({
          name: v.literal('velocity'),
          version: v.string(),
          rules: v.array(v.object({ id: v.string(), shortDescription: message })),
        }),
      }),
      automationDetails: v.object({ id: v.pipe(v.string(), v.endsWith('/')) }),
      invocations: v.tuple([
        v.object({
          executionSuccessful: v.boolean(),
          toolExecutionNotifications: v.array(v.object({ level: v.literal('warning'), message })),
        }),
      ]),
      properties: v.object({ resultsTotal: v.number(), resultsOmitted: v.number(), verdict: v.string() }),
      results: v.pipe(
        v.array(
          v.object({
            ruleId: v.string(),
            ruleIndex: v.number(),
            level: v.picklist(['error', 'warning', 'note']),
            message,
            locations: v.tuple([
              v.object({
                physicalLocation: v.object({
                  artifactLocation: v.object({
                    uri: v.pipe(v.string(), v.regex(/^[A-Za-z0-9\-._~/%]*$/u)),
                    uriBaseId: v.literal('%SRCROOT%'),
                  }),
                  region: v.object({
                    startLine: v.pipe(v.number(), v.minValue(1)),
                    endLine: v.pipe(v.number(), v.minValue(1)),
                  }),
                }),
              }),
            ]),
            partialFingerprints: v.record(v.string(), v.pipe(v.string(), v.minLength(1))),
            suppressions: v.optional(
              v.array(
                v.object({ kind: v.literal('external'), status: v.literal('accepted'), justification: v.string() }),
              ),
            ),
          }),
        ),
        v.maxLength(25_000),
      ),
    }),
  ]),
})

function run(parts: Parameters<typeof report>[0]) {
  return v.parse(sarif, JSON.parse(renderSarif(report(parts), '1.2.3'))).runs[0]
}

describe('a run', () => {
  test('names the tool, its version, the rules and the gate', () => {
    const { tool, automationDetails } = run({ findings: [finding(), finding({ rule: 'coverage/total' })] })
    expect(tool.driver).toMatchObject({ version: '1.2.3', rules: [{ id: 'coverage/patch' }, { id: 'coverage/total' }] })
    expect(automationDetails.id).toBe('velocity/coverage/default/')
  })

  test('every result points at its rule', () => {
    const { tool, results } = run({ findings: [finding({ rule: 'coverage/total' }), finding()] })
    for (const result of results) expect(tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId)
  })

  test('holds no result when nothing was found', () => {
    expect(run({ findings: [] }).results).toEqual([])
  })

  test('equal reports give equal bytes', () => {
    expect(renderSarif(report(), '1')).toBe(renderSarif(structuredClone(report()), '1'))
  })
})

describe('results', () => {
  test('one per place, each with its own fingerprint', () => {
    const locations = [
      { path: 'a.ts', startLine: 2 },
      { path: 'a.ts', startLine: 9, endLine: 11 },
      { path: 'b/c d.ts' },
    ]
    const { results } = run({ findings: [finding({ locations })] })
    expect(results.map(({ locations: [{ physicalLocation }] }) => physicalLocation)).toMatchObject([
      { artifactLocation: { uri: 'a.ts' }, region: { startLine: 2, endLine: 2 } },
      { artifactLocation: { uri: 'a.ts' }, region: { startLine: 9, endLine: 11 } },
      { artifactLocation: { uri: 'b/c%20d.ts' }, region: { startLine: 1, endLine: 1 } },
    ])
    const prints = results.map(({ partialFingerprints }) => partialFingerprints['velocityFingerprint/v1'])
    expect(new Set(prints).size).toBe(3)
  })

  test('fingerprints stay when lines drift', () => {
    const prints = (startLine: number) =>
      run({
        findings: [
          finding({
            locations: [
              { path: 'a', startLine },
              { path: 'a', startLine: startLine + 9 },
            ],
          }),
        ],
      }).results.map(({ partialFingerprints }) => partialFingerprints)
    expect(prints(40)).toEqual(prints(2))
  })

  test('a finding about the whole tree still has a place', () => {
    const { results } = run({ findings: [finding({ locations: [] })] })
    expect(results[0]?.locations[0].physicalLocation.artifactLocation.uri).toBe('.velocity.yml')
  })

  test('a waived one is there, suppressed, with who allowed it', () => {
    const { results } = run({ findings: [finding({ waiver: WAIVER })] })
    expect(results[0]?.suppressions).toMatchObject([{ justification: 'W-1: the upstream fix is on its way' }])
  })

  test('over 25,000 the rest is counted in a notification and in the properties', () => {
    const locations = Array.from({ length: 25_003 }, (_, index) => ({ path: 'a.ts', startLine: index + 1 }))
    const { results, invocations, properties } = run({ findings: [finding({ locations })] })
    expect(results).toHaveLength(25_000)
    expect(properties).toMatchObject({ resultsTotal: 25_003, resultsOmitted: 3 })
    expect(invocations[0].toolExecutionNotifications[0]?.message.text).toMatch(/^3 results are left out/u)
  })
})

test.each(HOSTILE)('%j makes no link, no climbing address and no control', (text) => {
  const { results } = run({
    findings: [
      finding({
        message: text,
        why: text,
        fix: text,
        locations: [{ path: `src/${text}` }],
        waiver: { ...WAIVER, reason: text },
      }),
    ],
  })
  const [result] = results
  expect(result?.message.text).not.toMatch(/(?<!\\)[[\]]|[^\P{Cc}\n]/u)
  expect(result?.locations[0].physicalLocation.artifactLocation.uri).toMatch(/^src\//u)
})
