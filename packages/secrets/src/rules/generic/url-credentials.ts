import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'

/** A password in the user part of an address. */
export const urlCredentials = defineRule({
  id: 'url-credentials',
  aliases: ['curl-auth-user', 'generic-url-credentials'],
  provider: 'Generic',
  title: 'Password in an address',
  risk: 'Whoever reads the address can log in to the server, database or repository that it names.',
  pattern:
    '(?i:[a-z][a-z0-9+.\\-]{0,30}:(?:\\\\?/){2})[^\\s/:@"\'`<>(){}\\[\\]|,;?#\\\\]{0,128}:([^\\s/:@"\'`<>{}\\[\\]|\\\\?#]{3,256})@(?:\\[[0-9a-fA-F:]+\\]|[\\w$%.\\-{}]{1,253})',
  keywords: ['://', ':\\/\\/'],
  confidence: 'high',
  rotate: 'Change the password at the server that the address names; compose the address at run time from a secret.',
  examples: {
    positives: [
      sample('DATABASE_URL=postgres://app:Cob', 'nut-5591@db.corp.net:5432/shop'),
      sample('mongodb+srv://svc:9Kx', 'wq2LmT@cluster0.ab1cd.mongodb.net/app'),
      sample('git clone https://ci:s3dge', 'W4rbler@git.corp.net/team/app.git'),
      sample('redis://:Plover', '8823@cache.corp.net:6379/0'),
      sample('amqp://svc:Teasel', '-70@mq.corp.net/vh'),
    ],
    negatives: [
      'postgres://user:password@localhost:5432/db',
      sample('postgres://$', '{USER}:$', '{PASSWORD}@db.corp.net/app'),
      'https://user:<token>@git.corp.net/a.git',
      'http://localhost:8080/path@v1',
      'https://example.com/a:b@c',
    ],
  },
})
