import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { createCodec } from '../src/index.ts'

const codec = createCodec()

interface Entry {
  readonly name: string | Buffer
  readonly content?: string | Buffer
  readonly localName?: string
  readonly size?: number
  readonly crc?: number
  readonly method?: number
  readonly flags?: number
  readonly attributes?: number
}

/** Writes a zip by hand, so that every field can be wrong on purpose. Source: APPNOTE.TXT 4.3. */
function zip(...entries: readonly Entry[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name as string)
    const localName = Buffer.from(entry.localName ?? (entry.name as string))
    const content = Buffer.from((entry.content ?? '') as string)
    const method = entry.method ?? 8
    const packed = method === 8 ? deflateRawSync(content) : content
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(localName.length, 26)
    const body = Buffer.concat([head, localName, packed])
    const record = Buffer.alloc(46)
    record.writeUInt32LE(0x02014b50, 0)
    record.writeUInt16LE(entry.flags ?? 0x0800, 8)
    record.writeUInt16LE(method, 10)
    record.writeUInt32LE(entry.crc ?? crc32(content), 16)
    record.writeUInt32LE(packed.length, 20)
    record.writeUInt32LE(entry.size ?? content.length, 24)
    record.writeUInt16LE(name.length, 28)
    record.writeUInt32LE(((entry.attributes ?? 0) << 16) >>> 0, 38)
    record.writeUInt32LE(offset, 42)
    bodies.push(body)
    directory.push(record, name)
    offset += body.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, central, end])
}

function code(expected: string): Error {
  return expect.objectContaining({ name: 'UserError', code: expected }) as unknown as Error
}

describe('sha256', () => {
  const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

  test('agrees for text, bytes and a stream', async () => {
    async function* chunks(): AsyncIterable<Uint8Array> {
      yield Buffer.from('ab')
      yield Buffer.from('c')
    }
    const hex = codec.sha256('abc')
    expect(hex).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(codec.sha256(Buffer.from('abc'))).toBe(hex)
    expect(await codec.sha256Stream(chunks())).toEqual({ hex, sizeBytes: 3 })
    expect(codec.sha256('')).toBe(EMPTY)
  })
})

describe('gzip', () => {
  test('comes back, and names no time and no system', () => {
    const packed = codec.gzip(Buffer.from('x'.repeat(1000)))
    expect(Buffer.from(codec.gunzip(packed, 1000)).toString()).toBe('x'.repeat(1000))
    expect([...packed.subarray(4, 10)]).toEqual([0, 0, 0, 0, 2, 255])
  })

  test('more than the cap is VEL_FILE_TOO_LARGE', () => {
    expect(() => codec.gunzip(gzipSync(Buffer.alloc(50_000_000)), 49_999_999)).toThrow(code('VEL_FILE_TOO_LARGE'))
  })

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('hello')],
    ['a cut-off end', gzipSync('hello hello hello').subarray(0, 25)],
  ])('%s is VEL_GZIP_INVALID', (_, content) => {
    expect(() => codec.gunzip(content, 100)).toThrow(code('VEL_GZIP_INVALID'))
  })
})

describe('unzip', () => {
  test('gives the files, deflated or stored, and leaves folders out', () => {
    const packed = zip(
      { name: 'a.txt', content: 'hello' },
      { name: 'd/', method: 0 },
      { name: 'd/ä', content: 'x', method: 0 },
      { name: 'empty' },
    )
    const files = codec.unzip(packed, 6)
    expect([...files].map(([name, content]) => [name, Buffer.from(content).toString()])).toEqual([
      ['a.txt', 'hello'],
      ['d/ä', 'x'],
      ['empty', ''],
    ])
  })

  test('an empty zip holds nothing', () => {
    expect(codec.unzip(zip(), 0)).toEqual(new Map())
  })

  test.each(['../a', 'a/../../b', '/etc/passwd', 'C:/a', 'a\\b', 'a//b', './a', 'a\0b', '', '..'])(
    'the name %j is VEL_ZIP_UNSAFE',
    (name) => {
      expect(() => codec.unzip(zip({ name, content: 'x' }), 100)).toThrow(code('VEL_ZIP_UNSAFE'))
    },
  )

  test.each<[string, readonly Entry[]]>([
    ['a name that comes twice', [{ name: 'a' }, { name: 'a' }]],
    ['a file and a folder of one name', [{ name: 'a' }, { name: 'a/', method: 0 }]],
    ['a link', [{ name: 'a', content: '/etc/passwd', attributes: 0o120777 }]],
    ['a folder with content', [{ name: 'a/', content: 'x', method: 0 }]],
  ])('%s is VEL_ZIP_UNSAFE', (_, entries) => {
    expect(() => codec.unzip(zip(...entries), 100)).toThrow(code('VEL_ZIP_UNSAFE'))
  })

  test.each<[string, readonly Entry[]]>([
    [
      'a declared size',
      [
        { name: 'a', content: 'x'.repeat(60) },
        { name: 'b', content: 'x'.repeat(60) },
      ],
    ],
    ['a real size beyond the declared one', [{ name: 'a', content: Buffer.alloc(10_000_000), size: 10 }]],
  ])('%s over the cap is VEL_FILE_TOO_LARGE', (_, entries) => {
    expect(() => codec.unzip(zip(...entries), 100)).toThrow(code('VEL_FILE_TOO_LARGE'))
  })

  test.each<[string, readonly Entry[]]>([
    ['encryption', [{ name: 'a', content: 'x', flags: 1 }]],
    ['another method', [{ name: 'a', content: 'x', method: 12 }]],
    ['a wrong checksum', [{ name: 'a', content: 'x', crc: 1 }]],
    ['fewer bytes than declared', [{ name: 'a', content: 'x', size: 2 }]],
    ['two names', [{ name: 'a', content: 'x', localName: 'b' }]],
    ['zip64', [{ name: 'a', content: 'x', size: 0xffffffff }]],
    ['a name that is not UTF-8', [{ name: Buffer.from([0xff]), content: 'x' }]],
  ])('%s is VEL_ZIP_INVALID', (_, entries) => {
    expect(() => codec.unzip(zip(...entries), 100)).toThrow(code('VEL_ZIP_INVALID'))
  })

  test('every cut-off zip is VEL_ZIP_INVALID', () => {
    const whole = zip({ name: 'a.txt', content: 'hello' })
    expect(codec.unzip(whole, 100).size).toBe(1)
    for (let length = 0; length < whole.length; length += 1)
      expect(() => codec.unzip(whole.subarray(0, length), 100)).toThrow(code('VEL_ZIP_INVALID'))
    for (let from = 1; from < whole.length - 22; from += 1)
      expect(() => codec.unzip(whole.subarray(from), 100)).toThrow(code('VEL_ZIP_INVALID'))
  })
})
