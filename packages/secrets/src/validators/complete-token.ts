import { CASK_BODY_LENGTH, caskChecksums } from './azure-cask-key.ts'
import { DEVOPS_CHECKSUM_PLACES, DEVOPS_USER_MASK, devopsChecksum } from './azure-devops-pat.ts'
import { base62Checksum } from './base62-checksum.ts'
import { completeAzureKey } from './complete-azure-key.ts'
import { crc16 } from './crc16.ts'
import { decodeBase32 } from './decode-base32.ts'
import { decodeBase64 } from './decode-base64.ts'
import { encodeBase32 } from './encode-base32.ts'
import { entraChecksum } from './entra-client-secret.ts'
import { gitlabChecksum } from './gitlab-routable-token.ts'
import { grafanaChecksum } from './grafana-service-account.ts'
import { hexChecksum } from './hex-checksum.ts'
import { salesforceCheck } from './salesforce-session.ts'
import { supabaseChecksum } from './supabase-secret-key.ts'

const MAKERS = {
  /** Base64 that ends in the signature: 76 + 4 characters for a key of 88, 33 + 4 for one of 44. */
  'azure-identifiable-key': completeAzureKey,
  /** All 80 characters before the checksum. */
  'azure-cask-key': (body: string) =>
    body + caskChecksums(decodeBase64(body.slice(0, CASK_BODY_LENGTH)) ?? new Uint8Array())[0],
  /** 52 base-32 characters; some are rewritten. */
  'azure-devops-pat': completeDevopsPat,
  /** `ATATT3…=`, without the eight digits. */
  'atlassian-token': (body: string) => body + hexChecksum(body),
  /** `ATBB` and 24 characters. */
  'bitbucket-app-password': (body: string) => body + hexChecksum(body),
  /** `csa_` and 30 hex digits. */
  'cloudsmith-token': afterPrefix,
  /** The 37 characters before the checksum. */
  'entra-client-secret': (body: string) => body + entraChecksum(body),
  /** `ghp_` and 30 characters. */
  'github-token': afterPrefix,
  /** Prefix up to its dash, and payload: `glpat-` and 27–300 characters. */
  'gitlab-routable-token': completeGitlabToken,
  /** `glsa_` and 32 characters. */
  'grafana-service-account': (body: string) => `${body}_${grafanaChecksum(body)}`,
  /** 58 base-32 characters that begin with the kind (`SU`); the end is rewritten. */
  'nats-seed': completeSeed,
  /** `npm_` and 30 characters. */
  'npm-token': afterPrefix,
  /** `rpa_` and 40 characters. */
  'runpod-token': afterPrefix,
  /** The 15 characters of an organisation's id. */
  'salesforce-session': (body: string) => body + salesforceCheck(body),
  /** 56 base-32 characters that begin with `S` and one of `A`–`D`; the end is rewritten. */
  'stellar-seed': completeSeed,
  /** `sb_secret_` and 22 characters. */
  'supabase-secret-key': (body: string) => `${body}_${supabaseChecksum(body)}`,
  /** `vcp_` and 50 characters. */
  'vercel-token': afterPrefix,
} as const

/** The validators for whose tokens a checksum can be made. */
export type CompletableName = keyof typeof MAKERS

/**
 * Gives a made-up token the checksum that its validator asks for. For examples of rules and for tests only.
 *
 * Shape:  the whole token: `completeToken('github-token', 'ghp_' + 30 characters)` has 40. What each body is stands at its entry above.
 * Errors: never throws; a body of the wrong shape gives a token that its validator does not call valid.
 */
export function completeToken(name: CompletableName, body: string): string {
  return MAKERS[name](body)
}

function afterPrefix(body: string): string {
  return body + base62Checksum(body.slice(body.indexOf('_') + 1))
}

function completeGitlabToken(body: string): string {
  const length = body.length - body.indexOf('-') - 1
  const text = `${body}.01.${length.toString(36).padStart(2, '0')}`
  return text + gitlabChecksum(text)
}

function completeSeed(body: string): string {
  const bytes = decodeBase32(body) ?? new Uint8Array()
  const end = bytes.length - 2
  if (end < 0) return body
  const checksum = crc16(bytes.subarray(0, end))
  bytes.set([checksum & 0xff, checksum >> 8], end)
  return encodeBase32(bytes)
}

function completeDevopsPat(body: string): string {
  const bytes = decodeBase32(body) ?? new Uint8Array(32)
  const checksum = (devopsChecksum(bytes) ^ DEVOPS_USER_MASK) >>> 0
  DEVOPS_CHECKSUM_PLACES.forEach((place, at) => {
    bytes[place] = (checksum >>> (8 * at)) & 0xff
  })
  return encodeBase32(bytes).toLowerCase()
}
