import { defineRule } from '../define-rule.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds ngrok tokens by their name: 27 characters, an underscore and 20 or 21 more. */
export const ngrokAuthtoken = defineRule({
  id: 'ngrok-authtoken',
  provider: 'ngrok',
  title: 'ngrok authtoken or API key',
  risk: "It opens tunnels in the owner's account; an API key manages the account.",
  pattern:
    '(?i:ngrok|auth[_-]?token)[\\w.\\- ]{0,24}["\']?[ \\t]{0,4}[:= \\t(,][ \\t]{0,4}["\']?([0-9][0-9A-Za-z]{26}_[0-9A-Za-z]{20,21})',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 4,
  confidence: 'high',
  rotate: 'ngrok dashboard › Your Authtoken (or API keys): reset or delete it.',
  documentation: 'https://ngrok.com/docs/agent/',
  examples: {
    positives: [
      sample('ngrok config add-authtoken 2', noise(BASE62, 26, 359), '_', noise(BASE62, 21, 360)),
      sample('authtoken: 2', noise(BASE62, 26, 361), '_', noise(BASE62, 21, 362), '\n'),
      sample('NGROK_AUTHTOKEN=1', noise(BASE62, 26, 363), '_', noise(BASE62, 20, 364)),
      sample('ngrok.set_auth_token("2', noise(BASE62, 26, 365), '_', noise(BASE62, 21, 366), '")'),
    ],
    negatives: [
      sample('NGROK_AUTHTOKEN=2', noise(BASE62, 10, 367), '_', noise(BASE62, 21, 368)),
      sample('build_id = 2', noise(BASE62, 26, 369), '_', noise(BASE62, 21, 370)),
      'authtoken: your_ngrok_token',
    ],
  },
})
