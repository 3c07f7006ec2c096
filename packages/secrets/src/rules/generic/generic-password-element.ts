import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'
import { elementText } from './assignment.ts'
import { PASSWORD_NAMES, SECRET_NAMES } from './names.ts'

/** The text of an XML element that is named like a secret. */
export const genericPasswordElement = defineRule({
  id: 'generic-password-element',
  aliases: ['generic-api-key'],
  provider: 'Generic',
  title: 'Password or key in an XML element',
  risk: 'Whoever reads it can log in as the account that it belongs to.',
  pattern: elementText(`${PASSWORD_NAMES}|${SECRET_NAMES}`, 3),
  isRarityChecked: true,
  confidence: 'medium',
  rotate: 'Change it at the system that it opens, then read it from a secret store or an environment variable.',
  examples: {
    positives: [
      { path: '.m2/settings.xml', text: sample('<server><pass', 'word>wIll0w', 'Brook</password></server>') },
      { path: 'recentservers.xml', text: sample('<Pass encoding="base64">', 'Z3Jhbml0ZS0xMQ', '==</Pass>') },
      { path: 'accounts.xml', text: sample('<pass', 'word>sand', 'piper</password>') },
    ],
    negatives: [
      { path: 'strings.xml', text: '<string name="password">Password</string>' },
      { path: 'pom.xml', text: sample('<password>$', '{env.PASSWORD}</password>') },
      { path: 'form.html', text: '<label class="password">Password</label>' },
    ],
  },
})
