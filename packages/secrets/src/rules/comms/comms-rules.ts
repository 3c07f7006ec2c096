import type { Rule } from '../rule.ts'
import { BUSINESS_RULES } from './business-rules.ts'
import { CHAT_RULES } from './chat-rules.ts'
import { CONTENT_RULES } from './content-rules.ts'
import { MAIL_RULES } from './mail-rules.ts'
import { SOCIAL_RULES } from './social-rules.ts'

/** Credentials of messaging, mail and the services that a business runs on. Shape: by id. */
export const COMMS_RULES: readonly Rule[] = [
  ...BUSINESS_RULES,
  ...CHAT_RULES,
  ...CONTENT_RULES,
  ...MAIL_RULES,
  ...SOCIAL_RULES,
].sort((left, right) => (left.id < right.id ? -1 : 1))
