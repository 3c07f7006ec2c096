import { describe, expect, test } from '@jest/globals'
import { BASE32, BASE62, BASE64URL, DIGITS, HEX, noise, sample } from '../src/rules/sample.ts'
import { validate } from '../src/validators/validate.ts'
import { base64, leaks, type Row, rows } from './support/validator-rows.ts'

const UNPROVABLE: readonly Row[] = [
  // core.telegram.org/bots
  [
    'telegram-bot-token',
    "of Telegram's documentation",
    sample('110201543:AAHdqTcv', 'CH1vGWJxfSeofSAs0K5PALDsaw'),
    'invalid',
  ],
  ['telegram-bot-token', 'of one character', `123456789:${'x'.repeat(35)}`, 'invalid'],
  [
    'telegram-bot-token',
    'of its shape',
    `${noise('123456789', 9)}:AA${noise(BASE64URL, 33)}`,
    'indeterminate',
    'begins as tokens of Telegram do',
  ],
  ['telegram-bot-token', 'of another shape', '12:ab', 'indeterminate'],
  ['stripe-key', "of Stripe's documentation", sample('sk_te', 'st_4eC39Hq', 'LyjWDarjtT1zdp7dc'), 'invalid'],
  ['stripe-key', 'that is publishable', sample('pk_li', 've_', noise(BASE62, 24)), 'invalid'],
  ['stripe-key', 'of one character', sample('sk_li', 've_', 'x'.repeat(24)), 'invalid'],
  [
    'stripe-key',
    'of its shape',
    sample('rk_li', 've_', noise(BASE62, 24)),
    'indeterminate',
    'a restricted key of live mode',
  ],
  ['stripe-key', 'of another shape', 'sk_other', 'indeterminate'],
  ['slack-token', 'of the documentation', sample('xox', 'b-123-456-', 'x'.repeat(24)), 'invalid'],
  [
    'slack-token',
    'of its shape',
    sample('xox', 'b-', noise(DIGITS, 12), '-', noise(DIGITS, 12), '-', noise(BASE62, 24)),
    'indeterminate',
    'of the shape of a bot token',
  ],
  ['slack-token', 'of another shape', 'xoxz-1', 'indeterminate'],
  [
    'uuid',
    'that is random',
    sample('0b8e2f4a-5c1d-4e3f', '-8a9b-0c1d2e3f4a5b'),
    'indeterminate',
    'a random version 4 UUID',
  ],
  ['uuid', 'of a clock', sample('0b8e2f4a-5c1d-1e3f', '-8a9b-0c1d2e3f4a5b'), 'invalid'],
  ['uuid', 'that is nil', '00000000-0000-0000-0000-000000000000', 'invalid'],
  ['uuid', 'of another shape', noise(HEX, 30), 'indeterminate'],
  [
    'heroku-key',
    'that is a random UUID',
    sample('0b8e2f4a-5c1d-4e3f', '-8a9b-0c1d2e3f4a5b'),
    'indeterminate',
    'a random version 4 UUID',
  ],
  [
    'heroku-key',
    'of the newer form',
    `HRKU-AA${noise(BASE64URL, 56)}`,
    'indeterminate',
    'of the shape of a Heroku key',
  ],
  ['heroku-key', 'of one character', `HRKU-${'x'.repeat(60)}`, 'invalid'],
  ['heroku-key', 'that is the nil UUID', 'HRKU-00000000-0000-0000-0000-000000000001', 'indeterminate'],
  ['htpasswd-hash', 'of bcrypt', `velocity:$2y$10$${noise(BASE62, 53)}`, 'valid', 'a bcrypt hash of cost 10'],
  ['htpasswd-hash', 'of bcrypt with another length', `$2y$10$${noise(BASE62, 52)}`, 'invalid'],
  ['htpasswd-hash', 'of bcrypt with an impossible cost', `$2y$99$${noise(BASE62, 53)}`, 'invalid'],
  [
    'htpasswd-hash',
    'of Apache',
    `velocity:$apr1$${noise(BASE62, 8)}$${noise(BASE62, 22)}`,
    'valid',
    'an Apache MD5 hash',
  ],
  [
    'htpasswd-hash',
    'of SHA-512-crypt, as in shadow',
    `root:$6$rounds=5000$${noise(BASE62, 16)}$${noise(BASE62, 86)}:1:0:9:7:::`,
    'valid',
  ],
  ['htpasswd-hash', 'of SHA-512-crypt with another length', `$6$${noise(BASE62, 16)}$${noise(BASE62, 80)}`, 'invalid'],
  ['htpasswd-hash', 'of SHA-1', `{SHA}${Buffer.alloc(20, 1).toString('base64')}`, 'valid'],
  ['htpasswd-hash', 'of SHA-1 with another length', `{SHA}${Buffer.alloc(21, 1).toString('base64')}`, 'invalid'],
  ['htpasswd-hash', 'of no known scheme', 'velocity:plain', 'indeterminate'],
  [
    'url-credentials',
    'with a password',
    `postgres://velocity:${noise(BASE62, 16)}@db.internal:5432/x`,
    'indeterminate',
    'a URL with user and password',
  ],
  ['url-credentials', 'with an empty password', 'postgres://velocity:@db.internal/x', 'invalid'],
  [
    'url-credentials',
    'with a password that holds a slash and an @',
    'amqp://velocity:a/b@c9@queue.internal',
    'indeterminate',
    'a URL with user and password',
  ],
  ['url-credentials', 'without a password', 'https://velocity@host.internal', 'indeterminate'],
  ['url-credentials', 'with an address in its query', 'https://host.internal:8080/?to=a@b', 'indeterminate', null],
  ['url-credentials', 'that is no URL', 'velocity:password@host', 'indeterminate'],
  ['basic-auth', 'with user and password', base64(`velocity:${noise(BASE62, 12)}`), 'valid'],
  ['basic-auth', 'with its scheme', `Basic ${base64(`velocity:${noise(BASE62, 12)}`)}`, 'valid'],
  [
    'basic-auth',
    'with a token as the user',
    base64(`${noise(BASE62, 20)}:`),
    'valid',
    'decodes to a user without a password',
  ],
  ['basic-auth', 'with a placeholder', base64('user:password'), 'invalid'],
  ['basic-auth', 'with nothing', base64(':::').slice(0, 2).concat('=='), 'indeterminate'],
  ['basic-auth', 'without a colon', base64('velocity'), 'invalid'],
  ['basic-auth', 'that is no base64', '{{ token }}', 'indeterminate'],
  ['docker-auth', 'of one registry', base64(`velocity:${noise(BASE62, 12)}`), 'valid'],
  [
    'docker-auth',
    'in its configuration',
    JSON.stringify({ auths: { 'ghcr.io': { auth: base64(`velocity:${noise(BASE62, 12)}`) } } }),
    'valid',
  ],
  [
    'docker-auth',
    'with a placeholder',
    JSON.stringify({ auths: { 'ghcr.io': { auth: base64('user:password') } } }),
    'invalid',
  ],
  [
    'docker-auth',
    'with a helper only',
    JSON.stringify({ auths: { 'ghcr.io': {} }, credsStore: 'desktop' }),
    'indeterminate',
  ],
  ['docker-auth', 'without entries', '{"auths":{}}', 'indeterminate'],
  ['kubernetes-secret', 'of text', base64(`velocity-${noise(BASE62, 12)}`), 'valid'],
  ['kubernetes-secret', 'of binary data', Buffer.from([0, 1, 2, 3, 254, 255]).toString('base64'), 'indeterminate'],
  ['kubernetes-secret', 'that is cut off', base64(`velocity-${noise(BASE62, 12)}`).slice(0, -1), 'invalid'],
  ['kubernetes-secret', 'of a placeholder', base64('changeme'), 'invalid'],
  ['kubernetes-secret', 'that is no base64', '{{ .Values.password }}', 'indeterminate'],
  [
    'facebook-app-token',
    'of its shape',
    `${noise('123456789', 15)}|${noise(BASE64URL, 27)}`,
    'indeterminate',
    'an app id with a token',
  ],
  [
    'facebook-app-token',
    'with the secret',
    `${noise('123456789', 15)}|${noise(HEX, 32)}`,
    'indeterminate',
    'an app id with its secret',
  ],
  ['facebook-app-token', 'of one character', `${noise('123456789', 15)}|${'x'.repeat(27)}`, 'invalid'],
  ['facebook-app-token', 'of another shape', 'a|b', 'indeterminate'],
  [
    'square-token',
    'of its shape',
    sample('sq0', 'atp-', noise(BASE64URL, 22)),
    'indeterminate',
    'a personal access token',
  ],
  ['square-token', 'that is an application id', sample('sq0', 'idp-', noise(BASE64URL, 22)), 'invalid'],
  ['square-token', 'of one character', sample('sq0', 'csp-', 'x'.repeat(43)), 'invalid'],
  ['square-token', 'of another shape', 'sq0', 'indeterminate'],
  ['planetscale-token', 'of its shape', `pscale_tkn_${noise(BASE64URL, 43)}`, 'indeterminate', 'a service token'],
  ['planetscale-token', 'of one character', `pscale_pw_${'x'.repeat(43)}`, 'invalid'],
  ['planetscale-token', 'of another shape', 'pscale_tkn_', 'indeterminate'],
  ['mailgun-key', 'of its shape', `key-${noise(HEX, 32)}`, 'indeterminate', 'of the shape of an older Mailgun key'],
  [
    'mailgun-key',
    'of the newer form',
    `${noise(HEX, 32)}-${noise(HEX, 8)}-${noise(HEX, 8)}`,
    'indeterminate',
    'of the shape of a Mailgun key',
  ],
  ['mailgun-key', 'that is public', `pubkey-${noise(HEX, 32)}`, 'invalid'],
  ['mailgun-key', 'of one character', `key-${'0'.repeat(32)}`, 'invalid'],
  ['mailgun-key', 'of another shape', 'key-1', 'indeterminate'],
  [
    'dynatrace-token',
    "of Dynatrace's documentation",
    sample('dt0s01.ST2EY72KQINMH574WMNVI7YN.', 'G3DFPBEJYMODIDAEX454M7YWBUVEFOWK', 'PRVMWFASS64NFH52PX6BNDVFFM572RZM'),
    'invalid',
  ],
  [
    'dynatrace-token',
    'of its shape',
    `dt0c01.${noise(BASE32, 24)}.${noise(BASE32, 64)}`,
    'indeterminate',
    'of the shape of an access token',
  ],
  ['dynatrace-token', 'of one character', `dt0c01.${noise(BASE32, 24)}.${'A'.repeat(64)}`, 'invalid'],
  ['dynatrace-token', 'of another shape', 'dt0c01.', 'indeterminate'],
  [
    'supabase-secret-key',
    'of a hosted project',
    `sb_secret_${noise(BASE64URL, 22)}_${noise(BASE64URL, 8)}`,
    'indeterminate',
  ],
]

describe('a secret that nothing offline proves, or that others read', () => {
  test.each(rows(UNPROVABLE))('of %s %s', (name, _what, secret, validity, detail) => {
    const answer = validate(name, secret)
    expect(answer.validity).toBe(validity)
    if (detail !== undefined) expect(answer.detail).toBe(detail)
    expect(leaks(secret, answer.detail)).toEqual([])
  })
})

describe('a password that is none', () => {
  test.each([
    'password',
    'changeme',
    '********',
    'xxxx',
    '<password>',
    '[password]',
    '{password}',
    '{{ password }}',
    sample('$', '{DB_PASSWORD}'),
    '$DB_PASSWORD',
    '$password',
    '$(cat',
    '%s',
    '%(password)s',
    '%PASSWORD%',
    '#{password}',
    '@{password}',
    '%7Bpassword%7D',
  ])('such as %s refutes a URL', (password) => {
    expect(validate('url-credentials', `https://user:${password}@host`).validity).toBe('invalid')
  })

  test.each(['$ecret9', 'pass-word-9', '{half', 'aab'])('does not take %s for one', (password) => {
    expect(validate('url-credentials', `https://user:${password}@host`).validity).toBe('indeterminate')
  })
})
