import { describe, expect, test } from '@jest/globals'
import { BASE32, BASE62, BASE64, BASE64URL, HEX, noise, sample, UPPER } from '../src/rules/sample.ts'
import { validate } from '../src/validators/validate.ts'
import { base64, base64url, leaks, type Row, rows } from './support/validator-rows.ts'

const jwt = (header: unknown, claims: unknown): string =>
  `${base64url(header)}.${base64url(claims)}.${noise(BASE64URL, 43)}`
const macaroon = (...fields: readonly (readonly [type: number, value: string])[]): string =>
  base64url(
    String.fromCharCode(2) + fields.map(([type, value]) => String.fromCharCode(type, value.length) + value).join(''),
  )
const END = String.fromCharCode(0)
const pypi = (signature: number): string =>
  `pypi-${base64url(`${String.fromCharCode(2, 1, 8)}pypi.org${String.fromCharCode(2, 36)}${noise(HEX, 36)}${END}${String.fromCharCode(2, 6)}[1, 2]${END}${END}${String.fromCharCode(6, signature)}${noise(BASE62, signature)}`)}`
const fly = (...bytes: readonly number[]): string => `fm2_${Buffer.from(bytes).toString('base64')}`
const FLY = [
  0x94, 0x93, 0xc4, 8, 1, 2, 3, 4, 5, 6, 7, 8, 0xc4, 2, 1, 2, 0xc2, 0xa3, 0x66, 0x6c, 0x79, 0x90, 0xc4, 4, 9, 9, 9, 9,
]

