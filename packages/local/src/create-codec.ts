import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { UserError } from '@velocity/model'
import type { Codec } from '@velocity/ports'
import { errorCode, errorMessage } from './error-code.ts'
import { tooLarge } from './too-large.ts'
import { unzip } from './unzip.ts'

/** The byte of a gzip header that names the operating system; 255 means unknown. Source: RFC 1952, section 2.3. */
const GZIP_OS_BYTE = 9

/**
 * Makes the codec of this machine.
 *
 * Shape:  `gzip` gives the same bytes for the same content on every platform: no time, no operating system.
 * Errors: VEL_FILE_TOO_LARGE over a cap; VEL_GZIP_INVALID; VEL_ZIP_INVALID and VEL_ZIP_UNSAFE.
 */
export function createCodec(): Codec {
  return {
    sha256: (content) => createHash('sha256').update(content).digest('hex'),
    sha256Stream: async (chunks) => {
      const hash = createHash('sha256')
      let sizeBytes = 0
      for await (const chunk of chunks) {
        hash.update(chunk)
        sizeBytes += chunk.length
      }
      return { hex: hash.digest('hex'), sizeBytes }
    },
    gzip: (content) => {
      const packed = gzipSync(content, { level: 9 })
      packed[GZIP_OS_BYTE] = 255
      return packed
    },
    latin1: (content) => Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1'),
    utf8: (content) => new TextDecoder().decode(content),
    gunzip: (content, maxBytes) => gunzip(content, maxBytes),
    unzip,
  }
}

function gunzip(content: Uint8Array, maxBytes: number): Uint8Array {
  try {
    return gunzipSync(content, { maxOutputLength: Math.max(1, maxBytes) })
  } catch (cause) {
    if (errorCode(cause) === 'ERR_BUFFER_TOO_LARGE') throw tooLarge('the gzip data', maxBytes, cause)
    throw new UserError({
      code: 'VEL_GZIP_INVALID',
      message: `the gzip data of ${content.length} bytes cannot be unpacked: ${errorMessage(cause)}.`,
      why: 'it was cut off on its way, or is no gzip data.',
      fix: 'make it again; see that the step that writes it ends well.',
      cause,
    })
  }
}
