import { valueStrength } from './value-strength.ts'

/** Prefixes of values that name a place where the secret is kept. */
const STORES =
  /^(?:vault[:/]|vault\(|secret[s]?[:/.][\w/]|sops|ENC\[|op:\/\/|ref\+|arn:|projects\/[\w-]+\/secrets|aws[-_]?(?:sm|ssm|secretsmanager)|ssm[:/]|gcp-?sm|azurekeyvault|@Microsoft\.KeyVault|keyring:|keychain:|kms:|env[:.(/]|file:\/\/|\/run\/secrets\/|\/etc\/|\/var\/|\/var\/run|\/secrets\/|\/home\/|\.\.?\/|~\/|credentials\(|lookup\(|config[.[(]|configuration[.[(]|settings?[.[(]|params?[.[(]|options?[.[(]|opts?[.[(]|props?[.[(]|args?[.[(]|argv|var\.|local\.|data\.|module\.|each\.|self[.[]|this[.[]|super\.|process\.env|os\.environ|os\.getenv|getenv|System\.|Environment\.|import\.meta|ctx[.[]|context[.[]|req(?:uest)?[.[]|res(?:ponse)?[.[]|event[.[]|session[.[]|state[.[]|inputs?[.[]|form[.[]|data\[|body[.[]|payload[.[]|headers[.[]|user[.[]|creds?[.[]|credentials?[.[]|auth[.[]|cfg[.[]|conf[.[]|env\[|ENV[[.]|Rails\.|Meteor\.|github\.|steps\.|needs\.|secrets\.)/i

const CALL =
  /^[\w$.:>\\-]*[A-Za-z_$][\w$]*\s*\(|\(\)|^new\s|^await\s|^function\b|=>|^\(|^&|^lambda\b|^typeof\b|^return\b/
const TYPE_NAMES =
  /^(?:str|string|String|int|Int|integer|number|boolean|bool|Boolean|any|unknown|void|never|object|Object|bytes|Bytes|byte\[\]|\[\]byte|char\*?|Buffer|Uint8Array|Optional\[.*|Option<.*|List<.*|Map<.*|Promise<.*|Record<.*|Array<.*|Secret(?:Str|String|Value|Ref|KeyRef|Key|KeyCredential)?|SecureString|Password|PasswordField|CharField|TextField|serializers\..*|forms\..*|models\..*|Schema\..*|z\.\w+.*|t\.\w+|Joi\..*|PropTypes\..*|Column.*|None|nil|NULL|null|undefined|True|False|true|false|NaN|input|text|hidden|required|optional|readonly|private|public|static|final|const|self|this|cls|Type\..*|files|compat|systemd|sss|\w+![rsa]|DataTypes\..*|Sequelize\..*|sa\..*|sql\.\w+|varchar.*|VARCHAR.*|TEXT|text|NOT|interface\{\}|func.*)$/
const MEMBER = /^[A-Za-z_$][\w$]*(?:(?:\.|->|::|\?\.|!\.)[A-Za-z_$][\w$]*)+(?:\[|\(|$)/
const ENCRYPTED =
  /^(?:ENC[([]|\{cipher\}|\$ANSIBLE_VAULT|Ag[A-D][A-Za-z0-9+/]{20}|AQICAH[A-Za-z0-9+/]{20}|\{[A-Za-z0-9+/]{22,}={0,2}\}$)/
const PATTERN = /\[[^\]]*\w-\w[^\]]*\]|\\[dwsb]|\(\?[:i]|\{\d+,\d*\}|\\x1b|\\e\[|\\033|\[\^/
const CONSTANT = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/

/**
 * Says why a value names a secret kept elsewhere, or is code, and not the secret itself.
 *
 * Shape:  a plain clause, or null for a literal. `isQuoted` false: also what only code can be (a call, a member, a type, an identifier).
 * Errors: never throws.
 */
export function findReference(secret: string, isQuoted: boolean): string | null {
  const value = secret.trim()
  if (STORES.test(value)) return 'it names the place where the secret is kept'
  if (/^(?:same-origin|include|omit)$/.test(value)) return 'it is a mode of fetch'
  if (/^(?:\\x[0-9a-f]{2}){4,}/i.test(value)) return 'it is written in byte escapes'
  if (ENCRYPTED.test(value)) return 'it is encrypted'
  if (/^\[[a-z]+\(/i.test(value)) return 'it is an expression'
  if (/^\d{4}-\d\d-\d\d(?:T|$)/.test(value)) return 'it is a date'
  if (/^(?:required|nullable|sometimes|string|min:\d+)(?:\||$)/.test(value)) return 'it is a rule of validation'
  if (isQuoted && /^[a-z]+(?:[_-][a-z]+)+$/.test(value) && /pass|token|secret|key|auth/.test(value))
    return 'it is a name'
  if (CONSTANT.test(value)) return 'it is the name of a constant or variable'
  if (/^\w+:\/\/[^@\s]*$/.test(value)) return 'it is an address'
  if (
    /^(?:[\w.-]+\/)+[\w-]+\.(?:pem|key|crt|cer|p12|pfx|jks|txt|json|ya?ml|env|[jt]sx?|py|rb|php|html?|md)$/.test(value)
  )
    return 'it is a path'
  if (PATTERN.test(value)) return 'it is a pattern or an escape sequence'
  if (/^\s*\+.*[+(]\s*$/.test(secret)) return 'it stands between two literals'
  if (/^(?:\/[\w.@-]+)+\/?$/.test(value) && valueStrength(value) !== 'random') return 'it is a path'
  if (isQuoted) return null
  if (TYPE_NAMES.test(value)) return 'it is a type or a keyword'
  if (CALL.test(value)) return 'it is a call'
  return MEMBER.test(value) && valueStrength(value) !== 'random' ? 'it is a member of something else' : null
}
