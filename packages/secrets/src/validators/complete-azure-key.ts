import { base64 } from '@scure/base'
import { AZURE_KEY_FAMILIES } from './azure-key-families.ts'
import { decodeBase64 } from './decode-base64.ts'
import { marvin32 } from './marvin32.ts'

const SIGNATURE_LENGTH = 4

/** Appends the Marvin checksum of its family to an Azure key that ends in its signature. */
export function completeAzureKey(body: string): string {
  const [seed] = AZURE_KEY_FAMILIES.get(body.slice(-SIGNATURE_LENGTH))?.seeds ?? []
  const bytes = decodeBase64(`${body}${'A'.repeat(4 - (body.length % 4))}`)?.slice(0, Math.ceil((body.length * 6) / 8))
  if (seed === undefined || bytes === undefined) return body
  const checksum = marvin32(bytes, seed)
  return base64.encode(
    Uint8Array.of(...bytes, checksum & 0xff, (checksum >>> 8) & 0xff, (checksum >>> 16) & 0xff, checksum >>> 24),
  )
}
