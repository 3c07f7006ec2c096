import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'

/** A password of a router's or switch's configuration. */
export const ciscoPassword = defineRule({
  id: 'cisco-password',
  provider: 'Generic',
  title: 'Password in a network device configuration',
  risk: 'Type 7 is decoded in a moment, type 5 can be guessed offline: the device is then open.',
  pattern:
    '(?:\\b(?:password|secret|key-string|server-key|community)[ \\t]+(?:[57][ \\t]+([0-9][0-9A-F]{9,60}|\\$1\\$[^\\s]{20,40})|0[ \\t]+([^\\s]{4,60})))',
  confidence: 'medium',
  rotate: 'Set a new password of type 8 or 9 on every device that has this one.',
  examples: {
    positives: [
      { path: 'switch.cfg', text: sample('enable secret 5 $1', '$mERr$', 'hx5rVt7rPNoS4wqbXKX7m0') },
      { path: 'router.cfg', text: sample('username ops password 7 ', '08701E1D5D4C', '531A0A04') },
    ],
    negatives: [{ path: 'router.cfg', text: 'service password-encryption' }, 'password 7 characters'],
  },
})
