import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { UserError } from '@velocity/model'
import { fingerprintText } from '../../src/fingerprint/fingerprint-text.ts'
import type { SchemaFingerprint } from '../../src/model/schema.ts'
import { makeLock } from '../../src/plan/make-lock.ts'
import type { PlanLock } from '../../src/plan/plan-lock.ts'
import { type AcceptedDrift, driftDigest, parseAcceptedDrift } from '../../src/verify/accepted-drift.ts'
import { judgePreflight } from '../../src/verify/judge-preflight.ts'
import { UNSIGNED } from '../../src/verify/lock-attestation.ts'
import { type VerifyRequest, verifyDeploy } from '../../src/verify/verify-deploy.ts'
import { history, migration } from '../order/build.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const digestOf = (schema: SchemaFingerprint): string => `sha256:${sha256(fingerprintText(schema))}`

function schemaOf(...columns: readonly string[]): SchemaFingerprint {
  const table = { kind: 'table', name: 'public.a', properties: {} }
  const objects = columns.map((name) => ({
    kind: 'column',
    name: `public.a.${name}`,
    properties: { table: 'public.a', type: 'integer' },
  }))
  return { objects: [...objects, table], columnOrder: { 'public.a': columns } }
}

const BASE = schemaOf('id')
const HEAD = schemaOf('id', 'x')
const one = migration('1', 'CREATE TABLE a (id int)')
const two = migration('0002', 'ALTER TABLE a ADD x int', 'ALTER TABLE a DROP x')
const release = history('golang-migrate', one, two)
const lock: PlanLock = makeLock(
  {
    engine: { product: 'PostgreSQL', version: '16.4' },
    layout: 'golang-migrate',
    database: 'default',
    baseCommit: null,
    headCommit: 'a'.repeat(40),
    fingerprints: { base: digestOf(BASE), head: digestOf(HEAD), rolledBack: digestOf(BASE) },
    roles: [],
    verdict: 'pass',
    rollback: 'exact',
    waivers: [{ id: 'w1', expires: '2026-12-01' }],
    acceptedDrift: null,
    plan: null,
    migrations: [two],
    baseVersions: ['1'],
  },
  sha256,
)
const each = (...versions: readonly string[]) => ({ kind: 'read' as const, versions, records: 'each' as const })
const newest = (version: string) => ({ kind: 'read' as const, versions: [version], records: 'newest' as const })

const REQUEST: VerifyRequest = {
  phase: 'before',
  lock,
  attestation: { kind: 'unsigned' },
  isSignatureRequired: false,
  release,
  applied: each('1'),
  checksums: null,
  live: BASE,
  expected: BASE,
  acceptedDrift: null,
  deployed: null,
  today: '2026-11-21',
  preflight: null,
  checks: [],
}
const BOUND = `sha256:${'b'.repeat(64)}`
const AFTER: Partial<VerifyRequest> = { phase: 'after', applied: each('1', '2'), live: HEAD, expected: HEAD }

function codeOf(act: () => unknown): string | null {
  try {
    act()
    return null
  } catch (error) {
    return error instanceof UserError ? error.code : String(error)
  }
}