const PROVEN: readonly Row[] = [
  [
    'jwt',
    'with an expiry',
    jwt({ alg: 'RS256' }, { iss: 'https://accounts.example.com/x', exp: 1617580800 }),
    'valid',
    'a JSON web token (RS256), issued by accounts.example.com, expires on 2021-04-05',
  ],
  ['jwt', 'that is encrypted', `${base64url({ alg: 'dir', enc: 'A256GCM' })}..${noise(BASE62, 16)}.abc.def`, 'valid'],
  ['jwt', 'without an algorithm', jwt({ typ: 'JWT' }, {}), 'invalid'],
  [
    'jwt',
    'whose claims are no JSON',
    `${base64url({ alg: 'HS256' })}.${base64url('plain')}.${noise(BASE62, 43)}`,
    'invalid',
  ],
  [
    'jwt',
    "with the claims of jwt.io's sample",
    jwt({ alg: 'HS256' }, { sub: '1234567890', name: 'John Doe' }),
    'invalid',
  ],
  ['jwt', 'of two parts', `${base64url({ alg: 'HS256' })}.abc`, 'indeterminate'],
  // "A short note on AWS KEY ID": this id belongs to account 609629065308.
  [
    'aws-access-key-id',
    'of an article',
    sample('ASI', 'AY34FZKBOKMUTVV7A'),
    'indeterminate',
    'of account 609629065308',
  ],
  ['aws-access-key-id', "of Amazon's documentation", sample('AKI', 'AIOSFODNN7EXAMPLE'), 'invalid'],
  ['aws-access-key-id', 'with a digit that is not of base 32', sample('AKI', 'A', noise(BASE32, 15), '8'), 'invalid'],
  ['aws-access-key-id', 'of the older form', sample('AKI', 'AI', noise(BASE32, 15)), 'indeterminate'],
  ['aws-access-key-id', 'of another shape', noise(UPPER, 20), 'indeterminate'],
  [
    'aws-bedrock-key',
    'for the long term',
    `ABSK${base64(`BedrockAPIKey-ab1c-at-123456789012:${noise(BASE64, 40)}`)}`,
    'valid',
    'a long-term key, of account 123456789012',
  ],
  [
    'aws-bedrock-key',
    'for the short term',
    `bedrock-api-key-${base64('bedrock.amazonaws.com/?Action=CallWithBearerToken&X-Amz-Date=20250701T000000Z')}`,
    'valid',
    'a short-term key, signed on 2025-07-01',
  ],
  ['aws-bedrock-key', 'that decodes to something else', `ABSK${noise(BASE62, 60)}`, 'invalid'],
  [
    'aws-bedrock-key',
    'of the short form that decodes to something else',
    `bedrock-api-key-${noise(BASE62, 60)}`,
    'invalid',
  ],
  ['aws-bedrock-key', 'of another shape', 'ABSK', 'indeterminate'],
  ['pypi-token', 'that parses to the end', pypi(32), 'valid', 'a macaroon of pypi.org with 1 restrictions'],
  ['pypi-token', 'with a shorter signature', pypi(31), 'invalid'],
  ['pypi-token', 'that is cut off', pypi(32).slice(0, -4), 'invalid'],
  ['pypi-token', 'without its signature', `pypi-${macaroon([1, 'pypi.org'], [2, 'an id'])}`, 'invalid'],
  ['pypi-token', 'of another shape', noise(BASE62, 40), 'indeterminate'],
  ['fly-token', 'that parses to the end', fly(...FLY), 'valid'],
  ['fly-token', 'that is cut off', fly(...FLY.slice(0, -1)), 'invalid'],
  ['fly-token', 'with something behind it', fly(...FLY, 0xc0), 'invalid'],
  ['fly-token', 'of the older form', `fo1_${noise(BASE64URL, 43)}`, 'indeterminate'],
  [
    'sentry-org-token',
    'with its facts',
    `sntrys_${base64({ iat: 1, url: 'https://sentry.io', org: 'velocity' })}_${noise(BASE64, 43)}`,
    'valid',
  ],
  [
    'sentry-org-token',
    'without an organisation',
    `sntrys_${base64({ iat: 1, url: 'https://sentry.io' })}_${noise(BASE64, 43)}`,
    'invalid',
  ],
  ['sentry-org-token', 'of a user', `sntryu_${noise(HEX, 64)}`, 'indeterminate'],
  ['grafana-cloud-token', 'with its facts', `glc_${base64({ o: '1', n: 'ci', k: noise(BASE62, 24) })}`, 'valid'],
  ['grafana-cloud-token', 'without a key', `glc_${base64({ o: '1', n: 'continuous' })}`, 'invalid'],
  ['grafana-cloud-token', 'of the older form', base64({ k: noise(BASE62, 32), n: 'ci', id: 1 }), 'valid'],
  ['grafana-cloud-token', 'of another shape', `glc_${noise(BASE62, 32)}`, 'indeterminate'],
  // discord.com/developers/docs/reference#authentication
  [
    'discord-bot-token',
    "of Discord's reference",
    sample('MTk4NjIyNDgzNDcxOTI1MjQ4', '.Cl2FMQ.', 'ZnCjm1XVW7vRze4b7Cq4se7kKWs'),
    'valid',
    'of a bot made on 2016-07-02',
  ],
  [
    'discord-bot-token',
    'whose first part is no id',
    `${base64url('not a snowflake ..')}.Cl2FMQ.${noise(BASE62, 27)}`,
    'invalid',
  ],
  ['discord-bot-token', 'of another shape', `mfa.${noise(BASE62, 84)}`, 'indeterminate'],
  [
    'openai-key',
    'with the marker in the middle',
    sample('sk-', noise(BASE62, 20), 'T3Blbk', 'FJ', noise(BASE62, 20, 2)),
    'valid',
  ],
  ['openai-key', 'of a project', sample('sk-proj-', noise(BASE62, 74), 'T3Blbk', 'FJ', noise(BASE62, 74, 2)), 'valid'],
  [
    'openai-key',
    'with the marker elsewhere',
    sample('sk-', noise(BASE62, 12), 'T3Blbk', 'FJ', noise(BASE62, 20)),
    'indeterminate',
  ],
  ['openai-key', 'without the marker', `sk-${noise(BASE62, 48)}`, 'indeterminate'],
  [
    'nuget-key',
    'built as they are',
    // `v4` and ten times 1, then sixteen times 1.
    sample('oy2', 'acaibaeaqcaibaeaqaeaqcaibaeaqcaibaeaqcaibae'),
    'valid',
  ],
  [
    'nuget-key',
    'whose left-over bits are set',
    sample('oy2', 'acaibaeaqcaibaeaqaeaqcaibaeaqcaibaeaqcaibaf'),
    'invalid',
  ],
  ['nuget-key', 'in mixed case', sample('oy2', 'acaibaeaqcaibaeaqaeaqcaibaeaqcaibaeaqcaibaE'), 'invalid'],
  ['nuget-key', 'of another shape', 'oy2a', 'indeterminate'],
  [
    'jfrog-reference-token',
    'with an expiry',
    base64url(`reftkn:01:1617580800:${noise(BASE62, 28)}`),
    'valid',
    'a reference token, expires on 2021-04-05',
  ],
  [
    'jfrog-reference-token',
    'that decodes to something else',
    base64url(`reftkn!01!1617580800!${noise(BASE62, 28)}`),
    'invalid',
  ],
  ['jfrog-reference-token', 'that is an API key', `AKCp${noise('123456789ABCDEFGH', 69)}`, 'indeterminate'],
  ['jfrog-reference-token', 'of another shape', noise(BASE62, 64), 'indeterminate'],
  [
    'onepassword-service-token',
    'with its facts',
    `ops_${base64url({ signInAddress: 'velocity.1password.com', secretKey: `A3-${noise(UPPER, 6)}-${noise(UPPER, 30)}`, muk: noise(BASE62, 60) })}`,
    'valid',
    'a service account of 1Password, signs in at velocity.1password.com',
  ],
  ['onepassword-service-token', 'without a key', `ops_${base64url({ signInAddress: noise(BASE62, 90) })}`, 'invalid'],
  ['onepassword-service-token', 'of another shape', `A3-${noise(UPPER, 30)}`, 'indeterminate'],
  [
    'mapbox-secret-token',
    'with its facts',
    `sk.${base64url({ u: 'velocity', a: noise(BASE62, 20) })}.${noise(BASE64URL, 22)}`,
    'valid',
  ],
  [
    'mapbox-secret-token',
    'that is public',
    `pk.${base64url({ u: 'velocity', a: noise(BASE62, 20) })}.${noise(BASE64URL, 22)}`,
    'invalid',
  ],
  [
    'mapbox-secret-token',
    'without a user',
    `sk.${base64url({ a: noise(BASE62, 20) })}.${noise(BASE64URL, 22)}`,
    'invalid',
  ],
  ['mapbox-secret-token', 'of another shape', `sk.${noise(BASE62, 40)}`, 'indeterminate'],
  ['terraform-cloud-token', 'of its shape', sample(noise(BASE62, 14), '.atlas', 'v1.', noise(BASE62, 67)), 'valid'],
  ['terraform-cloud-token', 'of the documentation', sample('x'.repeat(14), '.atlas', 'v1.', 'z'.repeat(67)), 'invalid'],
  ['terraform-cloud-token', 'of another shape', noise(BASE62, 90), 'indeterminate'],
  [
    'azure-sas',
    'of a storage account',
    `?sv=2022-11-02&ss=b&srt=o&sp=rl&se=2021-04-05T08:00:00Z&sig=${encodeURIComponent(`${noise(BASE64, 43)}=`)}`,
    'valid',
    'an Azure SAS, expires on 2021-04-05',
  ],
  [
    'azure-sas',
    'of a messaging service',
    `SharedAccessSignature sr=https%3A%2F%2Fx.servicebus.windows.net&sig=${encodeURIComponent(`${noise(BASE64, 43)}=`)}&se=1617580800&skn=Root`,
    'valid',
    'an Azure SAS, expires on 2021-04-05',
  ],
  ['azure-sas', 'with a shorter signature', `sv=2022-11-02&se=2021-04-05&sig=${noise(BASE62, 20)}`, 'invalid'],
  ['azure-sas', 'without a version', `sig=${noise(BASE62, 43)}`, 'indeterminate'],
]

describe('a secret whose structure proves', () => {
  test.each(rows(PROVEN))('of %s %s', (name, _what, secret, validity, detail) => {
    const answer = validate(name, secret)
    expect(answer.validity).toBe(validity)
    if (detail !== undefined) expect(answer.detail).toBe(detail)
    expect(leaks(secret, answer.detail)).toEqual([])
  })
})
