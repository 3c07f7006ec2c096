import type { Rule } from '../rule.ts'
import { ablyApiKey } from './ably-api-key.ts'
import { agoraAppCertificate } from './agora-app-certificate.ts'
import { courierApiKey } from './courier-api-key.ts'
import { discordApiToken } from './discord-api-token.ts'
import { discordBotToken } from './discord-bot-token.ts'
import { discordClientId } from './discord-client-id.ts'
import { discordClientSecret } from './discord-client-secret.ts'
import { discordOlderBotToken } from './discord-older-bot-token.ts'
import { discordWebhookUrl } from './discord-webhook-url.ts'
import { gitterAccessToken } from './gitter-access-token.ts'
import { googleChatWebhook } from './google-chat-webhook.ts'
import { lineChannelAccessToken } from './line-channel-access-token.ts'
import { lineChannelSecret } from './line-channel-secret.ts'
import { matrixAccessToken } from './matrix-access-token.ts'
import { mattermostAccessToken } from './mattermost-access-token.ts'
import { messagebirdApiToken } from './messagebird-api-token.ts'
import { messagebirdClientId } from './messagebird-client-id.ts'
import { microsoftTeamsWebhook } from './microsoft-teams-webhook.ts'
import { microsoftTeamsWorkflowUrl } from './microsoft-teams-workflow-url.ts'
import { onesignalApiKey } from './onesignal-api-key.ts'
import { onesignalLegacyKey } from './onesignal-legacy-key.ts'
import { plivoAuthId } from './plivo-auth-id.ts'
import { plivoAuthToken } from './plivo-auth-token.ts'
import { pubnubPublishKey } from './pubnub-publish-key.ts'
import { pubnubSecretKey } from './pubnub-secret-key.ts'
import { pushbulletAccessToken } from './pushbullet-access-token.ts'
import { pusherAppSecret } from './pusher-app-secret.ts'
import { pushoverToken } from './pushover-token.ts'
import { rocketchatToken } from './rocketchat-token.ts'
import { sendbirdAccessId } from './sendbird-access-id.ts'
import { sendbirdAccessToken } from './sendbird-access-token.ts'
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
import { streamApiSecret } from './stream-api-secret.ts'
import { telegramApiHash } from './telegram-api-hash.ts'
import { telegramBotApiToken } from './telegram-bot-api-token.ts'
import { telnyxApiKey } from './telnyx-api-key.ts'
import { twilioApiKey } from './twilio-api-key.ts'
import { twilioAuthToken } from './twilio-auth-token.ts'
import { vonageApiSecret } from './vonage-api-secret.ts'
import { webexAccessToken } from './webex-access-token.ts'
import { zoomClientSecret } from './zoom-client-secret.ts'
import { zulipApiKey } from './zulip-api-key.ts'

/** Rules of chats, calls and messages that are pushed. Shape: by id. */
export const CHAT_RULES: readonly Rule[] = [
  ablyApiKey,
  agoraAppCertificate,
  courierApiKey,
  discordApiToken,
  discordBotToken,
  discordClientId,
  discordClientSecret,
  discordOlderBotToken,
  discordWebhookUrl,
  gitterAccessToken,
  googleChatWebhook,
  lineChannelAccessToken,
  lineChannelSecret,
  matrixAccessToken,
  mattermostAccessToken,
  messagebirdApiToken,
  messagebirdClientId,
  microsoftTeamsWebhook,
  microsoftTeamsWorkflowUrl,
  onesignalApiKey,
  onesignalLegacyKey,
  plivoAuthId,
  plivoAuthToken,
  pubnubPublishKey,
  pubnubSecretKey,
  pushbulletAccessToken,
  pusherAppSecret,
  pushoverToken,
  rocketchatToken,
  sendbirdAccessId,
  sendbirdAccessToken,
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
  streamApiSecret,
  telegramApiHash,
  telegramBotApiToken,
  telnyxApiKey,
  twilioApiKey,
  twilioAuthToken,
  vonageApiSecret,
  webexAccessToken,
  zoomClientSecret,
  zulipApiKey,
]
