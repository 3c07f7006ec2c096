import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'

/** A line of Postfix's table of logins at relays. */
export const postfixSaslPassword = defineRule({
  id: 'postfix-sasl-password',
  provider: 'Generic',
  title: "Password in a table of Postfix's relays",
  risk: 'Whoever reads it can send mail as that account.',
  pattern:
    '(?i:smtp|mail|relay)[\\w.\\-]{0,80}\\]?(?::[0-9]{2,5})?[ \\t]+[^\\s:<>{}$]{1,80}:([^\\s<>{}$][^\\s<>{}]{3,128})[ \\t]*(?:[\\r\\n]|$)',
  path: '(?i)(?:^|[/._-])(?:sasl[_-]?)(?:passw(?:or)?d|auth)[\\w.]{0,12}$',
  keywords: ['smtp', 'mail', 'relay'],
  confidence: 'high',
  rotate: 'Change the password of the account at the relay; keep the table out of the repository.',
  examples: {
    positives: [
      { path: 'sasl_passwd', text: sample('mail.corp.net ops:Bul', 'rush_70\n') },
      { path: 'etc/postfix/sasl_passwd', text: sample('[smtp.corp.net]:587 ops@corp.net:Bram', 'bling-6\n') },
    ],
    negatives: [
      { path: 'etc/postfix/main.cf', text: 'relayhost = [smtp.corp.net]:587\n' },
      { path: 'etc/postfix/sasl_passwd', text: sample('[smtp.corp.net]:587 $', '{USER}:$', '{PASS}\n') },
    ],
  },
})
