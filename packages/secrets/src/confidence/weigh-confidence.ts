import type { Rule } from '../rules/rule.ts'
import type { Validation } from '../validators/validator.ts'
import type { ValidatorName } from '../validators/validator-name.ts'
import { findPlaceholder } from './find-placeholder.ts'
import { weighAssignment } from './weigh-assignment.ts'
import { weighDefault } from './weigh-default.ts'
import { weighPath } from './weigh-path.ts'
import type { Weighed, WeighRequest } from './weigh-request.ts'
import { weighUrl } from './weigh-url.ts'

/**
 * Weighs how sure it is that a match is a live secret.
 *
 * Shape:  null: no secret at all (a generic shape whose value is a reference, a stand-in, a word or public knowledge).
 *         Rules of a provider keep their confidence but for strong signs: a stand-in or a documented sample makes `low`, an invalid
 *         checksum `rule.invalidConfidence`; a valid one proves at least the rule's own. A test folder lowers them by nothing: real keys
 *         leak in tests. Rules of provider `Generic` are lowered to `low` in tests, examples and documentation; those with
 *         `isRarityChecked` are decided here by name, value and file (the engine drops nothing on rarity by itself).
 * Errors: never throws.
 */
export function weighConfidence(request: WeighRequest): Weighed | null {
  const { rule, secret, validation } = request
  const placeholder = findPlaceholder(secret)
  if (placeholder !== null)
    return rule.provider === 'Generic' ? weighDefault(request) : { confidence: 'low', reasons: [placeholder] }
  const proved = judged(rule, validation)
  if (rule.provider !== 'Generic') return proved
  if (rule.validator === 'private-key' && !KEY_LINE.test(secret)) return null
  const weighed = rule.isRarityChecked ? weighAssignment(request, proved) : inAddress(request, proved)
  return weighed === null ? null : weighPath(request, asPhrase(secret, weighed))
}

/** `read-it-from-the-environment`: a hint to people, or a passphrase; no proof that it is the second. */
const PHRASE = /^[a-z]{2,}(?:[-_][a-z]{2,}){2,}$/

function asPhrase(secret: string, weighed: Weighed): Weighed {
  if (weighed.confidence !== 'high' || !PHRASE.test(secret)) return weighed
  return { confidence: 'medium', reasons: [...weighed.reasons, 'it is made of words'] }
}

/** A line of a key; text about keys has none. */
const KEY_LINE = /[A-Za-z0-9+/]{40}/

function inAddress({ line, secret }: WeighRequest, weighed: Weighed): Weighed | null {
  const at = line.indexOf(`:${secret}@`) + 1
  return at <= 0
    ? weighed
    : weighUrl(line.slice(Math.max(0, at - 200), at), secret, line.slice(at + secret.length), weighed)
}

/** Validators whose `valid` chance produces less than once in thousands: a checksum, or a key that parses. */
const CHECKSUMS: ReadonlySet<ValidatorName> = new Set<ValidatorName>([
  'github-token',
  'npm-token',
  'gitlab-routable-token',
  'vercel-token',
  'grafana-service-account',
  'atlassian-token',
  'azure-identifiable-key',
  'entra-client-secret',
  'azure-devops-pat',
  'stellar-seed',
  'nats-seed',
  'bitcoin-wif',
  'bitcoin-xprv',
  'age-secret-key',
  'nostr-secret-key',
  'cloudsmith-token',
  'runpod-token',
  'supabase-secret-key',
  'private-key',
  'openssh-key',
])

/** What the validator's answer makes of the rule's own confidence. */
function judged(rule: Rule, validation: Validation | null): Weighed {
  if (validation === null || validation.validity === 'indeterminate')
    return { confidence: rule.confidence, reasons: [] }
  const detail = validation.detail === null ? [] : [validation.detail]
  return validation.validity === 'valid'
    ? {
        confidence: rule.validator !== null && CHECKSUMS.has(rule.validator) ? 'high' : rule.confidence,
        reasons: detail,
      }
    : {
        confidence: rule.invalidConfidence,
        reasons: detail.length > 0 ? detail : ['its checksum or structure does not hold'],
      }
}
