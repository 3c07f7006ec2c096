import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { createFileCache } from '../src/create-file-cache.ts'

const BYTES = new Uint8Array([1, 2, 3])

const scratch = mkdtempSync(join(tmpdir(), 'velocity-cache-'))
afterAll(() => rmSync(scratch, { recursive: true }))

function folderOf(): string {
  return join(mkdtempSync(join(scratch, 'case-')), 'cache')
}

describe('a cache in a folder', () => {
  test('gives back what was kept', async () => {
    const cache = createFileCache(folderOf())
    expect(await cache.save('image-1', BYTES)).toBe(true)
    expect(new Uint8Array((await cache.restore('image-1', 10)) ?? [])).toEqual(BYTES)
  })

  test.each([
    ['a key that is not there', 'other', 10],
    ['an entry over the cap', 'image-1', 2],
    ['a key that is no file name', '../image-1', 10],
  ])('misses %s', async (_, key, max) => {
    const cache = createFileCache(folderOf())
    await cache.save('image-1', BYTES)
    expect(await cache.restore(key, max)).toBeNull()
  })

  test('refuses to keep a key that climbs', async () => {
    expect(await createFileCache(folderOf()).save('../out', BYTES)).toBe(false)
  })

  test('keeps the four entries that were used last', async () => {
    const folder = folderOf()
    const cache = createFileCache(folder)
    for (const [index, key] of ['a', 'b', 'c', 'd'].entries()) {
      await cache.save(key, BYTES)
      utimesSync(join(folder, key), 1000 + index, 1000 + index)
    }
    await cache.restore('a', 10)
    await cache.save('e', BYTES)
    expect(readdirSync(folder).sort()).toEqual(['a', 'c', 'd', 'e'])
  })
})
