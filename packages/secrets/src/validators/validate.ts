import { ageSecretKey } from './age-secret-key.ts'
import { atlassianToken } from './atlassian-token.ts'
import { azureCaskKey } from './azure-cask-key.ts'
import { azureDevopsPat } from './azure-devops-pat.ts'
import { azureIdentifiableKey } from './azure-identifiable-key.ts'
import { bip39Mnemonic } from './bip39-mnemonic.ts'
import { bitbucketAppPassword } from './bitbucket-app-password.ts'
import { bitcoinWif } from './bitcoin-wif.ts'
import { bitcoinXprv } from './bitcoin-xprv.ts'
import { cloudsmithToken } from './cloudsmith-token.ts'
import { entraClientSecret } from './entra-client-secret.ts'
import { githubToken } from './github-token.ts'
import { gitlabRoutableToken } from './gitlab-routable-token.ts'
import { grafanaServiceAccount } from './grafana-service-account.ts'
import { natsSeed } from './nats-seed.ts'
import { nostrSecretKey } from './nostr-secret-key.ts'
import { npmToken } from './npm-token.ts'
import { runpodToken } from './runpod-token.ts'
import { stellarSeed } from './stellar-seed.ts'
import { supabaseSecretKey } from './supabase-secret-key.ts'
import { uuid } from './uuid.ts'
import { INDETERMINATE } from './validation.ts'
import type { Validation, Validator } from './validator.ts'
import type { ValidatorName } from './validator-name.ts'
import { vercelToken } from './vercel-token.ts'

const VALIDATORS: Partial<Record<ValidatorName, Validator>> = {
  'github-token': githubToken,
  'npm-token': npmToken,
  'gitlab-routable-token': gitlabRoutableToken,
  'vercel-token': vercelToken,
  'grafana-service-account': grafanaServiceAccount,
  'atlassian-token': atlassianToken,
  'bitbucket-app-password': bitbucketAppPassword,
  'azure-identifiable-key': azureIdentifiableKey,
  'azure-cask-key': azureCaskKey,
  'entra-client-secret': entraClientSecret,
  'azure-devops-pat': azureDevopsPat,
  'stellar-seed': stellarSeed,
  'nats-seed': natsSeed,
  'bitcoin-wif': bitcoinWif,
  'bitcoin-xprv': bitcoinXprv,
  'age-secret-key': ageSecretKey,
  'nostr-secret-key': nostrSecretKey,
  'bip39-mnemonic': bip39Mnemonic,
  'cloudsmith-token': cloudsmithToken,
  'runpod-token': runpodToken,
  'supabase-secret-key': supabaseSecretKey,
  uuid,
}

/**
 * Judges a secret by the validator of that name, offline.
 *
 * Errors: never throws.
 */
export function validate(name: ValidatorName, secret: string): Validation {
  return VALIDATORS[name]?.(secret) ?? INDETERMINATE
}
