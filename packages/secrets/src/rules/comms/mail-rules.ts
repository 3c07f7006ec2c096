import type { Rule } from '../rule.ts'
import { activecampaignApiKey } from './activecampaign-api-key.ts'
import { customerioApiKey } from './customerio-api-key.ts'
import { elasticEmailApiKey } from './elastic-email-api-key.ts'
import { klaviyoApiKey } from './klaviyo-api-key.ts'
import { mailchimpApiKey } from './mailchimp-api-key.ts'
import { mailersendApiToken } from './mailersend-api-token.ts'
import { mailgunPrivateApiToken } from './mailgun-private-api-token.ts'
import { mailgunPubKey } from './mailgun-pub-key.ts'
import { mailgunSendingKey } from './mailgun-sending-key.ts'
import { mailjetApiSecret } from './mailjet-api-secret.ts'
import { mailtrapApiToken } from './mailtrap-api-token.ts'
import { mandrillApiKey } from './mandrill-api-key.ts'
import { mandrillLegacyKey } from './mandrill-legacy-key.ts'
import { nylasApiKey } from './nylas-api-key.ts'
import { postmarkServerToken } from './postmark-server-token.ts'
import { resendApiKey } from './resend-api-key.ts'
import { sendgridApiToken } from './sendgrid-api-token.ts'
import { sendinblueApiToken } from './sendinblue-api-token.ts'
import { sparkpostApiKey } from './sparkpost-api-key.ts'

/** Rules of mail and campaigns. Shape: by id. */
export const MAIL_RULES: readonly Rule[] = [
  activecampaignApiKey,
  customerioApiKey,
  elasticEmailApiKey,
  klaviyoApiKey,
  mailchimpApiKey,
  mailersendApiToken,
  mailgunPrivateApiToken,
  mailgunPubKey,
  mailgunSendingKey,
  mailjetApiSecret,
  mailtrapApiToken,
  mandrillApiKey,
  mandrillLegacyKey,
  nylasApiKey,
  postmarkServerToken,
  resendApiKey,
  sendgridApiToken,
  sendinblueApiToken,
  sparkpostApiKey,
]
