import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { packFolder } from '../src/server/pack-folder.ts'
import { parseControl } from '../src/server/parse-control.ts'
import { quoteName, quoteText } from '../src/server/quote.ts'
import { parseServerAddress } from '../src/server/server-address.ts'
import { unpackFolder } from '../src/server/unpack-folder.ts'

describe('a control file', () => {
  it.each([
    [
      'says nothing and is for superusers',
      `default_version = '1.0'`,
      { isTrusted: false, isForSuperusers: true, requires: [] },
    ],
    ['is trusted', `trusted = true`, { isTrusted: true, isForSuperusers: true, requires: [] }],
    ['is trusted, with a comment', `trusted = on # since 13`, { isTrusted: true, isForSuperusers: true, requires: [] }],
    ['is for everybody', `superuser = false`, { isTrusted: false, isForSuperusers: false, requires: [] }],
    [
      'requires others',
      `requires = 'cube, earth'`,
      { isTrusted: false, isForSuperusers: true, requires: ['cube', 'earth'] },
    ],
    [
      'is overruled by its last line',
      `trusted = true\ntrusted = false`,
      { isTrusted: false, isForSuperusers: true, requires: [] },
    ],
  ])('%s', (_, text, expected) => {
    expect(parseControl(text)).toMatchObject(expected)
  })

  it('becomes trusted, once', () => {
    const { trustedText } = parseControl(`comment = 'x'\ntrusted = false\n`)
    expect(trustedText).toBe(`comment = 'x'\n\ntrusted = true\n`)
    expect(parseControl(trustedText).isTrusted).toBe(true)
  })
})

describe('a quoted', () => {
  it('name keeps its quotes', () => expect(quoteName('a"b')).toBe('"a""b"'))
  it('text keeps its quotes', () => expect(quoteText(`a'b`)).toBe(`'a''b'`))
  it('text keeps its backslashes', () => expect(quoteText('a\\b')).toBe(`E'a\\\\b'`))
})

describe('an address', () => {
  it('is shown without its password', () => {
    expect(parseServerAddress('postgresql://ada:s%21x@db.invalid:6000/app').shown).toBe('ada@db.invalid:6000/app')
  })
  it('takes its password out of a text, as it is written and as it is', () => {
    expect(parseServerAddress('postgresql://ada:s%21x@db.invalid/app').redact('s%21x or s!x')).toBe('*** or ***')
  })
  it('leads to another database with the same options', () => {
    expect(parseServerAddress('postgres://a@h/app?sslmode=require').withDatabase('velocity_1')).toBe(
      'postgres://a@h/velocity_1?sslmode=require',
    )
  })
})

describe('a packed folder', () => {
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'velocity-pack-'))
  })

  afterAll(() => rm(folder, { recursive: true }))

  it('comes back whole, without what every server writes anew', async () => {
    const from = join(folder, 'from')
    await mkdir(join(from, 'base', 'empty'), { recursive: true })
    await writeFile(join(from, 'base', 'a'), Buffer.from([0, 1, 255]))
    await writeFile(join(from, 'postmaster.pid'), 'x')
    const pack = (await packFolder(from, '15.1', 'velocity_1')) ?? new Uint8Array()
    expect(await unpackFolder(pack, '15.1', join(folder, 'to'), null)).toBe('velocity_1')
    expect(await readFile(join(folder, 'to', 'base', 'a'))).toEqual(Buffer.from([0, 1, 255]))
    await expect(readFile(join(folder, 'to', 'postmaster.pid'))).rejects.toThrow('ENOENT')
    await mkdir(join(folder, 'to', 'base', 'empty', 'x'))
  })

  it('is none when data lies behind a link', async () => {
    const from = join(folder, 'linked')
    await mkdir(from)
    await symlink('/', join(from, 'space'))
    expect(await packFolder(from, '15.1', 'velocity_1')).toBeNull()
  })

  it.each([
    ['climbs', { files: [{ path: '../a', size: 0 }] }],
    ['starts at the root', { files: [{ path: '/tmp/a', size: 0 }] }],
    ['is longer than the bytes', { files: [{ path: 'a', size: 5 }] }],
    ['has a negative length', { files: [{ path: 'a', size: -5 }] }],
    ['has no list', { files: 7 }],
    ['names a database that is none', { database: 'a"b' }],
  ])('is refused when it %s', async (_, change) => {
    const header = { version: '15.1', database: 'd', folders: ['base'], files: [], ...change }
    const json = Buffer.from(JSON.stringify(header))
    const length = Buffer.alloc(4)
    length.writeUInt32BE(json.length)
    const pack = zstdCompressSync(Buffer.concat([Buffer.from('VELOCITYDATA1\n'), length, json]))
    const to = await mkdtemp(join(folder, 'to-'))
    await expect(unpackFolder(pack, '15.1', join(to, 'data'), null)).rejects.toMatchObject({
      code: 'VEL_ENGINE_FAILED',
    })
  })
})
