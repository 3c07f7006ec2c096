import type { Weighed } from './weigh-request.ts'

const LOCAL =
  /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[?::1\]?|host\.docker\.internal|host|hostname|your[-_.]?\w*|server|db|database|postgres(?:ql)?|mysql|mariadb|redis|rabbit(?:mq)?|mongo(?:db)?|broker|proxy|domain|ip|address|example|test|[\w-]{1,16})(?:[:/?"'\s,)\]]|$)/i
const DOCUMENTED =
  /^(?:[\w.-]*\.)?(?:example\.(?:com|org|net|edu)|example|test|invalid|localhost|local|domain\.(?:com|tld)|host\.(?:com|tld)|server\.com|site\.com|foo\.com|bar\.com|company\.com|mycompany\.com|acme\.(?:com|org)|my(?:host|server|domain|site|proxy)\.(?:com|org|net)|proxy\.(?:com|org)|google\.com|github\.com:|foo\.bar|a\.com|b\.com)(?=[:/?#"'\s,)\]]|$)/i
const WORDS =
  /^(?:pass(?:w(?:or)?d|wd|phrase)?\d{0,3}|pw|pwd|secret|user|username|test|admin|root|guest|postgres|mysql|mongo|redis|rabbitmq|foo|bar|baz|pass|p|s|x|y|abc|a|b|c|token|key|hunter2|letmein|xyzzy|opensesame|me|you|bob|alice|john|doe|server|pswd|mypass|mypassword|dbpass|db_password|123|1234|12345|123456)$/i

/**
 * Weighs a password inside an address by its host and by how the password looks.
 *
 * Shape:  `before` and `after` are what stands around the password on its line; null when it is none: a word that stands in for a password.
 *         `weighed` unchanged when it is no password of an address. Local and documented hosts make `low`; a single-word password
 *         `medium`.
 * Errors: never throws.
 */
export function weighUrl(before: string, secret: string, after: string, weighed: Weighed): Weighed | null {
  if (!/\/\/[^\s/@"'<>]*:$/.test(before.slice(-200)) || !after.startsWith('@')) return weighed
  const user = /\/\/([^\s/@"'<>:]*):$/.exec(before.slice(-200))?.[1] ?? ''
  const host = after.slice(1, 120)
  if (DOCUMENTED.test(host))
    return WORDS.test(secret) ? null : lowered('low', 'its host is one that documentation uses')
  if (LOCAL.test(host)) return WORDS.test(secret) ? null : lowered('low', 'its host is local')
  if (WORDS.test(secret) || secret.toLowerCase() === user.toLowerCase())
    return lowered('low', 'its password is a word that stands in for one')
  return weighed

  function lowered(confidence: Weighed['confidence'], reason: string): Weighed {
    return { confidence, reasons: [...(weighed?.reasons ?? []), reason] }
  }
}
