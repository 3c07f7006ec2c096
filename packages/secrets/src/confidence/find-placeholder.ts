import { DOCUMENTED_SAMPLES } from './documented-samples.ts'

/** Words that only stand-ins hold, wherever they stand in the value. */
const STAND_IN_WORDS =
  /example|sample|dummy|placeholder|change[-_ ]?(?:me|this|it)|replace[-_ ]?(?:me|this|with)|redacted|insert[-_ ]?(?:your|here)|(?<![A-Za-z])(?:your|my|our|some|the|an?)[-_ ](?:[\w]+[-_ ]){0,3}(?:here|token|key|secret|password|pass|value|goes)|enter[-_ ]?your|put[-_ ]?your|fill[-_ ]?(?:me|in|this)|to-?be-?(?:set|filled|replaced)|not[-_ ]?(?:a[-_ ])?(?:real|secret|used|set)|do[-_ ]?not[-_ ]?use|fake|lorem|foobar|foo[-_]?bar|deadbeef|cafebabe|dontcommit|invalid|bogus|obfuscated|masked|hidden|scrubbed|sanitized|removed|omitted|abc-?123|123-?abc|xyz-?\d{3}/i

/** Values that are a stand-in as a whole. */
const STAND_INS =
  /^(?:tests?|testing|todo|tbd|fixme|none|null|nil|undefined|unset|empty|default|string|value|true|false|yes|no|on|off|n\/?a|foo|bar|baz|qux|abc|abcd?|xyz|blah|asdf|user|username|anonymous|secret|secrets|password|passwd|passwort|pass|pwd|token|key|apikey|api[-_]key|my[-_]?(?:secret|password|pass|token|key|api[-_]?key)|your[-_]?\w*|(?:the|some|a|an|any|super)[-_]?(?:secret|password|token|key)|(?:secret|password|token|key|pass)[-_]?(?:\d{1,3}|here|value|text|string|name|key)|test[-_]?(?:\w{0,12})|\.{2,}|-+|_+|\?+|#+|\*+|x+|X+|0+|1+|•+|…+)$/i

const MASK = /[*•●…]{3,}|x{5,}|X{5,}|\.{3,}|#{4,}|0{8,}|-{6,}|_{5,}/
const TEMPLATE =
  /^(?:\$\{|\{\{|<%|\$\()|\$\{[A-Za-z_][\w.:?/-]*[^}]*\}|\{\{[^}]*\}\}|<%[^%]*%>|\$\([A-Za-z_][\w ./-]*\)|^<[^<>]*>$|<[a-z][\w -]{1,40}>|^%[A-Za-z_]\w*%$|^\$[A-Za-z_][\w.:]*$|^\{[\w.:-]*\}$|^\[[\w .:-]*\]$|^@[\w.]+@$|^__\w+__$|#\{[a-z_@][\w.]*\}|^%[sdv]$|%\(\w+\)s|^(?:\W*%[-+#0]?\d*[sdvqxf]\b)+\W*$|^\$\w+::|^\\\$\w|^\$\$\w+|^!\w+ |^@\w+\(/i

const BRACED = /(?:^|[^A-Za-z0-9])\{[0-9a-z_]{1,24}\}/

/** Units: bytes; in longer values short words stand by chance. */
const LONG = 90
const LONG_WORDS =
  /EXAMPLE|placeholder|redacted|your[-_](?:\w+[-_])?(?:key|token|secret)|replace[-_ ]?(?:me|this|with)|\.\.\.|x{12}|X{12}|\*{6}/

const RUNS = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz',
  'zyxwvutsrqponmlkjihgfedcba',
  'qwertyuiopasdfghjklzxcvbnm',
  'a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6',
  '1a2b3c4d5e6f7g8h9i0j',
  'aabbccddeeff',
  '112233445566778899',
  '0a1b2c3d4e5f',
]

/**
 * Says why a value only stands in for a secret.
 *
 * Shape:  a plain clause, or null when nothing says so. Templates, masks, stand-in words, one repeated character or group, runs along the
 *         alphabet, the digits or the keyboard, and tokens that a provider prints in its documentation.
 * Errors: never throws.
 */
export function findPlaceholder(secret: string): string | null {
  const value = secret.trim()
  if (value === '') return 'it is empty'
  if (DOCUMENTED_SAMPLES.has(value)) return 'it is a token that its provider prints in its documentation'
  if (TEMPLATE.test(value) || BRACED.test(value)) return 'it is a template that is filled in elsewhere'
  if (value.length > LONG) return LONG_WORDS.test(value) ? 'it holds a word of a stand-in' : null
  if (MASK.test(value)) return 'it is masked'
  if (STAND_INS.test(value)) return 'it is a word that stands in for a secret'
  if (STAND_IN_WORDS.test(value)) return 'it holds a word of a stand-in'
  if (isRepeated(value)) return 'it repeats itself'
  if (isRun(value)) return 'it runs along the alphabet, the digits or the keyboard'
  return null
}

/** One character, or one group of up to eight, over and over. */
function isRepeated(value: string): boolean {
  if (value.length < 4) return false
  if (new Set(value).size <= Math.min(3, Math.floor(value.length / 6))) return true
  for (let size = 1; size <= Math.min(10, Math.floor(value.length / 2)); size += 1) {
    const group = value.slice(0, size)
    if (group.repeat(Math.ceil(value.length / size)).startsWith(value) && value.length >= size * 2 && value.length > 7)
      return true
  }
  return false
}

/** More than half of the value lies on runs of five characters or more. */
function isRun(value: string): boolean {
  const folded = value.toLowerCase().replaceAll(/[-_]/g, '')
  let covered = 0
  for (let at = 0; at < folded.length; ) {
    const length = runAt(folded, at)
    covered += length >= 5 ? length : 0
    at += length >= 5 ? length : 1
  }
  return covered >= 5 && covered * 2 >= folded.length
}

function runAt(folded: string, at: number): number {
  let longest = 0
  for (const run of RUNS) {
    let length = 0
    while (at + length < folded.length && run.includes(folded.slice(at, at + length + 1))) length += 1
    if (length > longest) longest = length
  }
  return longest
}
