import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { UserError } from '@velocity/model'
import { type Commit, makeRepository, type TestRepository, toStream } from './support/make-repository.ts'
import { createNoise } from './support/noise.ts'
import { readEveryObject, readWithGit } from './support/stored-objects.ts'

const repositories: TestRepository[] = []
afterAll(() => {
  for (const repository of repositories) repository.dispose()
})

/** Many edits of few files, so that there is something to make deltas of. */
function history(seed: number, count: number): readonly Commit[] {
  const noise = createNoise(seed)
  const files = new Map(
    ['a.txt', 'src/b.ts', 'src/deep/c.json'].map((path) => [path, noise.lines(60 + noise.below(200))]),
  )
  return Array.from({ length: count }, (_, at) => {
    const path = noise.pick([...files.keys()])
    const lines = noise.edit(files.get(path) ?? [])
    files.set(path, lines)
    const text = noise.below(9) === 0 ? noise.bytes(noise.below(5_000)) : lines.join('\n')
    return { parents: at === 0 ? [] : [at], message: `change ${at}\n`, changes: [{ path, text }] }
  })
}

function make(seed: number, count: number, format: 'sha1' | 'sha256' = 'sha1'): TestRepository {
  const repository = makeRepository(format)
  repositories.push(repository)
  repository.load(toStream(history(seed, count)))
  return repository
}

async function expectSame(repository: TestRepository, hashBytes = 20): Promise<number> {
  const ours = await readEveryObject(join(repository.root, 'objects'), hashBytes)
  const theirs = readWithGit(repository.root)
  expect(ours.size).toBe(theirs.size)
  for (const [name, text] of theirs) if (ours.get(name) !== text) throw new Error(`${name} differs`)
  return ours.size
}

describe('every object is what git says it is', () => {
  test('in the pack of fast-import, repacked with deep deltas, and aggressively', async () => {
    const repository = make(1, 120)
    expect(await expectSame(repository)).toBeGreaterThan(300)
    repository.git('repack', '-adfq', '--depth=50')
    await expectSame(repository)
    repository.git('repack', '-adfq', '--depth=250', '--window=40')
    await expectSame(repository)
  })

  test('with REF deltas, and an index of version 1', async () => {
    const repository = make(2, 80)
    repository.git('-c', 'repack.useDeltaBaseOffset=false', '-c', 'pack.indexVersion=1', 'repack', '-adfq')
    await expectSame(repository)
  })

  test('loose, in several packs, and both', async () => {
    const repository = make(3, 40)
    const other = (seed: number): string =>
      toStream(history(seed, 20).map((commit) => ({ ...commit, ref: `refs/heads/b${seed}` })))
    repository.load(other(6), 'loose')
    await expectSame(repository)
    repository.git('repack', '-dq')
    repository.load(other(7), 'loose')
    await expectSame(repository)
    const loose = makeRepository()
    repositories.push(loose)
    loose.load(other(8), 'loose')
    await expectSame(loose)
  })

  test('through alternates of alternates, named from the root and from the folder', async () => {
    const first = make(9, 30)
    const second = make(10, 30)
    const third = make(11, 30)
    const info = (repository: TestRepository): string => join(repository.root, 'objects', 'info', 'alternates')
    writeFileSync(info(second), `# a remark\n${join(first.root, 'objects')}\n`)
    writeFileSync(info(third), `${relative(join(third.root, 'objects'), join(second.root, 'objects'))}\n`)
    const count = await expectSame(third)
    expect(count).toBeGreaterThan((await expectSame(second)) + 1)
    // A circle is no way out.
    writeFileSync(info(first), `${join(third.root, 'objects')}\n`)
    expect((await readEveryObject(join(third.root, 'objects'))).size).toBe(count)
  })

  test('with SHA-256', async () => {
    const repository = make(5, 60, 'sha256')
    await expectSame(repository, 32)
    repository.git('repack', '-adfq')
    await expectSame(repository, 32)
  })
})

/** The one pack of a repository, and its index. */
function packOf(repository: TestRepository, ending: 'pack' | 'idx'): string {
  const folder = join(repository.root, 'objects', 'pack')
  const [name = ''] = readdirSync(folder).filter((each) => each.endsWith(ending))
  return join(folder, name)
}

describe('damage is never passed over', () => {
  test.each(['pack', 'idx'] as const)('a flipped bit or a cut in the %s', async (ending) => {
    const repository = make(12, 30)
    repository.git('repack', '-adfq')
    const objects = join(repository.root, 'objects')
    const whole = await readEveryObject(objects)
    const file = packOf(repository, ending)
    const bytes = readFileSync(file)
    chmodSync(file, 0o644)
    const noise = createNoise(13)
    let refused = 0
    for (let round = 0; round < 80; round += 1) {
      const damaged = Buffer.from(bytes)
      const at = noise.below(bytes.length)
      // Of the pack's own checksum only git's fsck would say what is wrong: the index holds it too.
      const isCut = round % 10 === 0
      if (!isCut) damaged[at] = (bytes[at] as number) ^ (1 << noise.below(8))
      writeFileSync(file, isCut ? bytes.subarray(0, at) : damaged)
      const outcome = await readEveryObject(objects).catch((error: unknown) => error)
      if (outcome instanceof UserError) {
        expect(outcome.code).toBe('VEL_PACK_CORRUPT')
        refused += 1
      } else if (outcome instanceof Error) expect(outcome.message).toMatch(/version/u)
      else expect(outcome).toEqual(whole)
    }
    expect(refused).toBeGreaterThan(72)
  })

  test('a loose object that is cut, flipped or put under another name', async () => {
    const repository = makeRepository()
    repositories.push(repository)
    repository.load(toStream(history(14, 6)), 'loose')
    const objects = join(repository.root, 'objects')
    const fans = readdirSync(objects).filter((name) => name.length === 2)
    const noise = createNoise(15)
    const [some, other] = fans.slice(0, 2).map((fan) => join(objects, fan, readdirSync(join(objects, fan))[0] ?? ''))
    const file = some ?? ''
    const bytes = readFileSync(file)
    chmodSync(file, 0o644)
    const damages = [
      readFileSync(other ?? ''),
      Buffer.alloc(0),
      ...Array.from({ length: 30 }, () => bytes.subarray(0, noise.below(bytes.length))),
      ...Array.from({ length: 60 }, () => {
        const damaged = Buffer.from(bytes)
        const at = noise.below(bytes.length)
        damaged[at] = (bytes[at] as number) ^ (1 << noise.below(8))
        return damaged
      }),
    ]
    for (const damaged of damages) {
      writeFileSync(file, damaged)
      await expect(readEveryObject(objects)).rejects.toMatchObject({ code: 'VEL_PACK_CORRUPT' })
    }
  })

  test('a pack without its index, of a future version, or of a partial clone is left to git', async () => {
    const repository = make(16, 5)
    const objects = join(repository.root, 'objects')
    const index = packOf(repository, 'idx')
    const bytes = readFileSync(index)
    writeFileSync(index.replace(/idx$/u, 'promisor'), '')
    await expect(readEveryObject(objects)).rejects.toThrow('partial clone')
    rmSync(index.replace(/idx$/u, 'promisor'))
    chmodSync(index, 0o644)
    bytes.writeUInt32BE(3, 4)
    writeFileSync(index, bytes)
    await expect(readEveryObject(objects)).rejects.toThrow('version')
    rmSync(index)
    await expect(readEveryObject(objects)).rejects.toThrow('no index')
  })
})
