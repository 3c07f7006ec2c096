import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { hexToBase64 } from '../src/gate/hex-to-base64.ts'

test('gives the same text as Node for any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const buffer = Buffer.from(bytes)
      expect(hexToBase64(buffer.toString('hex'))).toBe(buffer.toString('base64'))
    }),
  )
})
