/** What the name that a value is given says: it keeps a secret, it does not, or nothing is known. */
export type NameMeaning = 'secret' | 'weak' | 'other' | 'unknown'

const WINDOW = 160
const ELEMENT_BEFORE = /<([\w:.-]{1,80})(?:\s[^<>]*)?>\s*(?:<!\[CDATA\[)?$/
/** `name="csrf-token" content="`, `"name": "PASSWORD", "value": "`, `<property name="password">`. */
const FIELD_BEFORE =
  /(?:name|key|id)\\?["']?\s*[=:]\s*\\?["']([\w.\-:]{1,80})\\?["'](?:\s*,?\s*\\?["']?(?:value|content|default)\\?["']?\s*[=:]\s*\\?["']|\s*>)$/i
const NAME_BEFORE =
  /([A-Za-z_$@][\w$@.\-/[\]'"]{0,100}?|[A-Za-z_$])["'`\\\])}]{0,4}[ \t]*(?::[ \t]*&?(?:'static )?(?:[A-Za-z_][\w<>[\].?|& ]{0,40})[ \t]*(?==[^=>]))?(?:=>|:=|===?|!==?|\|\||\?\?|:|=|,|\(|\?=|->|>|\s|-d |VALUE)["'`\\\s]*(?:[uUbBrRfF@$]{0,2}["'`\\]+)?$/

/** Words that follow a secret word when the thing is about a secret but does not hold it. */
const ABOUT =
  /^(?:field|fields|label|labels|name|names|length|len|min|max|type|types|file|files|filename|path|paths|dir|directory|folder|url|urls|uri|link|href|endpoint|host|policy|policies|placeholder|hint|hints|text|title|heading|message|messages|msg|error|errors|err|help|prompt|form|input|inputs|regex|regexp|pattern|format|prefix|suffix|header|headers|class|classname|color|icon|selector|count|limit|quota|expiry|expires|expire|expiration|lifetime|ttl|timeout|age|size|algorithm|alg|algo|encoding|encryption|encoder|provider|providers|strategy|manager|service|store|storage|factory|handler|validator|validation|validate|required|enabled|disabled|visible|visibility|reset|forgot|forgotten|changed|updated|update|strength|rule|rules|generator|version|ref|refs|reference|arn|arns|var|variable|column|attribute|attr|param|params|parameter|property|properties|prop|description|desc|info|tooltip|mode|status|state|event|action|kind|index|position|pos|start|end|line|lines|location|source|mount|engine|backend|scope|scopes|grant|issuer|audience|address|contract|symbol|decimals|balance|bucket|group|role|user|username|login|email|account|namespace|template|schema|sha|digest|checksum|fingerprint|thumbprint|fingerprints|usage|purpose|rotation|flow|screen|page|view|modal|dialog|button|btn|checkbox|toggle|tab|menu|section|container|wrapper|component|controller|module|middleware|guard|interceptor|util|utils|helper|helpers|test|tests|spec|exception|callback|fn|func|function|method|api|client|request|response|res|req|dto|model|entity|table|query|sql|id|ids|uuid|guid|number|char|chars|character|characters|set|list|map|array|object|obj|config|configuration|settings|options|opts|command|cmd|script|script|flag|option|arg|args|argument|separator|delimiter|invalid|missing|mismatch|match|matches|incorrect|wrong|weak|strong|empty|short|long|success|failed|failure|sent|changed|hidden|show|hide|copy|copied|rotate|revoke|revoked|generate|generated|create|created|delete|deleted|edit|magic|auth|seed|locale|date|content|eof|with|const|annotation|annotations)$/

/** Words in front of a secret word with the same effect. */
const NOT_OF =
  /^(?:no|is|has|have|show|hide|enable|disable|use|uses|using|require|requires|required|allow|allows|forgot|forget|invalid|missing|public|pub|author|min|max|num|number|count|total|next|prev|previous|page|continuation|sync|pagination|cursor|resume|sort|partition|primary|foreign|composite|cache|object|translation|i18n|locale|row|column|map|dict|hash|lookup|shard|routing|csrf|xsrf|authenticity|antiforgery|verification|verify|validate|check|compare|get|on|handle|parse|generate|create|make|build|format|render|change|update|reset|should|can|must|toggle|type|typeof|unexpected|expected|syntax|lex|lexer|parser|ast|tokenizer|design|color|font|css|theme|spacing|any|all|zip|render|depth|shadow|shader|radius|shadow|border|stop|start|end|begin|eos|bos|pad|unk|sep|cls|mask|special|added)$/

const SECRET_WORD =
  /^(?:password|passwords|passwd|passwort|passphrase|passcode|pass|pwd|pw|psw|pswd|secret|secrets|token|tokens|credential|credentials|creds|cred|apikey|authkey|accesskey|secretkey|privatekey|authtoken|accesstoken|clientsecret|passkey|pin|contrasena|contraseña|mdp|motdepasse|senha|kennwort|wachtwoord|haslo|parola|salt|pepper|auth|bearer|dsn|connectionstring|hmac|jwt|psk|keypass|storepass|masterkey|signingkey|encryptionkey)$/
const KEY_OWNER =
  /^(?:api|access|secret|private|auth|authorization|encryption|encrypt|encrypted|decryption|crypto|cipher|aes|des|rsa|signing|sign|signature|master|account|storage|shared|license|licence|admin|service|subscription|app|application|client|session|cookie|jwt|hmac|wep|wpa|ssh|pgp|gpg|stripe|deploy|integration|security|webhook|root|primary|secondary|consumer|customer|server|data|django|flask|rails|laravel|consumer|rest|write|read|ingest|ingestion|logged|nonce)$/

/**
 * Names what a value is assigned to, as it stands before it on the line.
 *
 * Shape: `auth.clientSecret`, `--db-password`, `"password"`; null when there is none. Looks at the last 160 bytes before the value.
 */
export function assignedName(before: string): string | null {
  const field = FIELD_BEFORE.exec(before.slice(-WINDOW))
  if (field !== null) return field[1] ?? null
  const element = ELEMENT_BEFORE.exec(before.slice(-2 * WINDOW))
  if (element !== null) return element[1] ?? null
  const match = NAME_BEFORE.exec(before.slice(-WINDOW).replace(/\$(?:env|global|script|private):/i, '$'))
  return match?.[1]?.replaceAll(/["'[\]]+/g, '.').replaceAll(/^\.+|\.+$/g, '') ?? null
}

/**
 * Tells what a name says of its value.
 *
 * Shape: `secret` for password, apiKey, client_secret …; `weak` where the last word only sometimes keeps one (hash, salt, csrf);
 *        `other` for what is about a secret and keeps none (password_label, tokenizer, min_password_length, key_id);
 *        `unknown` for the rest.
 */
export function meaningOfName(name: string): NameMeaning {
  if (name.includes('/')) return 'other'
  const words = wordsOf(name)
  const last = words.at(-1) ?? ''
  const before = words.at(-2) ?? ''
  const at = lastSecretWord(words)
  if (at < 0) return 'unknown'
  if (at < words.length - 1) {
    const after = words.slice(at + 1)
    if (after.some((word) => ABOUT.test(word))) return 'other'
    if (/^(?:hash|hashed|digest|encrypted|enc|crypt|base64|b64|confirmation|confirm|again|repeat|verify)$/.test(last))
      return 'weak'
  }
  if (words.slice(0, at).some((word, index) => NOT_OF.test(word) && index >= at - 2)) return 'other'
  if (/^(?:tokens)$/.test(last) && before === 'max') return 'other'
  return 'secret'
}

function lastSecretWord(words: readonly string[]): number {
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at] ?? ''
    if (SECRET_WORD.test(word) || JOINED.test(word)) return at
    if (/^keys?$/.test(word) && KEY_OWNER.test(words[at - 1] ?? '')) return at
  }
  return -1
}

/** Secret words at the end of names that run words together: `dbpassword`, `smtppass`. */
const JOINED =
  /^[a-z0-9]{1,24}(?:passwords?|passwd|passwort|passphrase|passcode|secret|token|credentials?|apikey|accesskey|secretkey|authkey|privatekey)$|^(?:db|my|user|usr|admin|root|ftp|sftp|smtp|mail|sql|mysql|pg|pgsql|ssh|key|store|imap|pop3?|ldap|login|proxy|http|auth|rcon|oper|server|mongo|redis|vnc|wifi|rpc|api|bind|db2|ora|sa|sys)(?:pwd|pw)\d?$|^(?!by|com|encom|tres|sur|over|under|any|mini|im)[a-z]{2,16}pass\d?$/

/** The words of an identifier, lower-case: `minPasswordLength` is min, password, length. Only the last two path segments count. */
function wordsOf(name: string): readonly string[] {
  return name
    .split(/[.:/]/)
    .filter((part) => part !== '')
    .slice(-1)
    .join('_')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9ñ]+/)
    .filter((word) => word !== '')
}
