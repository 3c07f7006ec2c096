/** What may stand between the secret word of a name and its end. */
const REST = '[\\w.\\-]{0,32}'
/** What closes the name: `password"]`. */
const CLOSE = '\\\\{0,2}["\'`\\])]{0,3}'
/** `password: str = `, `val password: String = `, `var password string = `. */
const TYPE = '(?:[ \\t]{0,2}:?[ \\t]{0,2}&?[A-Za-z_][\\w.<>\\[\\]?|]{0,30}[ \\t]{0,2})?'
/** `: `, ` = `, ` => `, `("` (setters). */
const OPERATOR = '[ \\t]{0,24}(?:=>|->|<-|:{1,3}=|===?|!==?|\\?\\?=?|\\|\\|=?|\\?=|[+.]=|::?|=|\\()[ \\t]{0,24}'
/** `", "`: calls and lists with the name in quotes. */
const COMMA = '[\\w.\\-]{0,32}\\\\{0,2}["\'`]?[ \\t]{0,4},[ \\t]{0,4}'
/** `" value="`, `"\n value: "`: the value has a field of its own. */
const FIELD =
  '[ \\t]{0,4}(?:,|[:=]?[ \\t]{0,3}\\{)?[ \\t\\r\\n]{0,32}\\\\{0,2}["\']?(?:value|default|content|key)\\\\{0,2}["\']?[ \\t]{0,4}(?:=|:|=>)[ \\t]{0,4}'
/** A YAML tag, a Python or C# prefix of a string. */
const PREFIX = '(?:[a-zA-Z@$]{1,2}|![a-z]{1,8}[ ]|String\\(|\\[\\]byte\\()?'

/**
 * Writes the pattern of a quoted value behind a name: code, JSON, TOML, YAML, PHP arrays, attributes of XML, also escaped in strings.
 *
 * Shape: `names` is a fragment of RE2 syntax without capturing groups; the value, without its quotes, is group 1, at least `min` bytes.
 */
export function quotedAssignment(names: string, min: number): string {
  return `(?i:(?:${names})(?:${REST}${CLOSE}(?:${TYPE}${OPERATOR}|${FIELD}|[ \\t]{1,8})|${COMMA}))${PREFIX}(?:\\\\{0,2}["'\`]){1,2}((?:[^"'\`\\\\\\r\\n]|\\\\[^"'\`\\r\\n]){${min},250})\\\\{0,2}["'\`]`
}

/**
 * Writes the pattern of a bare value behind a name, up to the end of its line: properties, INI, YAML, dotenv.
 *
 * Shape: as quotedAssignment; the value has no blank, a comment may follow it.
 */
export function bareAssignment(names: string, min: number): string {
  return `(?i:(?:${names})[\\w.\\-]{0,32}["'\\])]{0,2}(?:[ \\t]{0,24}(?:=>|[:?+]{0,3}=|:)[ \\t]{0,24}|[ \\t]{0,4}[\\r\\n]{1,2}[ \\t]{1,32}value:[ \\t]{1,4}))([^\\s"'\`<>(){}\\[\\],|][^\\s"'\`<>]{${min - 1},200})(?:[ \\t]{0,24}(?:[\\r\\n]|$)|[ \\t]{1,24}(?:[#;/]|[a-z][\\w.\\-]{1,40}=))`
}

/**
 * Writes the pattern of the text of an XML element that is named like a secret.
 *
 * Shape: as quotedAssignment; attributes of the element are passed over.
 */
export function elementText(names: string, min: number): string {
  return `(?i:(?:${names})[\\w.\\-]{0,32}["']?(?:[ \\t]+[\\w:.\\-]{1,32}="[^"<>\\r\\n]{0,100}"){0,4}[ \\t]{0,2}(?:>|</key>)[ \\t\\r\\n]{0,32}(?:<(?:string|value)>[ \\t\\r\\n]{0,32})?(?:<!\\[CDATA\\[)?)([^<>\\s]{${min},250})(?:\\]\\]>)?[ \\t\\r\\n]{0,16}</`
}
