import { decodeBase64 } from './decode-base64.ts'
import { expiresOn } from './expires-on.ts'
import { joinDetails } from './join-details.ts'
import { INDETERMINATE, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

/** Units: characters. */
const MAX_LENGTH = 8192
/** An HMAC-SHA256. */
const SIGNATURE_BYTES = 32

/**
 * Reads a shared access signature of Azure: of a storage account, or of a messaging service.
 *
 * Shape:  valid when the signature has 32 bytes and what it signs is there (`sv` and `se` or `si`; `sr` and `se`); the detail says when it
 *         expires. Invalid when the signature has another size; texts without those parameters are indeterminate.
 * Errors: never throws. Linear.
 * Source: https://learn.microsoft.com/rest/api/storageservices/create-service-sas;
 *         https://learn.microsoft.com/azure/event-hubs/authenticate-shared-access-signature
 */
export function azureSas(secret: string): Validation {
  if (secret.length > MAX_LENGTH) return INDETERMINATE
  const parameters = readParameters(secret)
  const [signature, version, expiry] = [parameters.get('sig'), parameters.get('sv'), parameters.get('se')]
  const isStorage = version !== undefined && /^\d{4}-\d\d-\d\d$/.test(version)
  const isSigned = isStorage
    ? expiry !== undefined || parameters.has('si')
    : parameters.has('sr') && expiry !== undefined
  if (signature === undefined || !isSigned) return INDETERMINATE
  if (decodeBase64(signature)?.length !== SIGNATURE_BYTES) return invalid('the signature has not the size of one')
  return valid(joinDetails('an Azure SAS', expiry === undefined ? null : expiryOf(expiry)))
}

function readParameters(text: string): ReadonlyMap<string, string> {
  const query = text.slice(text.lastIndexOf('?') + 1).replace(/^SharedAccessSignature /, '')
  return new Map(
    query.split(/&amp;|&|\\u0026/).map((pair) => {
      const equals = pair.indexOf('=')
      return [pair.slice(0, Math.max(equals, 0)), unescaped(pair.slice(equals + 1))]
    }),
  )
}

function unescaped(text: string): string {
  return text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** Storage writes a date, messaging the seconds since 1970. */
function expiryOf(expiry: string): string | null {
  if (/^\d{9,11}$/.test(expiry)) return expiresOn(Number(expiry))
  const date = /^(\d{4}-\d\d-\d\d)(?:T|$)/.exec(expiry)?.[1]
  return date === undefined ? null : `expires on ${date}`
}
