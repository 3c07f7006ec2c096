import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { UserError } from '@velocity/model'
import { checkPlan } from '../../src/plan/check-plan.ts'
import { choosePlan } from '../../src/plan/choose-plan.ts'
import { type LockFacts, lockDigest, lockText, makeLock } from '../../src/plan/make-lock.ts'
import { parseLock } from '../../src/plan/parse-lock.ts'
import { parsePlan } from '../../src/plan/parse-plan.ts'
import type { PlanFacts } from '../../src/plan/plan-facts.ts'
import { renderPlan } from '../../src/plan/render-plan.ts'
import { migration } from '../order/build.ts'

const PATH = 'db/plans/12.yml'
const schema = `sha256:${'a'.repeat(64)}`
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const measured = { rollback: 'exact', blocks: 'nothing', schema } as const
const GOOD = `# who reads this
plan: v1
migrations:
  - 12
  - "13"
reason: Mail addresses are kept # not forever
owner: "@team-orders"
phase: expand
rollback: { strategy: down-script }
measured:
  rollback: exact
  blocks: nothing
  schema: ${schema}
`
const FACTS: PlanFacts = {
  database: 'default',
  migrations: ['12', '13'],
  isRequired: true,
  planDir: 'db/plans',
  measured,
  irreversible: [],
  today: '2026-11-21',
}

function codeOf(act: () => unknown): string | null {
  try {
    act()
    return null
  } catch (error) {
    return error instanceof UserError ? error.code : String(error)
  }
}

function rejection(text: string): string {
  try {
    parsePlan(text, PATH)
  } catch (error) {
    if (error instanceof UserError && error.code === 'VEL_MIG_PLAN_INVALID') return error.message
    throw error
  }
  return 'taken'
}

function hitsOf(text: string, more: Partial<PlanFacts> = {}): readonly string[] {
  return checkPlan(parsePlan(text, PATH), { ...FACTS, ...more }).map(
    ({ rule, severity = 'error', line, object }) => `${rule} ${severity} ${line} ${object}`,
  )
}

describe('parsePlan', () => {
  test('takes numbers for versions and leaves the rest null', () => {
    const plan = parsePlan(GOOD, PATH)
    expect(plan.migrations).toEqual(['12', '13'])
    expect(plan).toMatchObject({ after: null, ticket: null, checks: { pre: [], post: [] }, measured })
    expect(plan.lines.get('reason')).toBe(6)
  })

  test.each([
    ['an unknown key', GOOD.replace('reason:', 'reasons:'), 'db/plans/12.yml:6', 'did you mean “reason”?'],
    ['an unknown phase', GOOD.replace('expand', 'expend'), ':8:', 'expected one of expand, backfill, contract'],
    ['an unknown key below', GOOD.replace('blocks:', 'blokcs:'), ':', 'blo'],
    [
      'no migrations',
      GOOD.replace('  - 12\n  - "13"\n', '').replace('migrations:', 'migrations: []'),
      ':3:',
      'one version',
    ],
    ['a version twice', GOOD.replace('"13"', '12'), ':3:', '12 stands twice'],
    ['another plan', GOOD.replace('v1', 'v2'), ':2:', '“v1”'],
    ['an alias', GOOD.replace('- 12', '- &a 12').replace('"13"', '*a'), ':', 'not allowed'],
    ['a key twice', `${GOOD}phase: expand\n`, ':14:', 'no valid YAML'],
    ['two documents', `${GOOD}---\na: 1\n`, ':14:', 'second YAML document'],
    ['nothing', '', ':1:', 'empty'],
    ['a list', '- 1', ':1:', 'expected'],
    ['an impossible day', `${GOOD}expires: 2026-02-30\n`, ':14:', 'calendar'],
    ['too much', `${GOOD}${'#'.repeat(70_000)}`, ':1:', 'at most 65536'],
    ['a text without end', 'plan: "', ':1:', 'no valid YAML'],
    ['a control character', 'plan: v1\nreason: [\u001b]', ':', 'plan is not valid'],
  ])('rejects %s with its line', (_, text, place, words) => {
    const message = rejection(text)
    expect(message).toContain(place)
    expect(message).toContain(words)
    expect(message).not.toContain('\u001b')
  })
})

describe('checkPlan', () => {
  test.each([
    ['a plan that holds', GOOD, {}, []],
    ['other migrations', GOOD, { migrations: ['12', '14'] }, ['MG-PLAN-02 error 3 migrations']],
    ['another order', GOOD, { migrations: ['13', '12'] }, ['MG-PLAN-02 error 3 migrations']],
    [
      'a claim that is not true',
      GOOD,
      { measured: { ...measured, blocks: 'writes' as const } },
      ['MG-PLAN-02 error 10 measured.blocks'],
    ],
    [
      'another schema',
      GOOD,
      { measured: { ...measured, schema: schema.replaceAll('a', 'b') } },
      ['MG-PLAN-02 error 10 measured.schema'],
    ],
    ['no machine part', GOOD.slice(0, GOOD.indexOf('measured:')), {}, ['MG-PLAN-02 error 1 measured']],
    [
      'what is not declared',
      GOOD,
      { irreversible: ['enum value public.s.x'] },
      ['MG-PLAN-04 error 1 enum value public.s.x'],
    ],
    [
      'what is declared',
      `${GOOD}irreversible: ["enum value public.s.x, agreed"]\n`,
      { irreversible: ['enum value public.s.x'] },
      [],
    ],
    ['what is declared and reversible', `${GOOD}irreversible: [x]\n`, {}, ['MG-PLAN-04 warning 14 declared']],
    ['a contract after nothing', GOOD.replace('expand', 'contract'), {}, ['MG-PLAN-05 error 8 phase']],
    ['a contract after something', `${GOOD.replace('expand', 'contract')}after: v2\n`, {}, []],
    ['its last day', `${GOOD}expires: 2026-11-21\n`, {}, []],
    ['a day too late', `${GOOD}expires: 2026-11-20\n`, {}, ['MG-PLAN-06 error 14 expires']],
    ['a placeholder', GOOD.replace('Mail addresses are kept', 'TODO'), {}, ['MG-PLAN-07 error 6 reason']],
    ['a template', GOOD.replace('"@team-orders"', '<@team>'), {}, ['MG-PLAN-07 error 7 owner']],
  ])('%s', (_, text, facts, expected) => {
    expect(hitsOf(text, facts)).toEqual(expected)
  })

  test('a down that fails is no strategy', () => {
    const text = GOOD.replace('exact', 'fails')
    expect(hitsOf(text, { measured: { ...measured, rollback: 'fails' } })).toEqual([
      'MG-PLAN-04 error 9 rollback.strategy',
    ])
  })

  test('a missing plan is a hit only where one is required', () => {
    expect(checkPlan(null, FACTS).map(({ rule }) => rule)).toEqual(['MG-PLAN-01'])
    expect(checkPlan(null, { ...FACTS, isRequired: false })).toEqual([])
  })
})

