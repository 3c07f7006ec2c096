import { defineRule } from '../define-rule.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** An entry of a password file of a web, FTP or mail server. */
export const htpasswdHash = defineRule({
  id: 'htpasswd-hash',
  provider: 'Generic',
  title: 'Password hash in an htpasswd file',
  risk: 'The hash can be guessed offline; short passwords fall in minutes.',
  pattern:
    '(?:[\\w.@\\-]{1,64}:)(\\$apr1\\$[./0-9A-Za-z]{1,8}\\$[./0-9A-Za-z]{22}|\\$2[abxy]\\$\\d{2}\\$[./0-9A-Za-z]{53}|\\{SHA\\}[0-9A-Za-z+/]{27}=|\\{SSHA\\}[0-9A-Za-z+/]{20,60}={0,2})',
  keywords: [':$apr1$', ':$2', ':{sha}', ':{ssha}'],
  validator: 'htpasswd-hash',
  confidence: 'medium',
  rotate: 'Set a new password for the user, and make the file when the server is deployed.',
  examples: {
    positives: [
      {
        path: '.htpasswd',
        text: sample('ana:$ap', 'r1$', noise(BASE64.slice(0, 62), 8, 2), '$', noise(BASE64.slice(0, 62), 22, 3)),
      },
      { path: '.htpasswd', text: sample('ana:$2', 'y$10$', noise(BASE64.slice(0, 62), 53, 4)) },
      { path: '.htpasswd', text: sample('ana:{S', 'HA}', noise(BASE64.slice(0, 62), 27, 5), '=') },
    ],
    negatives: [{ path: '.htpasswd', text: 'ana:$apr1$salt$short' }, 'price:$20.00'],
  },
})
