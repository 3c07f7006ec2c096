import type { Rule } from '../rule.ts'
import { adobeClientId } from './adobe-client-id.ts'
import { adobeClientSecret } from './adobe-client-secret.ts'
import { boxClientSecret } from './box-client-secret.ts'
import { builderioPrivateKey } from './builderio-private-key.ts'
import { buttercmsApiToken } from './buttercms-api-token.ts'
import { canvaClientSecret } from './canva-client-secret.ts'
import { contentfulDeliveryApiToken } from './contentful-delivery-api-token.ts'
import { contentfulPat } from './contentful-pat.ts'
import { crowdinToken } from './crowdin-token.ts'
import { datocmsApiToken } from './datocms-api-token.ts'
import { dropboxApiToken } from './dropbox-api-token.ts'
import { dropboxLongLivedApiToken } from './dropbox-long-lived-api-token.ts'
import { dropboxShortLivedApiToken } from './dropbox-short-lived-api-token.ts'
import { dropboxSignApiKey } from './dropbox-sign-api-key.ts'
import { evernoteToken } from './evernote-token.ts'
import { figmaLegacyToken } from './figma-legacy-token.ts'
import { figmaPat } from './figma-pat.ts'
import { frameioApiToken } from './frameio-api-token.ts'
import { ghostAdminKey } from './ghost-admin-key.ts'
import { lokaliseApiToken } from './lokalise-api-token.ts'
import { mapboxApiToken } from './mapbox-api-token.ts'
import { mapboxSecretToken } from './mapbox-secret-token.ts'
import { maxmindLicenseKey } from './maxmind-license-key.ts'
import { nasaApiKey } from './nasa-api-key.ts'
import { readmeApiToken } from './readme-api-token.ts'
import { sanityToken } from './sanity-token.ts'
import { squarespaceAccessToken } from './squarespace-access-token.ts'
import { storyblokToken } from './storyblok-token.ts'
import { strapiApiToken } from './strapi-api-token.ts'
import { webflowApiToken } from './webflow-api-token.ts'

/** Rules of what people write, draw, store and publish. Shape: by id. */
export const CONTENT_RULES: readonly Rule[] = [
  adobeClientId,
  adobeClientSecret,
  boxClientSecret,
  builderioPrivateKey,
  buttercmsApiToken,
  canvaClientSecret,
  contentfulDeliveryApiToken,
  contentfulPat,
  crowdinToken,
  datocmsApiToken,
  dropboxApiToken,
  dropboxLongLivedApiToken,
  dropboxShortLivedApiToken,
  dropboxSignApiKey,
  evernoteToken,
  figmaLegacyToken,
  figmaPat,
  frameioApiToken,
  ghostAdminKey,
  lokaliseApiToken,
  mapboxApiToken,
  mapboxSecretToken,
  maxmindLicenseKey,
  nasaApiKey,
  readmeApiToken,
  sanityToken,
  squarespaceAccessToken,
  storyblokToken,
  strapiApiToken,
  webflowApiToken,
]
