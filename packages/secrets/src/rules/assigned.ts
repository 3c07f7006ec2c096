/** A quote as it stands in code, in escaped JSON or in HTML. */
const QUOTE = '(?:["\'`\\\\]|&quot;|&#3[49];)'
/** What may close the name: `"api_key"`, `['api_key']`, `**api key**`. */
const NAME_END = `(?:${QUOTE}|[\\]\\)*]){0,4}`
/** `apiKey: string`, `val apiKey: String`, `api_key: &'static str`. */
const TYPE = "(?:[ \\t]{0,2}:[ \\t]{0,2}&?[\\w.<>\\[\\]?|' ]{1,24})?"
/** `;s:32:` is PHP's serialised text. */
const OPERATOR = '(?:;s:[0-9]{1,4}:|=>|->|<-|:{1,3}=|\\|\\|=?|\\?\\?=?|\\?=|\\+=|={1,3}|!==?|::?|>|,|\\(|\\|)'
/** `key: >-` and a line break in YAML. */
const BLOCK = '(?:[|>][-+]?[ \\t]{0,2}\\r?\\n[ \\t]{1,24})?'
/** A name of the value's own on the next line or attribute: `- name: API_KEY` / `value: …`, `<add key="…" value="…"/>`. */
const VALUE_FIELD =
  '["\'\\\\]{0,2}[ \\t]{0,4}[,{]?[ \\t\\r\\n]{0,32}["\'\\\\]{0,2}(?i:value|default|content|secret|token|password)["\'\\\\]{0,2}[ \\t]{0,4}(?:=>|:|=)[ \\t]{0,4}'
/** `acme["api_key"]`. */
const INDEX = `(?:\\[${QUOTE}{0,2}[\\w.\\-]{1,24})?`
/** `acme: { apiKey: …`, `acme({ token: …`, and `acme:` with `api_key: …` on the next line. */
const NESTED =
  '["\']?[ \\t]{0,2}(?:=>|[:=(])?[ \\t]{0,2}[{(\\[]?[ \\t\\r\\n]{0,24}["\']?(?i:[\\w.\\-]{0,24}(?:key|token|secret|password|pass|auth|pat|id|credential)s?)["\']?[ \\t]{0,2}(?:=>|:|=)[ \\t]{0,4}'
/** The next element: `<key>API_KEY</key><string>…`. */
const NEXT_ELEMENT = '</\\w{1,16}>[ \\t\\r\\n]{0,32}<\\w{1,16}>[ \\t\\r\\n]{0,4}'
/** `--api-key …`, `ENV API_KEY …`: a blank is enough right behind the name, or behind a word that speaks of a credential. */
const BLANK =
  '(?i:[\\w.\\-]{0,24}(?:key|token|secret|pass|password|passwd|pwd|auth|pat|credential|hash|cert|certificate|id)s?)?["\']?[ \\t]{1,4}'
/** `b"…"`, `@"…"`, `new Secret("…")`: what stands before a quote is no part of the value. */
const OPENING = `(?:(?:[@bfruBFRU]{1,2}|(?:new )?[A-Za-z_.]{1,24}\\([ \\t]{0,2})?${QUOTE}{1,4}|\\()?`
const VALUE_START = `(?:=[ \\t]{0,2})?${OPENING}(?i:(?:bearer|token|basic|apikey|key|ssws|bot)[ \\t:]{1,2})?`

/**
 * Writes the pattern of a value that only its name gives away: `DATADOG_API_KEY: "…"`, `datadog.key = …`, `--datadog-key …`,
 * `"datadogKey" => '…'`, `<datadog-key>…</`, `- name: DATADOG_KEY` with `value: …` below, `Authorization: Bearer …`.
 * Go RE2 syntax; the value is group 1.
 *
 * Shape: `names` and `value` are RE2 fragments without capturing groups; names are matched without regard to case, values as given.
 *        Pair it with `notAfter` so that a longer value is no hit.
 */
export function assigned(names: string, value: string): string {
  const written = `(?i:[\\w.\\- \\t]{0,24})${INDEX}${NAME_END}${TYPE}[ \\t]{0,8}${OPERATOR}[ \\t\\r\\n]{0,8}${BLOCK}`
  const apart = `(?i:[\\w.\\-]{0,24})(?:${VALUE_FIELD}|${NESTED}|${NEXT_ELEMENT})`
  return `(?i:${names})(?:${written}|${apart}|${BLANK})${VALUE_START}(${value})`
}
