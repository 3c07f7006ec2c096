import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, DIGITS, LOWER, noise, sample } from '../sample.ts'

/** Finds `apk_` with a long run, or `cog_` and 52 characters. */
export const devinApiKey = defineRule({
  id: 'devin-api-key',
  provider: 'Devin',
  title: 'Devin API key',
  risk: "It starts sessions that work in the organisation's repositories.",
  pattern: 'apk_(?:user_)?[A-Za-z0-9+/_-]{60,200}={0,2}|cog_[a-z0-9]{52}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_+/-]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'Devin › Settings › API keys (or service users): revoke it and create another.',
  documentation: 'https://docs.devin.ai/',
  examples: {
    positives: [
      ...inAssignments('DEVIN_API_KEY', sample('ap', 'k_user_', noise(BASE64, 120, 683), '=')),
      sample('ap', 'k_user_', noise(BASE64, 120, 684), '='),
      sample("client = Client(devin_api_key='co", 'g_', noise(DIGITS + LOWER, 52, 685), "', timeout=3)"),
    ],
    negatives: [
      'apk_signing_config',
      sample('DEVIN_API_KEY=co', 'g_', noise(DIGITS + LOWER, 20, 686)),
      sample(
        'DEVIN_API_KEY="ap',
        'k_user_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx="',
      ),
    ],
  },
})
