import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** What a finding is known by. */
export interface FingerprintParts {
  readonly ruleId: string
  /** From the repository's root, with `/`. */
  readonly path: string
  /** Latin-1. */
  readonly secret: string
  /** Shannon bits per byte. */
  readonly entropy: number
  /** The line or lines of the match with the secret taken out. */
  readonly context: string
  /** The repository's own salt, '' without one. */
  readonly salt: string
}

/** Below so many bits in all a digest of the secret could be reversed by trying every word. */
const MIN_SECRET_BITS = 50

/**
 * Names a finding so that it keeps its name through squash, rebase and drifting lines: no commit and no line number is in it.
 *
 * Shape:  `vs2-` and 32 hex digits over rule, path and the keyed digest of the secret; for a secret that could be guessed, over the
 *         text around it instead, so that publishing the fingerprint gives nothing away.
 * Errors: never throws.
 */
export function fingerprintOf({ ruleId, path, secret, entropy, context, salt }: FingerprintParts): string {
  const isGuessable = entropy * secret.length < MIN_SECRET_BITS
  const proof = isGuessable
    ? `context:${context.replace(/\s+/gu, ' ').trim()}`
    : `secret:${keyed(salt, `secret\0${secret}`)}`
  return `vs2-${keyed(salt, ['finding', ruleId, path, proof].join('\0')).slice(0, 32)}`
}

function keyed(salt: string, text: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(`velocity.secret-fingerprint/2\0${salt}`), utf8ToBytes(text)))
}