describe('verifyDeploy', () => {
  test.each<[string, Partial<VerifyRequest>, readonly string[]]>([
    ['what was proved, before', {}, []],
    ['what was proved, after', AFTER, []],
    ['only the newest version is noted', { applied: newest('1') }, []],
    ['only the newest version is noted, after', { ...AFTER, applied: newest('2') }, []],
    [
      'nothing is applied and nothing has to be',
      { lock: { ...lock, applied: { ...lock.applied, count: 0 } }, applied: { kind: 'none' } },
      ['MG-VERIFY-02'],
    ],
    [
      'another up',
      {
        release: history(
          'golang-migrate',
          one,
          migration('0002', 'ALTER TABLE a ADD x bigint', 'ALTER TABLE a DROP x'),
        ),
      },
      ['MG-VERIFY-01'],
    ],
    [
      'another down',
      { release: history('golang-migrate', one, migration('0002', 'ALTER TABLE a ADD x int', 'SELECT 1')) },
      ['MG-VERIFY-01'],
    ],
    [
      'a down that is gone',
      { release: history('golang-migrate', one, migration('0002', 'ALTER TABLE a ADD x int', null)) },
      ['MG-VERIFY-01'],
    ],
    ['a migration that is gone', { release: history('golang-migrate', one) }, ['MG-VERIFY-01']],
    [
      'another migration beside it',
      { release: history('golang-migrate', one, two, migration('3', 'SELECT 1')) },
      ['MG-VERIFY-01', 'MG-VERIFY-02'],
    ],
    ['an earlier one is pending', { applied: each() }, ['MG-VERIFY-02']],
    ['it is applied already', { applied: each('1', '2') }, ['MG-VERIFY-02']],
    ['one of elsewhere is applied', { applied: each('1', '9') }, ['MG-VERIFY-02']],
    ['it stands elsewhere', { applied: newest('0') }, ['MG-VERIFY-02']],
    ['it did not run', { ...AFTER, applied: each('1') }, ['MG-VERIFY-02']],
    ['the table may not be read', { applied: { kind: 'unreadable', why: 'permission denied' } }, ['MG-VERIFY-02']],
    ['another text was applied', { checksums: new Map([['1', 'f'.repeat(64)]]) }, ['MG-VERIFY-03']],
    ['the same text was applied', { checksums: new Map([['1', sha256(one.up.sql)]]) }, []],
    ['another live schema', { live: HEAD }, ['MG-DRIFT-02']],
    ['another live schema, without the artifact', { live: HEAD, expected: null }, ['MG-DRIFT-02']],
    ['an artifact that is not the lock’s', { live: HEAD, expected: HEAD }, ['MG-DRIFT-02']],
    ['the schema after is that of before', { ...AFTER, live: BASE }, ['MG-DRIFT-02']],
    ['the last day', { today: '2026-12-01' }, []],
    ['a day too late', { today: '2026-12-02' }, ['MG-PLAN-06']],
    ['a verdict that is none', { lock: { ...lock, verdict: 'inconclusive' } }, ['MG-VERIFY-07']],
    ['a wrong signature', { attestation: { kind: 'invalid', why: 'other bytes' } }, ['MG-VERIFY-07']],
    ['no signature where one is wanted', { isSignatureRequired: true }, ['MG-VERIFY-07']],
    ['what must be deployed is not', { lock: { ...lock, after: 'v2' }, deployed: ['v1'] }, ['MG-VERIFY-04']],
    ['what must be deployed is', { lock: { ...lock, after: 'v2' }, deployed: ['v2'] }, []],
    [
      'a list of drift that is not the lock’s',
      { lock: { ...lock, acceptedDrift: `sha256:${'a'.repeat(64)}` } },
      ['MG-VERIFY-07'],
    ],
    [
      'a list of drift that no lock binds',
      { acceptedDrift: { list: { schema: 'velocity.accepted-drift/1', accepted: [] }, digest: BOUND } },
      ['MG-VERIFY-07'],
    ],
  ])('%s', (_, more, rules) => {
    const { hits, sections } = verifyDeploy({ ...REQUEST, ...more }, sha256)
    expect(hits.map(({ rule }) => rule)).toEqual(rules)
    expect(sections[0]?.rows).toHaveLength(7)
  })

  test('drift is named, and accepted only in the value that was accepted', () => {
    const live = schemaOf('id', 'by_hand')
    const hits = verifyDeploy({ ...REQUEST, live }, sha256).hits
    expect(hits[0]?.message).toContain('column public.a.by_hand is left over')
    const digest = driftDigest(
      { change: 'extra', kind: 'column', name: '', property: null, expected: null, actual: null },
      sha256,
    )
    const entry = { kind: 'column', name: 'public.a.by_hand', property: null, digest, reason: 'r' }
    const list: AcceptedDrift = { schema: 'velocity.accepted-drift/1', accepted: [entry] }
    const bound = { ...lock, acceptedDrift: BOUND }
    const accept = (accepted: AcceptedDrift): readonly string[] =>
      verifyDeploy(
        { ...REQUEST, lock: bound, live, acceptedDrift: { list: accepted, digest: BOUND } },
        sha256,
      ).hits.map(({ rule }) => rule)
    expect(accept(list)).toEqual([])
    expect(accept({ ...list, accepted: [{ ...entry, digest: digest.replace(/.$/u, '0') }] })).toEqual(['MG-DRIFT-02'])
    expect(parseAcceptedDrift(JSON.stringify(list), 'drift.json')).toEqual(list)
    for (const broken of ['', '[]', JSON.stringify({ ...list, more: 1 })])
      expect(codeOf(() => parseAcceptedDrift(broken, 'drift.json'))).toBe('VEL_MIG_DRIFT_INVALID')
  })

  test('whatever was not looked at is said', async () => {
    expect(await UNSIGNED.verify('')).toEqual({ kind: 'unsigned' })
    const { notices } = verifyDeploy({ ...REQUEST, applied: null, lock: { ...lock, after: 'v2' } }, sha256)
    expect(notices).toEqual([
      'the lock is not signed: whoever can change the file can change what it says.',
      'what is applied was not looked at: golang-migrate keeps no table that a query can read.',
      'checksums of applied migrations were not compared.',
      'whether v2 is deployed was not looked at: nobody said what is.',
      'how busy the live database is was not looked at.',
    ])
  })
})

