import type { Rule } from '../rule.ts'
import { adafruitIoKey } from './adafruit-io-key.ts'
import { adafruitLegacyKey } from './adafruit-legacy-key.ts'
import { aftershipApiKey } from './aftership-api-key.ts'
import { airtableApiKey } from './airtable-api-key.ts'
import { airtablePersonalAccessToken } from './airtable-personal-access-token.ts'
import { amplitudeApiKey } from './amplitude-api-key.ts'
import { asanaClientId } from './asana-client-id.ts'
import { asanaClientSecret } from './asana-client-secret.ts'
import { asanaPersonalAccessToken } from './asana-personal-access-token.ts'
import { auth0ClientSecret } from './auth0-client-secret.ts'
import { authressServiceClientAccessKey } from './authress-service-client-access-key.ts'
import { beamerApiToken } from './beamer-api-token.ts'
import { blynkDeviceToken } from './blynk-device-token.ts'
import { calcomApiKey } from './calcom-api-key.ts'
import { calendlyToken } from './calendly-token.ts'
import { clearbitApiKey } from './clearbit-api-key.ts'
import { clerkSecretKey } from './clerk-secret-key.ts'
import { clickupApiToken } from './clickup-api-token.ts'
import { closeApiKey } from './close-api-key.ts'
import { duffelApiToken } from './duffel-api-token.ts'
import { etsyAccessToken } from './etsy-access-token.ts'
import { eventbriteToken } from './eventbrite-token.ts'
import { freemiusSecretKey } from './freemius-secret-key.ts'
import { freshbooksAccessToken } from './freshbooks-access-token.ts'
import { freshdeskApiKey } from './freshdesk-api-key.ts'
import { hubspotApiKey } from './hubspot-api-key.ts'
import { hubspotPrivateAppToken } from './hubspot-private-app-token.ts'
import { iftttWebhookKey } from './ifttt-webhook-key.ts'
import { intercomAccessToken } from './intercom-access-token.ts'
import { intercomLegacyKey } from './intercom-legacy-key.ts'
import { intra42ClientSecret } from './intra42-client-secret.ts'
import { jotformApiKey } from './jotform-api-key.ts'
import { linearApiKey } from './linear-api-key.ts'
import { linearClientSecret } from './linear-client-secret.ts'
import { linearOauthToken } from './linear-oauth-token.ts'
import { lookerClientId } from './looker-client-id.ts'
import { lookerClientSecret } from './looker-client-secret.ts'
import { makeWebhook } from './make-webhook.ts'
import { mixpanelSecret } from './mixpanel-secret.ts'
import { mondayApiToken } from './monday-api-token.ts'
import { notionApiToken } from './notion-api-token.ts'
import { notionLegacyToken } from './notion-legacy-token.ts'
import { oktaAccessToken } from './okta-access-token.ts'
import { oktaClientSecret } from './okta-client-secret.ts'
import { particleAccessToken } from './particle-access-token.ts'
import { pipedriveApiToken } from './pipedrive-api-token.ts'
import { rapidapiAccessToken } from './rapidapi-access-token.ts'
import { salesforceClientSecret } from './salesforce-client-secret.ts'
import { salesforceConsumerKey } from './salesforce-consumer-key.ts'
import { salesforceRefreshToken } from './salesforce-refresh-token.ts'
import { salesforceSessionToken } from './salesforce-session-token.ts'
import { segmentPublicApiToken } from './segment-public-api-token.ts'
import { segmentWriteKey } from './segment-write-key.ts'
import { settlemintToken } from './settlemint-token.ts'
import { shopifyAccessToken } from './shopify-access-token.ts'
import { shopifyAppToken } from './shopify-app-token.ts'
import { shopifyCustomAccessToken } from './shopify-custom-access-token.ts'
import { shopifyPrivateAppAccessToken } from './shopify-private-app-access-token.ts'
import { shopifySharedSecret } from './shopify-shared-secret.ts'
import { shortcutApiToken } from './shortcut-api-token.ts'
import { smartsheetAccessToken } from './smartsheet-access-token.ts'
import { snipcartApiKey } from './snipcart-api-key.ts'
import { thingsboardAccessToken } from './thingsboard-access-token.ts'
import { todoistApiToken } from './todoist-api-token.ts'
import { typeformApiToken } from './typeform-api-token.ts'
import { workosApiKey } from './workos-api-key.ts'
import { zapierWebhook } from './zapier-webhook.ts'
import { zendeskSecretKey } from './zendesk-secret-key.ts'
import { zohoToken } from './zoho-token.ts'

/** Rules of what teams and companies run on: sales, support, shops, sign-in, work, devices. Shape: by id. */
export const BUSINESS_RULES: readonly Rule[] = [
  adafruitIoKey,
  adafruitLegacyKey,
  aftershipApiKey,
  airtableApiKey,
  airtablePersonalAccessToken,
  amplitudeApiKey,
  asanaClientId,
  asanaClientSecret,
  asanaPersonalAccessToken,
  auth0ClientSecret,
  authressServiceClientAccessKey,
  beamerApiToken,
  blynkDeviceToken,
  calcomApiKey,
  calendlyToken,
  clearbitApiKey,
  clerkSecretKey,
  clickupApiToken,
  closeApiKey,
  duffelApiToken,
  etsyAccessToken,
  eventbriteToken,
  freemiusSecretKey,
  freshbooksAccessToken,
  freshdeskApiKey,
  hubspotApiKey,
  hubspotPrivateAppToken,
  iftttWebhookKey,
  intercomAccessToken,
  intercomLegacyKey,
  intra42ClientSecret,
  jotformApiKey,
  linearApiKey,
  linearClientSecret,
  linearOauthToken,
  lookerClientId,
  lookerClientSecret,
  makeWebhook,
  mixpanelSecret,
  mondayApiToken,
  notionApiToken,
  notionLegacyToken,
  oktaAccessToken,
  oktaClientSecret,
  particleAccessToken,
  pipedriveApiToken,
  rapidapiAccessToken,
  salesforceClientSecret,
  salesforceConsumerKey,
  salesforceRefreshToken,
  salesforceSessionToken,
  segmentPublicApiToken,
  segmentWriteKey,
  settlemintToken,
  shopifyAccessToken,
  shopifyAppToken,
  shopifyCustomAccessToken,
  shopifyPrivateAppAccessToken,
  shopifySharedSecret,
  shortcutApiToken,
  smartsheetAccessToken,
  snipcartApiKey,
  thingsboardAccessToken,
  todoistApiToken,
  typeformApiToken,
  workosApiKey,
  zapierWebhook,
  zendeskSecretKey,
  zohoToken,
]
