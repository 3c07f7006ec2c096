import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from '@jest/globals'
import { createExec } from '@velocity/local'
import { createScanner, type HistoryHit, type HistoryOutcome } from '@velocity/secrets'
import fc from 'fast-check'
import { createHistoryScan } from '../src/index.ts'
import { createLineCounter } from '../src/scan/line-counter.ts'
import { type ModelCommit, modelHistory } from './support/history-model.ts'
import { type Commit, makeRepository, type TestRepository, toStream } from './support/make-repository.ts'
import { TEST_OPTIONS } from './support/test-rules.ts'

const repositories: TestRepository[] = []
afterAll(() => {
  for (const repository of repositories) repository.dispose()
})

const WORKER = fileURLToPath(new URL('../src/scan-worker.ts', import.meta.url))

function make(format: 'sha1' | 'sha256' = 'sha1'): TestRepository {
  const repository = makeRepository(format)
  repositories.push(repository)
  return repository
}

async function scan(
  repository: TestRepository,
  threads = 1,
  tips: readonly string[] | null = null,
): Promise<HistoryOutcome> {
  const options = { root: repository.root, workerPath: threads > 1 ? WORKER : null, threads }
  return createHistoryScan(createExec(), options).scan({ tips, scanner: TEST_OPTIONS, maxObjectBytes: 1e7 })
}

async function hitsOf(repository: TestRepository, threads = 1): Promise<readonly HistoryHit[]> {
  const outcome = await scan(repository, threads)
  if (outcome.kind !== 'done') throw new Error(outcome.why)
  expect(outcome.exhausted).toEqual([])
  return outcome.hits
}

const scanner = createScanner(TEST_OPTIONS)

/** What scanning every file of every commit whole finds: rule, path and the bytes of the secret. */
function expected(commits: readonly ModelCommit[]): ReadonlySet<string> {
  const found = new Set<string>()
  const seen = new Set<string>()
  for (const { files } of commits)
    for (const [path, text] of files) {
      if (seen.has(`${path}\0${text}`)) continue
      seen.add(`${path}\0${text}`)
      const fragment = { kind: 'file', path, text, commit: null, lineOf: createLineCounter(text) } as const
      for (const { rule, secretStart, secretEnd } of scanner.scan(fragment).hits)
        found.add(`${rule.id} ${path} ${text.slice(secretStart, secretEnd)}`)
    }
  return found
}

function keyOf({ fragment, hit }: HistoryHit): string {
  return `${hit.rule.id} ${fragment.path} ${fragment.text.slice(hit.secretStart, hit.secretEnd)}`
}

describe('a history', () => {
  test('gives every rule, path and secret that scanning every file of every commit whole gives, in any storage', async () => {
    let count = 0
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom(10, 50), async (seed, depth) => {
        const commits = modelHistory(seed, 70)
        const repository = make()
        repository.load(toStream(commits))
        repository.git('repack', '-adfq', `--depth=${depth}`, '--window=30')
        const wanted = expected(commits)
        const hits = await hitsOf(repository)
        expect([...new Set(hits.map(keyOf))].sort()).toEqual([...wanted].sort())
        count += wanted.size
        checkPlaces(repository, commits, hits)
      }),
      { numRuns: 9, seed: 7, endOnFailure: true },
    )
    expect(count).toBeGreaterThan(100)
  })
})

/** Every hit stands in a commit that brought it: no parent holds the secret at that path. */
function checkPlaces(repository: TestRepository, commits: readonly ModelCommit[], hits: readonly HistoryHit[]): void {
  const rows = repository.git('log', '--all', '--format=%H %s').split('\n')
  const byName = new Map(rows.map((row) => [row.split(' ')[0], commits[Number(row.split(' ').at(-1)) - 1]]))
  for (const { fragment, hit } of hits) {
    const commit = byName.get(fragment.commit ?? '')
    expect(commit?.files.get(fragment.path)).toBe(fragment.text)
    const needle = fragment.text.slice(hit.secretStart, hit.secretEnd)
    // A secret that stood there before, and was none because of what stood elsewhere, may be told where it became one.
    if (['keyword', 'primary', 'line'].includes(hit.rule.id) || needle === '') continue
    const parents = commit?.parents.map((mark) => commits[mark - 1]?.files.get(fragment.path) ?? '') ?? []
    expect(parents.filter((text) => text.includes(needle))).toEqual([])
  }
}