describe('judgePreflight', () => {
  const QUIET = { hidden: [{ sessions: '0' }], transactions: [], work: [], replicas: [], tables: [], invalid: [] }
  const stats = { tables: { users: { rows: 10_000, bytes: 1 } } }
  const transaction = { pid: '7', user: 'app', application: 'x\u001b', state: 'idle in transaction' }

  test.each([
    ['a quiet database', QUIET, []],
    ['a short transaction', { ...QUIET, transactions: [{ ...transaction, ms: '10000' }] }, []],
    [
      'a long one',
      { ...QUIET, transactions: [{ ...transaction, ms: '10001' }] },
      ['error a transaction is open for 11 s: process 7 (app, x, idle in transaction).'],
    ],
    ['a dump', { ...QUIET, work: [{ pid: '8', what: 'pg_dump' }] }, ['error pg_dump is running (process 8).']],
    [
      'a replica that is late',
      { ...QUIET, replicas: [{ name: 'r', ms: '31000', bytes: '5', state: 'streaming' }] },
      ['warning the replica r is 31 s and 5 bytes behind.'],
    ],
    [
      'more rows than reckoned',
      { ...QUIET, tables: [{ relation: 'public.users', rows: '20001', bytes: '1' }] },
      ['warning public.users has about 20001 rows; the durations were reckoned with 10000.'],
    ],
    ['twice the rows', { ...QUIET, tables: [{ relation: 'public.users', rows: '20000', bytes: '1' }] }, []],
    [
      'an invalid index',
      { ...QUIET, invalid: [{ index: 'a_x' }] },
      ['warning the live database has invalid indexes: a_x.'],
    ],
  ])('%s', (_, preflight, expected) => {
    expect(judgePreflight(preflight, stats).hits.map(({ severity, message }) => `${severity} ${message}`)).toEqual(
      expected,
    )
  })

  test('what may not be seen is said', () => {
    const preflight = {
      ...QUIET,
      hidden: [{ sessions: '3' }],
      replicas: [{ name: 'r', ms: null, bytes: null, state: '' }],
      invalid: { refused: 'permission denied' },
    }
    expect(judgePreflight(preflight, null)).toEqual({
      hits: [],
      notices: [
        'invalid of the live database could not be looked at: permission denied.',
        '3 sessions of other roles could not be looked at, so an old transaction among them is not seen: grant the role pg_read_all_stats.',
        'the lag of 1 replicas could not be seen: grant the role pg_read_all_stats.',
      ],
    })
  })
})
