import { assignedName, meaningOfName } from './assigned-name.ts'
import { classifyPath, type PathClass } from './classify-path.ts'
import { findKnownPublic } from './find-known-public.ts'
import { findReference } from './find-reference.ts'
import { type ValueStrength, valueStrength } from './value-strength.ts'
import type { Weighed, WeighRequest } from './weigh-confidence.ts'

const PASSWORD =
  /pass(?:w(?:or)?d|wort|phrase|code)?s?(?:[\W_]|$)|pass(?:w(?:or)?d|wort|phrase)|pwd|\bpw\b|_pw\b|psw|mdp|senha|kennwort|contrase|haslo|parola|cred/i
const COMPARED = /[!=]==?\s*["'`]?$/
const CONFIG: readonly PathClass[] = ['config', 'credentials']

/**
 * Decides about a value that only its name gives away.
 *
 * Shape:  null: no secret. Machine-made values are `high`; passwords that a person chose `medium`, in code without marks or digits `low`;
 *         tokens and keys that look like words are none.
 * Errors: never throws.
 */
export function weighAssignment(request: WeighRequest, proved: Weighed): Weighed | null {
  const { secret, line, path } = request
  const at = line.indexOf(secret)
  const before = at < 0 ? '' : line.slice(Math.max(0, at - 300), at)
  const isQuoted = /["'`][ \t]*$/.test(before)
  const name = assignedName(before)
  const meaning = name === null ? 'unknown' : meaningOfName(name)
  if (meaning === 'other') return null
  if (findReference(secret, isQuoted) !== null || findKnownPublic(secret, before) !== null) return null
  const strength = valueStrength(secret)
  const isPassword = PASSWORD.test(name ?? before.slice(-60))
  const weighed = byStrength(strength, isPassword, CONFIG.includes(classifyPath(path)), isQuoted, secret)
  if (weighed === null) return null
  const reasons = [...proved.reasons, ...weighed.reasons]
  if (proved.reasons.length > 0 && proved.confidence === 'low') return { confidence: 'low', reasons }
  if (meaning === 'weak')
    return { confidence: 'low', reasons: [...reasons, 'its name is that of a hash or of a repetition'] }
  if (COMPARED.test(before) && weighed.confidence === 'high')
    return { confidence: 'medium', reasons: [...reasons, 'it is compared with, not set'] }
  return { confidence: weighed.confidence, reasons }
}

function byStrength(
  strength: ValueStrength,
  isPassword: boolean,
  isConfig: boolean,
  isQuoted: boolean,
  secret: string,
): Weighed | null {
  if (strength === 'random')
    return { confidence: 'high', reasons: ['its name is that of a secret and its value is machine-made'] }
  const isProse = /\s/.test(secret)
  if (isPassword) {
    if (isProse) return strength === 'mixed' && isConfig && isQuoted ? low('it reads like a sentence') : null
    if (strength === 'mixed') return { confidence: 'medium', reasons: ['its name is that of a password'] }
    if (isConfig) return { confidence: 'medium', reasons: ['its name is that of a password, in a configuration file'] }
    return isQuoted ? low('its value looks like a word') : null
  }
  if (isProse || strength === 'word') return null
  if (secret.length < 8) return null
  return /[0-9]/.test(secret) && secret.length >= 12
    ? { confidence: 'medium', reasons: ['its name is that of a secret'] }
    : low('its value is short or looks like a word')
}

function low(reason: string): Weighed {
  return { confidence: 'low', reasons: [reason] }
}
