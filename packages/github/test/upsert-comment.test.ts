import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commentsPath, createPath, type Setup, setUp } from './setup.ts'

const first = '<!-- velocity:gate -->'
const octocat = { login: 'octocat', isBot: false }

let setup: Setup

beforeEach(async () => {
  setup = await setUp()
})

afterEach(async () => {
  expect(setup.fake.violations).toEqual([])
  await setup.fake.close()
})

function bodies(): readonly string[] {
  return setup.fake.comments(7).map((one) => one.body)
}

function posts(): number {
  return setup.fake.requests.filter((one) => one.method === 'POST' && one.status === 201).length
}

describe('upsertComment', () => {
  test('creates the comment, then updates it in place', async () => {
    const created = await setup.port().upsertComment(7, 'gate', `${first}\none`)
    const updated = await setup.port().upsertComment(7, 'gate', `${first}\ntwo`)
    expect([created.kind, updated]).toEqual(['done', created])
    expect([bodies(), posts()]).toEqual([[`${first}\ntwo`], 1])
  })

  test('creates none when it may only update, and updates the one that is there', async () => {
    const port = setup.port()
    const skipped = await port.upsertComment(7, 'gate', 'one', { isUpdateOnly: true })
    expect([skipped, bodies()]).toEqual([{ kind: 'done', url: '' }, []])
    await port.upsertComment(7, 'gate', 'two')
    await port.upsertComment(7, 'gate', 'three', { isUpdateOnly: true })
    expect(bodies()).toEqual([`${first}\nthree`])
  })

  test('puts the marker first where the body lacks it', async () => {
    await setup.port().upsertComment(7, 'gate', 'one')
    expect(bodies()).toEqual([`${first}\none`])
  })

  test('writes nothing when nothing changed', async () => {
    const port = setup.port()
    await port.upsertComment(7, 'gate', 'one')
    await port.upsertComment(7, 'gate', 'one')
    expect(setup.fake.requests.filter((one) => one.method !== 'GET')).toHaveLength(1)
  })

  test('asks with the ETag it knows', async () => {
    const port = setup.port()
    await port.upsertComment(7, 'gate', 'one')
    await port.upsertComment(7, 'gate', 'one')
    expect(setup.fake.requests.map((one) => one.status)).toEqual([200, 201, 200, 304])
  })

  test('finds it behind 120 others', async () => {
    for (let index = 0; index < 120; index++) setup.fake.addComment(7, `comment ${index}`, octocat)
    await setup.port().upsertComment(7, 'gate', 'one')
    await setup.port().upsertComment(7, 'gate', 'two')
    expect([setup.fake.comments(7).length, bodies().at(-1)]).toEqual([121, `${first}\ntwo`])
  })

  test('finds it as the first of a new page, behind an unchanged full one', async () => {
    for (let index = 0; index < 100; index++) setup.fake.addComment(7, `comment ${index}`, octocat)
    const port = setup.port()
    await port.upsertComment(7, 'gate', 'one')
    await port.upsertComment(7, 'gate', 'two')
    expect([setup.fake.comments(7).length, bodies().at(-1), posts()]).toEqual([101, `${first}\ntwo`, 1])
  })

  test('keeps markers apart', async () => {
    await setup.port().upsertComment(7, 'gate', 'one')
    await setup.port().upsertComment(7, 'gate:api', 'two')
    expect(bodies()).toEqual([`${first}\none`, '<!-- velocity:gate:api -->\ntwo'])
  })

  test('never edits a comment that quotes the marker', async () => {
    const quote = `> ${first}\nwhat is this?`
    setup.fake.addComment(7, quote, octocat)
    await setup.port().upsertComment(7, 'gate', 'one')
    expect(bodies()).toEqual([quote, `${first}\none`])
  })

  test('never edits a comment that an outsider planted', async () => {
    setup.fake.addComment(7, `${first}\nplanted`, { login: 'eve', isBot: false, isOutsider: true })
    await setup.port().upsertComment(7, 'gate', 'one')
    await setup.port().upsertComment(7, 'gate', 'two')
    expect(bodies()).toEqual([`${first}\nplanted`, `${first}\ntwo`])
  })

  test('leaves one comment when two runs race', async () => {
    const one = setup.port()
    const two = setup.port()
    await Promise.all([one.upsertComment(7, 'gate', 'one'), two.upsertComment(7, 'gate', 'two')])
    expect(bodies()).toHaveLength(1)
    expect(posts()).toBe(2)
  })

  test('leaves one comment when six runs race, whatever the order', async () => {
    const ports = Array.from({ length: 6 }, () => setup.port())
    await Promise.all(ports.map((port, index) => port.upsertComment(7, 'gate', `${index}`)))
    expect(bodies()).toHaveLength(1)
  })

  test('removes duplicates that an earlier race left', async () => {
    const bot = { login: 'github-actions[bot]', isBot: true }
    for (const text of ['a', 'b', 'c']) setup.fake.addComment(7, `${first}\n${text}`, bot)
    await setup.port().upsertComment(7, 'gate', 'one')
    expect(bodies()).toEqual([`${first}\none`])
  })
})

describe('a create whose outcome is unknown', () => {
  test.each(['lost', 'truncated'] as const)('%s: was done, and is not repeated', async (kind) => {
    setup.fake.faults.push({ match: createPath, kind })
    const outcome = await setup.port().upsertComment(7, 'gate', 'one')
    expect([outcome.kind, bodies()]).toEqual(['done', [`${first}\none`]])
    expect(setup.fake.requests.filter((one) => one.method === 'POST')).toHaveLength(1)
  })

  test.each(['500', '502', 'reset', 'timeout'] as const)('%s: was not done, and is repeated', async (kind) => {
    setup.fake.faults.push({ match: createPath, kind })
    const outcome = await setup.port({}, { timeoutMs: 2000 }).upsertComment(7, 'gate', 'one')
    expect([outcome.kind, bodies()]).toEqual(['done', [`${first}\none`]])
  })

  test.each(['429', 'secondary'] as const)('%s: waits as long as GitHub says', async (kind) => {
    setup.fake.faults.push({ match: createPath, kind, retryAfterSeconds: 7 })
    await setup.port().upsertComment(7, 'gate', 'one')
    expect([setup.sleeps, bodies()]).toEqual([[7000], [`${first}\none`]])
  })

  test('never leaves two, whatever breaks', async () => {
    for (const kind of ['lost', '502', 'truncated'] as const) {
      setup.fake.faults.push({ match: createPath, kind })
      setup.fake.faults.push({ match: commentsPath, kind: '502' })
    }
    await setup.port().upsertComment(7, 'gate', 'one')
    expect(bodies()).toEqual([`${first}\none`])
  })
})

describe('a token that may not write', () => {
  test('of a fork: is told why, and nothing is written', async () => {
    const outcome = await setup.port({ isForkReadOnly: true }).upsertComment(7, 'gate', 'one')
    expect(outcome).toEqual({ kind: 'forbidden', why: expect.stringContaining('pull-requests: write') })
    expect([bodies(), setup.sleeps]).toEqual([[], []])
  })

  test('nor read: is told the same', async () => {
    const outcome = await setup.port({ permissions: { contents: 'read' } }).upsertComment(7, 'gate', 'one')
    expect(outcome.kind).toBe('forbidden')
  })
})
