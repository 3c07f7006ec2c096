import { sha256 } from '@noble/hashes/sha2.js'
import { base32 } from '@scure/base'
import { byChecksum } from './by-checksum.ts'
import { byUnprovenChecksum } from './by-unproven-checksum.ts'
import { hasBase62Checksum } from './has-base62-checksum.ts'
import { latin1Bytes } from './latin1-bytes.ts'
import { INDETERMINATE } from './validation.ts'
import type { Validation } from './validator.ts'

const CLASSIC = /^gh[pousr]_([0-9A-Za-z]{36})$/
const FINE_GRAINED = /^github_pat_[0-9A-Za-z]{22}_[0-9A-Za-z]{59}$/
const FINE_GRAINED_TAIL = 16
const FINE_GRAINED_CHECKSUM_LENGTH = 8

/**
 * Proves a GitHub token by its checksum.
 *
 * Shape:  classic tokens: 30 random characters, then their CRC-32 in base 62. `github_pat_`: eight base-32 characters of a SHA-256
 *         stand before the last eight; that scheme is unpublished, so that it can prove but not refute. Longer `ghs_` tokens:
 *         indeterminate.
 * Errors: never throws.
 * Source: https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/; the sample tokens
 *         published with therootcompany/base62-token.js fit. Fine-grained: github.com/mongodb/kingfisher pull request 342.
 */
export function githubToken(secret: string): Validation {
  const classic = CLASSIC.exec(secret)?.[1]
  if (classic !== undefined) return byChecksum(hasBase62Checksum(classic))
  return FINE_GRAINED.test(secret) ? byUnprovenChecksum(hasFineGrainedChecksum(secret)) : INDETERMINATE
}

function hasFineGrainedChecksum(secret: string): boolean {
  const digest = base32.encode(sha256(latin1Bytes(secret.slice(0, -FINE_GRAINED_TAIL))))
  return secret.slice(-FINE_GRAINED_TAIL).startsWith(digest.slice(0, FINE_GRAINED_CHECKSUM_LENGTH))
}