describe('besides files of branches', () => {
  test('threads find what one thread finds', async () => {
    const repository = make()
    repository.load(toStream(modelHistory(77, 60)))
    repository.git('repack', '-adfq')
    const one = await hitsOf(repository)
    const two = await hitsOf(repository, 2)
    expect(two.map(keyOf).sort()).toEqual(one.map(keyOf).sort())
    expect(one.length).toBeGreaterThan(5)
  })

  test('messages, identities, annotated tags, and files that only a ref names are scanned; what no ref reaches is counted', async () => {
    const repository = make('sha256')
    const token = (last: string): string => `tok${'_'}0123456789abcde${last}`
    const commit = (parents: readonly number[], message: string, text: string, ref: string): Commit => ({
      parents,
      message,
      changes: [{ path: 'f', text }],
      ref,
    })
    repository.load(
      toStream([
        commit([], `first\n\nwith ${token('1')}\n`, 'one\n', 'refs/heads/main'),
        commit([1], 'lost\n', `${token('2')}\n`, 'refs/heads/gone'),
      ]),
    )
    const head = repository.git('rev-parse', 'main')
    repository.git('update-ref', '-d', 'refs/heads/gone')
    repository.git('-c', 'user.name=A', '-c', 'user.email=a@b', 'tag', '-a', '-m', `see ${token('3')}`, 'v1', head)
    repository.git(
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@b',
      'tag',
      '-a',
      '-m',
      `and ${token('4')}`,
      'v1-again',
      'v1',
    )
    const outcome = await scan(repository)
    if (outcome.kind !== 'done') throw new Error(outcome.why)
    const told = outcome.hits.map(({ fragment, hit }) => [
      fragment.kind,
      hit.secret.reveal().slice(-1),
      fragment.lineOf(hit.start),
    ])
    expect(told.sort()).toEqual([
      ['commit-message', '1', 3],
      ['tag-message', '3', 1],
      ['tag-message', '4', 1],
    ])
    expect(outcome.stats).toMatchObject({ commits: 1, blobs: 1, tags: 2, unreachable: 2, tooLarge: 0, threads: 1 })
  })

  test('a merge that brings a secret of its own is named', async () => {
    const repository = make()
    const secret = `tok${'_'}0123456789abcdef`
    const change = (text: string): Commit['changes'] => [{ path: 'f', text }]
    repository.load(
      toStream([
        { parents: [], message: '1\n', changes: change('a\nb\nc\n') },
        { parents: [1], message: '2\n', changes: change('a\nb\nleft\n') },
        { parents: [1], message: '3\n', changes: change('right\nb\nc\n'), ref: 'refs/heads/other' },
        { parents: [2, 3], message: '4\n', changes: change(`right\n${secret}\nleft\n`) },
      ]),
    )
    const [hit, ...more] = await hitsOf(repository)
    expect(more).toEqual([])
    expect([hit?.fragment.commit, hit?.fragment.lineOf(hit.hit.start)]).toEqual([
      repository.git('rev-parse', 'main'),
      2,
    ])
  })

  test('a partial clone is left to git, and a tip that is none is refused', async () => {
    const repository = make()
    repository.load(toStream(modelHistory(3, 3)))
    await expect(scan(repository, 1, ['--output=x'])).rejects.toMatchObject({ code: 'VEL_GIT_UNKNOWN_REVISION' })
    repository.git('config', 'extensions.partialClone', 'origin')
    expect(await scan(repository)).toEqual({ kind: 'unsupported', why: 'it is a partial clone' })
  })
})
