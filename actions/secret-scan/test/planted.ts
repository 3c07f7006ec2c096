import { generateKeyPairSync } from 'node:crypto'
import { completeToken } from '../../../packages/secrets/src/validators/complete-token.ts'

/** What is planted, and what stands in its place where nothing is. */
export interface Plant {
  /** What a leaking file holds. */
  readonly text: string
  /** The same without a secret. */
  readonly harmless: string
  /** The part of `text` that nobody may see. */
  readonly secret: string
}

/** The kinds that are planted. All are made while the test runs. */
export type PlantKind = 'github' | 'npm' | 'gitlab' | 'grafana' | 'vercel' | 'private-key' | 'url'

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Makes a secret that no other seed has; for a private key the seed does not matter. */
export function plant(kind: PlantKind, seed: number): Plant {
  switch (kind) {
    case 'github':
      return token(completeToken('github-token', `${'gh'}p_${letters(30, seed)}`))
    case 'npm':
      return token(completeToken('npm-token', `${'np'}m_${letters(30, seed)}`))
    case 'gitlab':
      return token(completeToken('gitlab-routable-token', `${'gl'}pat-${letters(27, seed)}`))
    case 'grafana':
      return token(completeToken('grafana-service-account', `${'gl'}sa_${letters(32, seed)}`))
    case 'vercel':
      return token(completeToken('vercel-token', `${'vc'}p_${letters(50, seed)}`))
    case 'private-key':
      return privateKey()
    case 'url':
      return url(letters(20, seed))
  }
}

function token(text: string): Plant {
  return { text, harmless: '$ACCESS_TOKEN', secret: text }
}

function privateKey(): Plant {
  const pair = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const text = pair.privateKey
  return { text, harmless: pair.publicKey, secret: text.split('\n').slice(1, -2).join('\n') }
}

function url(password: string): Plant {
  return {
    text: `postgres://orders:${password}@db.orders.internal:5432/orders`,
    harmless: 'postgres://db.orders.internal:5432/orders',
    secret: password,
  }
}

/** Always the same for a seed, and without a pattern that would make it look like a placeholder. */
function letters(length: number, seed: number): string {
  let state = (seed * 2_654_435_761 + 97) >>> 0
  return Array.from({ length }, () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0
    return BASE62[(state >>> 9) % 62]
  }).join('')
}
