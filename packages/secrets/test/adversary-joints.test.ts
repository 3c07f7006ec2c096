import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import type { GateOutcome, Git, TreeBlob } from '@velocity/ports'
import { createScanner } from '../src/engine/create-scanner.ts'
import { createCollector } from '../src/findings/collector.ts'
import { redactOutcome } from '../src/redact/redact-outcome.ts'
import { createRedactor } from '../src/redact/redactor.ts'
import { ALL_RULES } from '../src/rules/all-rules.ts'
import { scanJoints } from '../src/scan/scan-joints.ts'
import { startSession } from '../src/scan/scan-session.ts'
import { SecretText } from '../src/secret-text.ts'
import { joinSuppressors } from '../src/suppress/suppressor.ts'

const nowMs = (): number => performance.now()
const scanner = createScanner({
  rules: ALL_RULES.filter(({ id }) => id === 'private-key'),
  allowlists: [],
  compat: 'native',
  decodeDepth: 1,
  nowMs,
  ruleBudgetMs: 10_000,
})

function makeKey(): string {
  return generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).privateKey
}

type Trees = Readonly<Record<string, Readonly<Record<string, string>>>>

function gitOf(trees: Trees): Pick<Git, 'treeBlobs'> {
  return {
    treeBlobs: async function* (sha, _maxBytes, paths = []): AsyncGenerator<TreeBlob, void, void> {
      for (const [path, text] of Object.entries(trees[sha ?? 'index'] ?? {}))
        if (paths.includes(path))
          yield { path, mode: '100644', id: path, sizeBytes: text.length, bytes: Buffer.from(text, 'latin1') }
    },
  }
}

/** Paths with findings after the files of `head` were scanned for what came together there. */
async function foundIn(trees: Trees, modified: Readonly<Record<string, string>>, head: string | null = 'head') {
  const collector = createCollector({ redactor: createRedactor(), suppressor: joinSuppressors([]), salt: '' })
  const session = startSession({ scanner, collector, nowMs, maxMinutes: 1 })
  const ports = {
    git: gitOf(trees) as Git,
    codec: { latin1: (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1') } as never,
  }
  const request = { modified: new Map(Object.entries(modified)), head, bases: ['base'], maxFileBytes: 1e6 }
  await scanJoints(request, session, ports)
  return collector.findings().map(({ finding }) => finding.path)
}

describe('a key of several lines', () => {
  test('whose body was replaced between its frame is found, in a commit and in the index', async () => {
    const [old, fresh] = [makeKey(), makeKey()]
    expect(await foundIn({ base: { k: old }, head: { k: fresh } }, { k: 'k' })).toEqual(['k'])
    expect(await foundIn({ base: { k: old }, index: { k: fresh } }, { k: 'k' }, null)).toEqual(['k'])
  })

  test('that stood there before is nobody’s news, also under another name', async () => {
    const key = makeKey()
    expect(await foundIn({ base: { k: key }, head: { k: `${key}\nmore\n` } }, { k: 'k' })).toEqual([])
    expect(await foundIn({ base: { old: key }, head: { k: `${key}\nmore\n` } }, { k: 'old' })).toEqual([])
  })

  test('in a file that no commit changed in part is not looked for again', async () => {
    expect(await foundIn({ base: {}, head: { k: makeKey() } }, {})).toEqual([])
  })
})

test('the fingerprint of what could not be scanned shows no secret of its name', () => {
  const redactor = createRedactor()
  redactor.add(new SecretText('k8Jq2Lr9Zt4Wm1'))
  const finding = { rule: 'secrets/incomplete', fingerprint: 'secrets/incomplete:x/k8Jq2Lr9Zt4Wm1.bin' }
  const outcome = { report: { findings: [finding] } } as unknown as GateOutcome
  expect(JSON.stringify(redactOutcome(outcome, redactor))).not.toContain('k8Jq2L')
})
