import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'

const TOKEN = sample(
  'https://',
  'hooks.',
  'zapier.com',
  '/hooks/catch/',
  noise('123456789', 7, 25),
  '/',
  noise('abcdefghijklmnopqrstuvwxyz0123456789', 7, 26),
)

/** Zapier catch hook. */
export const zapierWebhook = defineRule({
  id: 'zapier-webhook',
  provider: 'Zapier',
  title: 'Zapier catch hook',
  risk: 'Starts the Zap with data of the attacker’s choosing.',
  pattern: String.raw`hooks\.zapier\.com/hooks/(?:catch|standard)/(?:v[0-9]/)?[0-9]{4,12}/[0-9A-Za-z]{5,40}`,
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.5,
  confidence: 'medium',
  rotate: 'Zapier → the Zap → make a new trigger; the old address dies with it.',
  documentation: 'https://help.zapier.com/hc/en-us/articles/8496288690317-Trigger-Zaps-from-webhooks',
  examples: {
    positives: [...inContexts('ZAPIER_HOOK', TOKEN)],
    negatives: [
      sample(
        'https://',
        'hooks.',
        'zapier.com',
        '/hooks/catch/',
        noise('123456789', 7, 25),
        '/',
        noise('abcdefghijklmnopqrstuvwxyz0123456789', 4, 26),
      ),
      'https://hooks.zapier.com/hooks/catch/<account>/<hook>/',
    ],
  },
})
