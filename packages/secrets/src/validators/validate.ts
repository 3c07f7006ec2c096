import { ageSecretKey } from './age-secret-key.ts'
import { atlassianToken } from './atlassian-token.ts'
import { awsAccessKeyId } from './aws-access-key-id.ts'
import { awsBedrockKey } from './aws-bedrock-key.ts'
import { azureCaskKey } from './azure-cask-key.ts'
import { azureDevopsPat } from './azure-devops-pat.ts'
import { azureIdentifiableKey } from './azure-identifiable-key.ts'
import { azureSas } from './azure-sas.ts'
import { basicAuth } from './basic-auth.ts'
import { bip39Mnemonic } from './bip39-mnemonic.ts'
import { bitbucketAppPassword } from './bitbucket-app-password.ts'
import { bitcoinWif } from './bitcoin-wif.ts'
import { bitcoinXprv } from './bitcoin-xprv.ts'
import { cloudsmithToken } from './cloudsmith-token.ts'
import { discordBotToken } from './discord-bot-token.ts'
import { dockerAuth } from './docker-auth.ts'
import { dynatraceToken } from './dynatrace-token.ts'
import { entraClientSecret } from './entra-client-secret.ts'
import { facebookAppToken } from './facebook-app-token.ts'
import { flyToken } from './fly-token.ts'
import { gcpServiceAccount } from './gcp-service-account.ts'
import { githubToken } from './github-token.ts'
import { gitlabRoutableToken } from './gitlab-routable-token.ts'
import { grafanaCloudToken } from './grafana-cloud-token.ts'
import { grafanaServiceAccount } from './grafana-service-account.ts'
import { herokuKey } from './heroku-key.ts'
import { htpasswdHash } from './htpasswd-hash.ts'
import { jfrogReferenceToken } from './jfrog-reference-token.ts'
import { jwt } from './jwt.ts'
import { kubernetesSecret } from './kubernetes-secret.ts'
import { mailgunKey } from './mailgun-key.ts'
import { mapboxSecretToken } from './mapbox-secret-token.ts'
import { natsSeed } from './nats-seed.ts'
import { nostrSecretKey } from './nostr-secret-key.ts'
import { npmToken } from './npm-token.ts'
import { nugetKey } from './nuget-key.ts'
import { onepasswordServiceToken } from './onepassword-service-token.ts'
import { openaiKey } from './openai-key.ts'
import { opensshKey } from './openssh-key.ts'
import { pkcs12 } from './pkcs12.ts'
import { planetscaleToken } from './planetscale-token.ts'
import { privateKey } from './private-key.ts'
import { pypiToken } from './pypi-token.ts'
import { runpodToken } from './runpod-token.ts'
import { salesforceSession } from './salesforce-session.ts'
import { sentryOrgToken } from './sentry-org-token.ts'
import { slackToken } from './slack-token.ts'
import { squareToken } from './square-token.ts'
import { stellarSeed } from './stellar-seed.ts'
import { stripeKey } from './stripe-key.ts'
import { supabaseSecretKey } from './supabase-secret-key.ts'
import { telegramBotToken } from './telegram-bot-token.ts'
import { terraformCloudToken } from './terraform-cloud-token.ts'
import { urlCredentials } from './url-credentials.ts'
import { uuid } from './uuid.ts'
import type { Validation, Validator } from './validator.ts'
import type { ValidatorName } from './validator-name.ts'
import { vercelToken } from './vercel-token.ts'

const VALIDATORS: Readonly<Record<ValidatorName, Validator>> = {
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
  jwt,
  'aws-access-key-id': awsAccessKeyId,
  'aws-bedrock-key': awsBedrockKey,
  'pypi-token': pypiToken,
  'fly-token': flyToken,
  'sentry-org-token': sentryOrgToken,
  'grafana-cloud-token': grafanaCloudToken,
  'private-key': privateKey,
  pkcs12,
  'openssh-key': opensshKey,
  'discord-bot-token': discordBotToken,
  'openai-key': openaiKey,
  'gcp-service-account': gcpServiceAccount,
  'nuget-key': nugetKey,
  'jfrog-reference-token': jfrogReferenceToken,
  'onepassword-service-token': onepasswordServiceToken,
  'telegram-bot-token': telegramBotToken,
  'stripe-key': stripeKey,
  'slack-token': slackToken,
  uuid,
  'htpasswd-hash': htpasswdHash,
  'url-credentials': urlCredentials,
  'basic-auth': basicAuth,
  'docker-auth': dockerAuth,
  'kubernetes-secret': kubernetesSecret,
  'terraform-cloud-token': terraformCloudToken,
  'facebook-app-token': facebookAppToken,
  'heroku-key': herokuKey,
  'salesforce-session': salesforceSession,
  'square-token': squareToken,
  'mapbox-secret-token': mapboxSecretToken,
  'planetscale-token': planetscaleToken,
  'azure-sas': azureSas,
  'mailgun-key': mailgunKey,
  'dynatrace-token': dynatraceToken,
}

/**
 * Judges a secret by the validator of that name, offline.
 *
 * Errors: never throws.
 */
export function validate(name: ValidatorName, secret: string): Validation {
  return VALIDATORS[name](secret)
}
