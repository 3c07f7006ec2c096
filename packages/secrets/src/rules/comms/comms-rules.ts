import type { Rule } from '../rule.ts'
import { ablyApiKey } from './ably-api-key.ts'
import { activecampaignApiKey } from './activecampaign-api-key.ts'
import { adafruitIoKey } from './adafruit-io-key.ts'
import { adafruitLegacyKey } from './adafruit-legacy-key.ts'
import { adobeClientId } from './adobe-client-id.ts'
import { adobeClientSecret } from './adobe-client-secret.ts'
import { aftershipApiKey } from './aftership-api-key.ts'
import { agoraAppCertificate } from './agora-app-certificate.ts'
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
import { boxClientSecret } from './box-client-secret.ts'
import { builderioPrivateKey } from './builderio-private-key.ts'
import { buttercmsApiToken } from './buttercms-api-token.ts'
import { calcomApiKey } from './calcom-api-key.ts'
import { calendlyToken } from './calendly-token.ts'
import { canvaClientSecret } from './canva-client-secret.ts'
import { clearbitApiKey } from './clearbit-api-key.ts'
import { clerkSecretKey } from './clerk-secret-key.ts'
import { clickupApiToken } from './clickup-api-token.ts'
import { closeApiKey } from './close-api-key.ts'
import { contentfulDeliveryApiToken } from './contentful-delivery-api-token.ts'
import { contentfulPat } from './contentful-pat.ts'
import { courierApiKey } from './courier-api-key.ts'
import { crowdinToken } from './crowdin-token.ts'
import { customerioApiKey } from './customerio-api-key.ts'
import { datocmsApiToken } from './datocms-api-token.ts'
import { discordApiToken } from './discord-api-token.ts'
import { discordBotToken } from './discord-bot-token.ts'
import { discordClientId } from './discord-client-id.ts'
import { discordClientSecret } from './discord-client-secret.ts'
import { discordOlderBotToken } from './discord-older-bot-token.ts'
import { discordWebhookUrl } from './discord-webhook-url.ts'
import { dropboxApiToken } from './dropbox-api-token.ts'
import { dropboxLongLivedApiToken } from './dropbox-long-lived-api-token.ts'
import { dropboxShortLivedApiToken } from './dropbox-short-lived-api-token.ts'
import { dropboxSignApiKey } from './dropbox-sign-api-key.ts'
import { duffelApiToken } from './duffel-api-token.ts'
import { elasticEmailApiKey } from './elastic-email-api-key.ts'
import { etsyAccessToken } from './etsy-access-token.ts'
import { eventbriteToken } from './eventbrite-token.ts'
import { evernoteToken } from './evernote-token.ts'
import { facebookAccessToken } from './facebook-access-token.ts'
import { facebookPageAccessToken } from './facebook-page-access-token.ts'
import { facebookSecret } from './facebook-secret.ts'
import { figmaLegacyToken } from './figma-legacy-token.ts'
import { figmaPat } from './figma-pat.ts'
import { flickrAccessToken } from './flickr-access-token.ts'
import { frameioApiToken } from './frameio-api-token.ts'
import { freemiusSecretKey } from './freemius-secret-key.ts'
import { freshbooksAccessToken } from './freshbooks-access-token.ts'
import { freshdeskApiKey } from './freshdesk-api-key.ts'
import { ghostAdminKey } from './ghost-admin-key.ts'
import { giphyApiKey } from './giphy-api-key.ts'
import { gitterAccessToken } from './gitter-access-token.ts'
import { googleChatWebhook } from './google-chat-webhook.ts'
import { hubspotApiKey } from './hubspot-api-key.ts'
import { hubspotPrivateAppToken } from './hubspot-private-app-token.ts'
import { iftttWebhookKey } from './ifttt-webhook-key.ts'
import { instagramAccessToken } from './instagram-access-token.ts'
import { intercomAccessToken } from './intercom-access-token.ts'
import { intercomLegacyKey } from './intercom-legacy-key.ts'
import { intra42ClientSecret } from './intra42-client-secret.ts'
import { jotformApiKey } from './jotform-api-key.ts'
import { klaviyoApiKey } from './klaviyo-api-key.ts'
import { lineChannelAccessToken } from './line-channel-access-token.ts'
import { lineChannelSecret } from './line-channel-secret.ts'
import { linearApiKey } from './linear-api-key.ts'
import { linearClientSecret } from './linear-client-secret.ts'
import { linearOauthToken } from './linear-oauth-token.ts'
import { linkedinAccessToken } from './linkedin-access-token.ts'
import { linkedinAppSecret } from './linkedin-app-secret.ts'
import { linkedinClientId } from './linkedin-client-id.ts'
import { linkedinLegacySecret } from './linkedin-legacy-secret.ts'
import { lokaliseApiToken } from './lokalise-api-token.ts'
import { lookerClientId } from './looker-client-id.ts'
import { lookerClientSecret } from './looker-client-secret.ts'
import { mailchimpApiKey } from './mailchimp-api-key.ts'
import { mailersendApiToken } from './mailersend-api-token.ts'
import { mailgunPrivateApiToken } from './mailgun-private-api-token.ts'
import { mailgunPubKey } from './mailgun-pub-key.ts'
import { mailgunSendingKey } from './mailgun-sending-key.ts'
import { mailjetApiSecret } from './mailjet-api-secret.ts'
import { mailtrapApiToken } from './mailtrap-api-token.ts'
import { makeWebhook } from './make-webhook.ts'
import { mandrillApiKey } from './mandrill-api-key.ts'
import { mandrillLegacyKey } from './mandrill-legacy-key.ts'
import { mapboxApiToken } from './mapbox-api-token.ts'
import { mapboxSecretToken } from './mapbox-secret-token.ts'
import { matrixAccessToken } from './matrix-access-token.ts'
import { mattermostAccessToken } from './mattermost-access-token.ts'
import { maxmindLicenseKey } from './maxmind-license-key.ts'
import { messagebirdApiToken } from './messagebird-api-token.ts'
import { messagebirdClientId } from './messagebird-client-id.ts'
import { microsoftTeamsWebhook } from './microsoft-teams-webhook.ts'
import { microsoftTeamsWorkflowUrl } from './microsoft-teams-workflow-url.ts'
import { mixpanelSecret } from './mixpanel-secret.ts'
import { mondayApiToken } from './monday-api-token.ts'
import { nasaApiKey } from './nasa-api-key.ts'
import { notionApiToken } from './notion-api-token.ts'
import { notionLegacyToken } from './notion-legacy-token.ts'
import { nylasApiKey } from './nylas-api-key.ts'
import { nytimesAccessToken } from './nytimes-access-token.ts'
import { oktaAccessToken } from './okta-access-token.ts'
import { oktaClientSecret } from './okta-client-secret.ts'
import { onesignalApiKey } from './onesignal-api-key.ts'
import { onesignalLegacyKey } from './onesignal-legacy-key.ts'
import { particleAccessToken } from './particle-access-token.ts'
import { pinterestAccessToken } from './pinterest-access-token.ts'
import { pipedriveApiToken } from './pipedrive-api-token.ts'
import { plivoAuthId } from './plivo-auth-id.ts'
import { plivoAuthToken } from './plivo-auth-token.ts'
import { postmarkServerToken } from './postmark-server-token.ts'
import { pubnubPublishKey } from './pubnub-publish-key.ts'
import { pubnubSecretKey } from './pubnub-secret-key.ts'
import { pushbulletAccessToken } from './pushbullet-access-token.ts'
import { pusherAppSecret } from './pusher-app-secret.ts'
import { pushoverToken } from './pushover-token.ts'
import { rapidapiAccessToken } from './rapidapi-access-token.ts'
import { readmeApiToken } from './readme-api-token.ts'
import { redditClientSecret } from './reddit-client-secret.ts'
import { resendApiKey } from './resend-api-key.ts'
import { rocketchatToken } from './rocketchat-token.ts'
import { salesforceClientSecret } from './salesforce-client-secret.ts'
import { salesforceConsumerKey } from './salesforce-consumer-key.ts'
import { salesforceRefreshToken } from './salesforce-refresh-token.ts'
import { salesforceSessionToken } from './salesforce-session-token.ts'
import { sanityToken } from './sanity-token.ts'
import { segmentPublicApiToken } from './segment-public-api-token.ts'
import { segmentWriteKey } from './segment-write-key.ts'
import { sendbirdAccessId } from './sendbird-access-id.ts'
import { sendbirdAccessToken } from './sendbird-access-token.ts'
import { sendgridApiToken } from './sendgrid-api-token.ts'
import { sendinblueApiToken } from './sendinblue-api-token.ts'
import { settlemintToken } from './settlemint-token.ts'
import { shopifyAccessToken } from './shopify-access-token.ts'
import { shopifyAppToken } from './shopify-app-token.ts'
import { shopifyCustomAccessToken } from './shopify-custom-access-token.ts'
import { shopifyPrivateAppAccessToken } from './shopify-private-app-access-token.ts'
import { shopifySharedSecret } from './shopify-shared-secret.ts'
import { shortcutApiToken } from './shortcut-api-token.ts'
import { slackAppToken } from './slack-app-token.ts'
import { slackBotToken } from './slack-bot-token.ts'
import { slackClientToken } from './slack-client-token.ts'
import { slackConfigAccessToken } from './slack-config-access-token.ts'
import { slackConfigRefreshToken } from './slack-config-refresh-token.ts'
import { slackLegacyBotToken } from './slack-legacy-bot-token.ts'
import { slackLegacyToken } from './slack-legacy-token.ts'
import { slackLegacyWorkspaceToken } from './slack-legacy-workspace-token.ts'
import { slackSessionCookie } from './slack-session-cookie.ts'
import { slackSigningSecret } from './slack-signing-secret.ts'
import { slackUserToken } from './slack-user-token.ts'
import { slackWebhookUrl } from './slack-webhook-url.ts'
import { slackWorkflowToken } from './slack-workflow-token.ts'
import { smartsheetAccessToken } from './smartsheet-access-token.ts'
import { snipcartApiKey } from './snipcart-api-key.ts'
import { sparkpostApiKey } from './sparkpost-api-key.ts'
import { spotifyClientSecret } from './spotify-client-secret.ts'
import { squarespaceAccessToken } from './squarespace-access-token.ts'
import { storyblokToken } from './storyblok-token.ts'
import { strapiApiToken } from './strapi-api-token.ts'
import { stravaClientSecret } from './strava-client-secret.ts'
import { streamApiSecret } from './stream-api-secret.ts'
import { telegramApiHash } from './telegram-api-hash.ts'
import { telegramBotApiToken } from './telegram-bot-api-token.ts'
import { telnyxApiKey } from './telnyx-api-key.ts'
import { thingsboardAccessToken } from './thingsboard-access-token.ts'
import { todoistApiToken } from './todoist-api-token.ts'
import { twilioApiKey } from './twilio-api-key.ts'
import { twilioAuthToken } from './twilio-auth-token.ts'
import { twitchClientSecret } from './twitch-client-secret.ts'
import { twitchOauthToken } from './twitch-oauth-token.ts'
import { twitterAccessSecret } from './twitter-access-secret.ts'
import { twitterAccessToken } from './twitter-access-token.ts'
import { twitterApiKey } from './twitter-api-key.ts'
import { twitterApiSecret } from './twitter-api-secret.ts'
import { twitterBearerToken } from './twitter-bearer-token.ts'
import { typeformApiToken } from './typeform-api-token.ts'
import { unsplashAccessKey } from './unsplash-access-key.ts'
import { vonageApiSecret } from './vonage-api-secret.ts'
import { webexAccessToken } from './webex-access-token.ts'
import { webflowApiToken } from './webflow-api-token.ts'
import { workosApiKey } from './workos-api-key.ts'
import { zapierWebhook } from './zapier-webhook.ts'
import { zendeskSecretKey } from './zendesk-secret-key.ts'
import { zohoToken } from './zoho-token.ts'
import { zoomClientSecret } from './zoom-client-secret.ts'
import { zulipApiKey } from './zulip-api-key.ts'

