import { azureCaskKey } from './azure-cask-key.ts'
import { decodeBase32 } from './decode-base32.ts'
import { INDETERMINATE, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^oy2([a-z2-7]{43})$/i
/** Units: characters of the id, and characters in all; NuGet writes the two in base 32 apart. */
const ID_LENGTH = 20

/**
 * Reads an API key of nuget.org.
 *
 * Shape:  the base 32 of `v4` and ten bytes none of which is 0, then of 16 bytes, in lower case. Valid when the left-over bits of both are
 *         0 and no byte of the id is; invalid when not, or in mixed case. Keys of version 5 are judged as `azure-cask-key` does; other
 *         shapes are indeterminate.
 * Errors: never throws.
 * Source: src/NuGetGallery.Services/Authentication/ApiKeyV4.cs of github.com/NuGet/NuGetGallery.
 */
export function nugetKey(secret: string): Validation {
  if (secret.length > 46) return azureCaskKey(secret)
  if (!SHAPE.test(secret)) return INDETERMINATE
  if (secret !== secret.toLowerCase() && secret !== secret.toUpperCase()) return invalid('mixed case')
  const id = decodeBase32(secret.slice(0, ID_LENGTH))
  const isKey =
    id !== null &&
    id[0] === 0x76 &&
    id[1] === 0x34 &&
    !id.includes(0) &&
    /[aq]$/i.test(secret.slice(0, ID_LENGTH)) &&
    /[aeimquy4]$/i.test(secret)
  return isKey ? valid('built as keys of nuget.org are') : invalid('not built as keys of nuget.org are')
}
