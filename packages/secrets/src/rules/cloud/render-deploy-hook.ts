import { defineRule } from '../define-rule.ts'
import { BASE62, DIGITS, LOWER, noise, sample } from '../sample.ts'

/** Finds the address that deploys a Render service, with its key. */
export const renderDeployHook = defineRule({
  id: 'render-deploy-hook',
  provider: 'Render',
  title: 'Render deploy hook',
  risk: 'Whoever has it can redeploy the service at will.',
  pattern: 'api\\.render\\.com/deploy/srv-[0-9a-z]{20}\\?key=([\\w-]{11,40})',
  notAfter: '[\\w-]',
  minEntropy: 2.5,
  confidence: 'medium',
  rotate: 'Render dashboard › the service › Settings › Deploy Hook: regenerate.',
  documentation: 'https://render.com/docs/deploy-hooks',
  examples: {
    positives: [
      sample('curl https://api.render.com/deploy/srv-', noise(DIGITS + LOWER, 20, 54), '?key=', noise(BASE62, 11, 55)),
      sample(
        '"hook": "https://api.render.com/deploy/srv-',
        noise(DIGITS + LOWER, 20, 56),
        '?key=',
        noise(BASE62, 11, 57),
        '"',
      ),
    ],
    negatives: [
      sample('https://api.render.com/deploy/srv-', noise(DIGITS + LOWER, 20, 58)),
      sample('https://api.render.com/deploy/srv-', noise(DIGITS + LOWER, 20, 59), '?key=xxxxxxxxxxx'),
    ],
  },
})