/** Credentials of messaging, mail and the services that a business runs on. Shape: by id. */
export const COMMS_RULES: readonly Rule[] = [
  ablyApiKey,
  activecampaignApiKey,
  adafruitIoKey,
  adafruitLegacyKey,
  adobeClientId,
  adobeClientSecret,
  aftershipApiKey,
  agoraAppCertificate,
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
  boxClientSecret,
  builderioPrivateKey,
  buttercmsApiToken,
  calcomApiKey,
  calendlyToken,
  canvaClientSecret,
  clearbitApiKey,
  clerkSecretKey,
  clickupApiToken,
  closeApiKey,
  contentfulDeliveryApiToken,
  contentfulPat,
  courierApiKey,
  crowdinToken,
  customerioApiKey,
  datocmsApiToken,
  discordApiToken,
  discordBotToken,
  discordClientId,
  discordClientSecret,
  discordOlderBotToken,
  discordWebhookUrl,
  dropboxApiToken,
  dropboxLongLivedApiToken,
  dropboxShortLivedApiToken,
  dropboxSignApiKey,
  duffelApiToken,
  elasticEmailApiKey,
  etsyAccessToken,
  eventbriteToken,
  evernoteToken,
  facebookAccessToken,
  facebookPageAccessToken,
  facebookSecret,
  figmaLegacyToken,
  figmaPat,
  flickrAccessToken,
  frameioApiToken,
  freemiusSecretKey,
  freshbooksAccessToken,
  freshdeskApiKey,
  ghostAdminKey,
  giphyApiKey,
  gitterAccessToken,
  googleChatWebhook,
  hubspotApiKey,
  hubspotPrivateAppToken,
  iftttWebhookKey,
  instagramAccessToken,
  intercomAccessToken,
  intercomLegacyKey,
  intra42ClientSecret,
  jotformApiKey,
  klaviyoApiKey,
  lineChannelAccessToken,
  lineChannelSecret,
  linearApiKey,
  linearClientSecret,
  linearOauthToken,
  linkedinAccessToken,
  linkedinAppSecret,
  linkedinClientId,
  linkedinLegacySecret,
  lokaliseApiToken,
  lookerClientId,
  lookerClientSecret,
  mailchimpApiKey,
  mailersendApiToken,
  mailgunPrivateApiToken,
  mailgunPubKey,
  mailgunSendingKey,
  mailjetApiSecret,
  mailtrapApiToken,
  makeWebhook,
  mandrillApiKey,
  mandrillLegacyKey,
  mapboxApiToken,
  mapboxSecretToken,
  matrixAccessToken,
  mattermostAccessToken,
  maxmindLicenseKey,
  messagebirdApiToken,
  messagebirdClientId,
  microsoftTeamsWebhook,
  microsoftTeamsWorkflowUrl,
  mixpanelSecret,
  mondayApiToken,
  nasaApiKey,
  notionApiToken,
  notionLegacyToken,
  nylasApiKey,
  nytimesAccessToken,
  oktaAccessToken,
  oktaClientSecret,
  onesignalApiKey,
  onesignalLegacyKey,
  particleAccessToken,
  pinterestAccessToken,
  pipedriveApiToken,
  plivoAuthId,
  plivoAuthToken,
  postmarkServerToken,
  pubnubPublishKey,
  pubnubSecretKey,
  pushbulletAccessToken,
  pusherAppSecret,
  pushoverToken,
  rapidapiAccessToken,
  readmeApiToken,
  redditClientSecret,
  resendApiKey,
  rocketchatToken,
  salesforceClientSecret,
  salesforceConsumerKey,
  salesforceRefreshToken,
  salesforceSessionToken,
  sanityToken,
  segmentPublicApiToken,
  segmentWriteKey,
  sendbirdAccessId,
  sendbirdAccessToken,
  sendgridApiToken,
  sendinblueApiToken,
  settlemintToken,
  shopifyAccessToken,
  shopifyAppToken,
  shopifyCustomAccessToken,
  shopifyPrivateAppAccessToken,
  shopifySharedSecret,
  shortcutApiToken,
  slackAppToken,
  slackBotToken,
  slackClientToken,
  slackConfigAccessToken,
  slackConfigRefreshToken,
  slackLegacyBotToken,
  slackLegacyToken,
  slackLegacyWorkspaceToken,
  slackSessionCookie,
  slackSigningSecret,
  slackUserToken,
  slackWebhookUrl,
  slackWorkflowToken,
  smartsheetAccessToken,
  snipcartApiKey,
  sparkpostApiKey,
  spotifyClientSecret,
  squarespaceAccessToken,
  storyblokToken,
  strapiApiToken,
  stravaClientSecret,
  streamApiSecret,
  telegramApiHash,
  telegramBotApiToken,
  telnyxApiKey,
  thingsboardAccessToken,
  todoistApiToken,
  twilioApiKey,
  twilioAuthToken,
  twitchClientSecret,
  twitchOauthToken,
  twitterAccessSecret,
  twitterAccessToken,
  twitterApiKey,
  twitterApiSecret,
  twitterBearerToken,
  typeformApiToken,
  unsplashAccessKey,
  vonageApiSecret,
  webexAccessToken,
  webflowApiToken,
  workosApiKey,
  zapierWebhook,
  zendeskSecretKey,
  zohoToken,
  zoomClientSecret,
  zulipApiKey,
]
