import { assignedName, meaningOfName, type NameMeaning } from './assigned-name.ts'
import { classifyPath, type PathClass } from './classify-path.ts'
import { findKnownPublic } from './find-known-public.ts'
import { findReference } from './find-reference.ts'
import { type ValueStrength, valueStrength } from './value-strength.ts'
import type { Weighed, WeighRequest } from './weigh-request.ts'

const PASSWORD =
  /pass(?:w(?:or)?ds?|wd|wort|phrase|code)|(?:^|[\W_]|[a-z])pass?(?:[\W_]|$)|pwd|(?:^|[\W_])pw(?:[\W_]|$)|psw|mdp|senha|kennwort|contrase|haslo|parola|cred|psk|identified by/i
const COMPARED = /[!=]==?\s*["'`]?$/
/** Names that say nothing of their own: the telling one stands further up or left. */
const FIELD_NAME = /^(?:[\w.]*\.)?(?:value|default|content|key|data|string|property|param|entry|env|args?|-e)$/i
/** Rules of command lines and statements, where a bare word is a literal in any file. */
const LITERAL_RULES =
  /^(?:generic-(?:env|flag)-secret|(?:sql|connection-string|jdbc)-password|bearer-auth-header|url-query-secret)$/
/** Rules whose values are machine-made, whatever their name. */
const MACHINE_RULES = /^(?:bearer-auth-header|url-query-secret)$/

/** Rules whose only evidence is the name. */
const NAMED_RULES = /^generic-(?:password|secret)/
/** A name and a value as two arguments of a call that sets something. */
const PASSED = /["'`]\s*,\s*["'`]?$/
const SETTER =
  /(?:define|set\w*|put\w*|add\w*|append\w*|headers?|env\w*|getenv|get\w*|fill|type|send_?keys|\w*prop\w*|\w*param\w*|option|config|with\w*|field|insert|store|assign|update|default|attr|entry|of|pair|tuple|variable)\s*\(\s*["'`][^"'`]*["'`]\s*,\s*["'`]?$/i

/** A call that looks a secret up by its name. */
const ASKED = /(?:^|[^\w.])(?:credentials?|secrets?|tokens?|password)\(["'`]$/i
/** Nothing but a blank, or a comma behind a word without quotes, stands between name and value … */
const BARE = /\w(?:[ \t]+|[ \t]*,[ \t]*)["'`]{1,2}$/
/** … which is how directives are written: `#define PASSWORD "…"`, `set :password, '…'`, `storePassword '…'`, flags. */
const DIRECTIVE =
  /#[ \t]*define[ \t]+\w+[ \t]+"$|:\w+[ \t]*,[ \t]*["']$|^[ \t]*(?:set[ \t]+)?\w+[ \t]+["']$|--?[\w-]+[ \t]+["']$|\b(?:by|password|new|return)[ \t]+["']$/i

/** A value of an assignment with all that is told by where it stands. */
interface Assignment {
  readonly secret: string
  readonly strength: ValueStrength
  readonly meaning: NameMeaning
  readonly isPassword: boolean
  readonly isQuoted: boolean
  /** A word can only be a literal there: a configuration file, a command line. */
  readonly isLiteral: boolean
}

/**
 * Decides about a value that only its name gives away.
 *
 * Shape:  null: no secret. Machine-made values are `high`; passwords that a person chose `medium`, in code without marks or digits `low`;
 *         tokens and keys that look like words are none.
 * Errors: never throws.
 */
export function weighAssignment(request: WeighRequest, proved: Weighed): Weighed | null {
  const { rule, secret, path } = request
  const before = textBefore(request)
  const isQuoted = /["'`][ \t]*$/.test(before)
  const name = assignedName(before)
  const isNamed = name !== null && !FIELD_NAME.test(name)
  const meaning = isNamed ? meaningOfName(name) : 'unknown'
  if (meaning === 'other' || (meaning === 'unknown' && isNamed && NAMED_RULES.test(rule.id))) return null
  if (isQuoted && isNamed && isOwnName(name, secret)) return null
  if (findReference(secret, isQuoted) !== null || findKnownPublic(secret, before) !== null) return null
  if (ASKED.test(before) || (BARE.test(before) && !DIRECTIVE.test(before))) return null
  if (PASSED.test(before) && NAMED_RULES.test(rule.id) && !SETTER.test(before) && valueStrength(secret) !== 'random')
    return null
  const kind = classifyPath(path)
  if (rule.id === 'generic-flag-secret' && isProse(before, secret, kind)) return null
  const weighed = byStrength({
    secret,
    strength: valueStrength(secret),
    meaning,
    isPassword:
      !MACHINE_RULES.test(rule.id) && (PASSWORD.test(isNamed ? name : rule.id) || rule.id.endsWith('-password')),
    isQuoted,
    isLiteral:
      kind === 'config' || kind === 'credentials' || path === '' || isNote(path, secret) || LITERAL_RULES.test(rule.id),
  })
  if (weighed === null) return null
  const reasons = [...proved.reasons, ...weighed.reasons]
  if (proved.reasons.length > 0 && proved.confidence === 'low') return { confidence: 'low', reasons }
  if (meaning === 'weak')
    return { confidence: 'low', reasons: [...reasons, 'its name is that of a hash or of a repetition'] }
  if (COMPARED.test(before) && weighed.confidence === 'low') return null
  if (COMPARED.test(before) && weighed.confidence === 'high')
    return { confidence: 'medium', reasons: [...reasons, 'it is compared with, not set'] }
  return { confidence: weighed.confidence, reasons }
}

/** `"encryptionKey": "encryptionKey1024"`. */
function isOwnName(name: string, secret: string): boolean {
  return secret.toLowerCase().replace(/\d{1,4}$/, '') === name.toLowerCase()
}

/** `--password options …` in a comment of source code. */
function isProse(before: string, secret: string, kind: PathClass): boolean {
  return kind === 'plain' && /\s$/.test(before) && valueStrength(secret) === 'word'
}

/** Notes and logs hold literals without quotes; there only what is unlike a word counts. */
function isNote(path: string, secret: string): boolean {
  return NOTE.test(path) && /[0-9]/.test(secret) && valueStrength(secret) !== 'word'
}

const NOTE = /(?:\.(?:txt|text|log|out|lst|eml|note)|(?:^|\/)(?:notes?|creds?|logins?|passwords?))$/i

/** What stands before the secret on its line, up to 300 bytes: before the first place where it is not part of a longer word. */
function textBefore({ line, secret }: WeighRequest): string {
  for (let at = line.indexOf(secret); at >= 0; at = line.indexOf(secret, at + 1)) {
    if ((at === 0 || !/\w/.test(line[at - 1] ?? '')) && !/\w/.test(line[at + secret.length] ?? ''))
      return line.slice(Math.max(0, at - 300), at)
  }
  return ''
}

function byStrength(assignment: Assignment): Weighed | null {
  const { strength, secret, isQuoted, isLiteral } = assignment
  if (!isQuoted && !isLiteral) return null
  if (strength === 'random')
    return { confidence: 'high', reasons: ['its name is that of a secret and its value is machine-made'] }
  const isProse = /\s/.test(secret)
  if (assignment.isPassword) {
    if (APPLICATION_PASSWORD.test(secret))
      return { confidence: 'medium', reasons: ['it is written like an application password'] }
    if (isProse) return strength === 'mixed' && isLiteral && isQuoted ? low('it reads like a sentence') : null
    if (strength === 'mixed') return { confidence: 'medium', reasons: ['its name is that of a password'] }
    if (isLiteral) return { confidence: 'medium', reasons: ['its name is that of a password, in a configuration'] }
    return isQuoted && assignment.meaning === 'secret' ? low('its value looks like a word') : null
  }
  if (isProse || strength === 'word' || secret.length < 8) return null
  return /[0-9]/.test(secret) && secret.length >= 12
    ? { confidence: 'medium', reasons: ['its name is that of a secret'] }
    : low('its value is short or looks like a word')
}

/** As Google prints them: four groups of four letters. */
const APPLICATION_PASSWORD = /^[a-z]{4}(?: [a-z]{4}){3}$/

function low(reason: string): Weighed {
  return { confidence: 'low', reasons: [reason] }
}
