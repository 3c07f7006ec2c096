import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { transcodeToUtf8 } from '../src/bytes/transcode.ts'
import { chunksOf, utf8 } from './bytes-chunks.ts'

async function decoded(bytes: Uint8Array, cuts: readonly number[] = []): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const chunk of transcodeToUtf8(chunksOf(bytes, cuts), 'r.xml')) pieces.push(chunk.slice())
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(pieces))
}

function utf16(text: string, kind: 'le' | 'be', hasBom: boolean): Uint8Array {
  const bytes = Buffer.from((hasBom ? '\ufeff' : '') + text, 'utf16le')
  return Uint8Array.from(kind === 'le' ? bytes : bytes.swap16())
}

const cuts = fc.array(fc.nat(200), { maxLength: 5 }).map((given) => given.sort((a, b) => a - b))

describe('a report becomes UTF-8', () => {
  test('UTF-16 of either order, with or without a mark, wherever the chunks end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('le' as const, 'be' as const),
        fc.boolean(),
        cuts,
        async (text, kind, hasBom, at) => {
          const xml = `<a>${text.toWellFormed()}</a>`
          expect(await decoded(utf16(xml, kind, hasBom), at)).toBe(xml)
        },
      ),
    )
  })

  test('UTF-8 passes unchanged and loses its mark', async () => {
    expect(await decoded(utf8('\ufeff<a>ö</a>'), [1, 2])).toBe('<a>ö</a>')
    expect(await decoded(utf8('<a>ö</a>'), [4])).toBe('<a>ö</a>')
    expect(await decoded(utf8(''))).toBe('')
  })

  test('UTF-8 in chunks of the usual size is not copied', async () => {
    const chunk = new Uint8Array(4096).fill(0x61)
    async function* one() {
      yield chunk
    }
    for await (const out of transcodeToUtf8(one())) expect(out.buffer).toBe(chunk.buffer)
  })

  test('latin-1 and windows-1252 by the XML declaration', async () => {
    const head = (name: string) => `<?xml version="1.0" encoding="${name}"?><a>`
    expect(await decoded(Buffer.from(`${head('ISO-8859-1')}\xe4\x80`, 'latin1'))).toBe(`${head('ISO-8859-1')}ä\x80`)
    expect(await decoded(Buffer.from(`${head('windows-1252')}\xe4\x80`, 'latin1'))).toBe(`${head('windows-1252')}ä€`)
  })

  test('a declaration of UTF-16 left over in UTF-8 is not believed', async () => {
    expect(await decoded(utf8('<?xml version="1.0" encoding="utf-16"?><a>ö</a>'))).toContain('ö')
  })

  test('an unknown encoding is read as far as it is ASCII', async () => {
    expect(await decoded(utf8('<?xml version="1.0" encoding="GBK"?><a/>'))).toContain('<a/>')
    await expect(decoded(utf8('<?xml version="1.0" encoding="GBK"?><a>ö</a>'))).rejects.toMatchObject({
      code: 'VEL_COV_ENCODING',
    })
  })

  test.each([
    ['an odd number of bytes', utf16('<a/>', 'le', true).slice(0, -1)],
    ['a lone surrogate', utf16('<a>\ud800x</a>', 'le', true)],
    ['a trailing lead surrogate', utf16('<a>\ud800', 'le', true)],
    ['a trail surrogate without a lead', utf16('<a>\udc00</a>', 'be', true)],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0)],
  ])('%s is refused', async (_, bytes) => {
    await expect(decoded(bytes)).rejects.toMatchObject({ code: 'VEL_COV_ENCODING' })
  })
})