test('choosePlan takes the plan that names the migrations, and says when two do', () => {
  const plan = parsePlan(GOOD, PATH)
  const old = parsePlan(GOOD.replace('- 12\n  - "13"', '- 11'), 'db/plans/11.yml')
  const second = parsePlan(GOOD.replace('- 12\n  - "13"', '- 13'), 'db/plans/13.yml')
  expect(choosePlan([old, plan], 'default', ['12', '13'], [])).toEqual({ plan, hits: [] })
  expect(choosePlan([second, plan], 'default', ['12', '13'], [])).toMatchObject({
    plan: { path: PATH },
    hits: [{ rule: 'MG-PLAN-08', version: '13', path: 'db/plans/13.yml' }],
  })
  expect(choosePlan([old], 'default', ['12'], []).plan).toBeNull()
  expect(choosePlan([old], 'default', ['12'], ['db/plans/11.yml']).plan).toBe(old)
  expect(choosePlan([{ ...plan, database: 'other' }], 'default', ['12'], []).plan).toBeNull()
})

describe('renderPlan', () => {
  const machine = { database: null, migrations: ['12', '13'], measured, irreversible: [] }

  test('a new file is valid but for its placeholders', () => {
    const text = renderPlan(machine, null)
    expect(checkPlan(parsePlan(text, PATH), FACTS).map(({ object }) => object)).toEqual(['reason', 'owner', 'rollback'])
  })

  test('what people wrote stays, comments too; writing twice changes nothing', () => {
    const other = { ...machine, migrations: ['12', '14'], irreversible: ['enum value s.x'] }
    const text = renderPlan(other, { text: GOOD, path: PATH })
    expect(text).toContain('# who reads this')
    expect(text).toContain('reason: Mail addresses are kept # not forever')
    expect(parsePlan(text, PATH)).toMatchObject({ migrations: ['12', '14'], irreversible: ['enum value s.x'] })
    expect(renderPlan(other, { text, path: PATH })).toBe(text)
  })
})

describe('the lock', () => {
  const facts: LockFacts = {
    engine: { product: 'PostgreSQL', version: '16.4' },
    layout: 'golang-migrate',
    database: 'default',
    baseCommit: 'b'.repeat(40),
    headCommit: 'a'.repeat(40),
    fingerprints: { base: schema, head: schema, rolledBack: null },
    verdict: 'pass',
    rollback: 'exact',
    waivers: [
      { id: 'w2', expires: '2026-12-24' },
      { id: 'w1', expires: '2026-12-31' },
    ],
    roles: [],
    acceptedDrift: null,
    plan: { plan: parsePlan(`${GOOD}expires: 2027-01-01\n`, PATH), text: GOOD },
    migrations: [migration('12', 'CREATE TABLE a ()'), migration('13', 'CREATE TABLE b ()', null)],
    baseVersions: ['10', '11'],
  }

  test('is read back as it was written, and ends when the first of its parts does', () => {
    const lock = makeLock(facts, sha256)
    expect(parseLock(lockText(lock))).toEqual(lock)
    expect(lock.expires).toBe('2026-12-24')
    expect(lock.applied).toMatchObject({ count: 2, newest: '11' })
    expect(lock.files[1]?.down).toBeNull()
  })

  test('is the same for the same facts, whatever their order; another script is another lock', () => {
    const digest = lockDigest(makeLock(facts, sha256), sha256)
    expect(lockDigest(makeLock({ ...facts, waivers: facts.waivers.toReversed() }, sha256), sha256)).toBe(digest)
    const edited = { ...facts, migrations: [migration('12', 'CREATE TABLE a (); '), ...facts.migrations.slice(1)] }
    expect(lockDigest(makeLock(edited, sha256), sha256)).not.toBe(digest)
  })

  test.each([
    ['nothing', ''],
    ['half of it', lockText(makeLock(facts, sha256)).slice(0, 200)],
    ['another schema', lockText(makeLock(facts, sha256)).replace('lock/1', 'lock/2')],
    ['a key too many', lockText(makeLock(facts, sha256)).replace('{', '{"a":1,')],
    ['a digest that is none', lockText(makeLock(facts, sha256)).replace('sha256:', 'md5:')],
    ['a list', '[]'],
  ])('%s is no lock', (_, text) => {
    expect(codeOf(() => parseLock(text))).toBe('VEL_MIG_LOCK_INVALID')
  })
})
