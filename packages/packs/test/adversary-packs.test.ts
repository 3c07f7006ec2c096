import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { afterAll, expect, test } from '@jest/globals'
import { createExec } from '@velocity/local'
import type { HistoryOutcome } from '@velocity/secrets'
import { createHistoryScan } from '../src/index.ts'
import { makeRepository, type TestRepository } from './support/make-repository.ts'
import { TEST_OPTIONS } from './support/test-rules.ts'

const BLOB = 3
const OFS_DELTA = 6
const repositories: TestRepository[] = []
afterAll(() => {
  for (const repository of repositories) repository.dispose()
})

function numberOf(value: number): readonly number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...numberOf(Math.floor(value / 128))]
}

function entry(type: number, data: Buffer, back = 0): Buffer {
  const head = numberOf(Math.floor(data.length / 16))
  const first = (type << 4) | (data.length & 15) | (data.length > 15 ? 128 : 0)
  const base: number[] = back === 0 ? [] : [back & 127]
  for (let left = Math.floor(back / 128); back !== 0 && left > 0; left = Math.floor((left - 1) / 128))
    base.unshift(((left - 1) & 127) | 128)
  return Buffer.concat([Buffer.from([first, ...(data.length > 15 ? head : []), ...base]), deflateSync(data)])
}

/** A pack in a new repository, whose objects `ref` names as blobs, so that everything is reached. */
function repositoryOf(entries: readonly Buffer[]): TestRepository {
  const repository = makeRepository('sha1')
  repositories.push(repository)
  const head = Buffer.alloc(12)
  head.write('PACK')
  head.writeUInt32BE(2, 4)
  head.writeUInt32BE(entries.length, 8)
  const body = Buffer.concat([head, ...entries])
  const pack = Buffer.concat([body, createHash('sha1').update(body).digest()])
  execFileSync('git', ['index-pack', '--stdin'], {
    cwd: repository.root,
    input: pack,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  return repository
}

function point(repository: TestRepository, ids: readonly string[]): void {
  const input = ids.map((id, at) => `create refs/odd/r${at} ${id}\n`).join('')
  execFileSync('git', ['update-ref', '--stdin'], { cwd: repository.root, input })
}

function idOf(content: Buffer): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex')
}

async function scan(repository: TestRepository, maxObjectBytes: number, maxMs?: number) {
  const history = createHistoryScan(createExec(), { root: repository.root, workerPath: null })
  const outcome: HistoryOutcome = await history.scan({
    tips: null,
    scanner: TEST_OPTIONS,
    maxObjectBytes,
    ...(maxMs === undefined ? {} : { maxMs }),
  })
  if (outcome.kind !== 'done') throw new Error(outcome.why)
  return outcome.stats
}

test('a delta of a few bytes that stands for megabytes is counted as too large, and never made', async () => {
  const base = Buffer.alloc(65_536, 'a')
  const copies = 256
  // Copy 64 KiB from the start, again and again: one byte each.
  const delta = Buffer.from([...numberOf(base.length), ...numberOf(base.length * copies), ...Array(copies).fill(0x80)])
  const root = entry(BLOB, base)
  const repository = repositoryOf([root, entry(OFS_DELTA, delta, root.length)])
  point(repository, [idOf(base), idOf(Buffer.alloc(base.length * copies, 'a'))])
  expect(await scan(repository, 1024 * 1024)).toMatchObject({
    tooLarge: 1,
    isLate: false,
    materialisedBytes: base.length,
  })
})

/** Blobs of which each is a delta of the one before; a ref names the last alone. */
function chain(depth: number): TestRepository {
  const text = (at: number): Buffer =>
    Buffer.from(`${'a line of no meaning\n'.repeat(5)}${String(at).padStart(8, '0')}`)
  const kept = text(0).length - 8
  const entries = [entry(BLOB, text(0))]
  for (let at = 1; at <= depth; at += 1) {
    const sizes = [...numberOf(text(at).length), ...numberOf(text(at).length)]
    // Copy `kept` bytes from the start, then eight new ones.
    const delta = Buffer.from([...sizes, 0x90, kept, 8, ...text(at).subarray(kept)])
    entries.push(entry(OFS_DELTA, delta, (entries.at(-1) as Buffer).length))
  }
  const repository = repositoryOf(entries)
  point(repository, [idOf(text(depth))])
  return repository
}

test('deltas upon deltas, thousands deep, are neither recursion nor memory', async () => {
  const stats = await scan(chain(5_000), 1024 * 1024)
  expect(stats).toMatchObject({ tooLarge: 0, isLate: false, blobs: 1 })
  expect(stats.materialisedBytes).toBeLessThan(5_001 * 200)
})

test('a history that is not read in time says so', async () => {
  const repository = chain(10)
  expect((await scan(repository, 1024 * 1024, -1)).isLate).toBe(true)
  expect((await scan(repository, 1024 * 1024, 60_000)).isLate).toBe(false)
})
