import { createScanner, scanBytes } from '@velocity/secrets'
import type { Engine } from './engine.ts'
import { SCANNER_OPTIONS } from './scanner-options.ts'

/** Makes our whole pipeline: literals, expressions, entropy and rarity, validators, allowlists, context, decoding. */
export function ourPipeline(): Engine {
  const scanner = createScanner(SCANNER_OPTIONS)
  const toLatin1 = (bytes: Uint8Array): string =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return (files) => {
    const counts = { high: 0, medium: 0, low: 0 }
    let exhausted = 0
    for (const { path, bytes } of files) {
      const scanned = scanBytes(scanner, { path, bytes, kind: 'file', commit: null, archives: null, toLatin1 })
      for (const { result } of scanned.results) {
        for (const { confidence } of result.hits) counts[confidence] += 1
        exhausted += result.exhausted.length
      }
    }
    const tired = exhausted === 0 ? '' : `, ${exhausted} times out of budget`
    return `${counts.high} high, ${counts.medium} medium, ${counts.low} low${tired}`
  }
}
