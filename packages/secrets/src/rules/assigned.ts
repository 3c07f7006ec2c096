/**
 * Writes the pattern of a value that only its name gives away: `DATADOG_API_KEY: "…"`, `datadog.key = …`, `--datadog-key=…`,
 * `"datadogKey" => '…'`, `<datadog-key>…</`. Go RE2 syntax; the value is group 1.
 *
 * Shape: `names` and `value` are RE2 fragments without capturing groups; names are matched without regard to case, values as given.
 *        Pair it with `notAfter` so that a longer value is no hit.
 */
export function assigned(names: string, value: string): string {
  return `(?i:${names})(?i:[\\w.\\- \\t]{0,24})["'\`\\]\\)]{0,3}[ \\t]{0,8}(?:=>|:=|==?|\\|\\|:|:|=|>|\\?=|,)[ \\t\\r\\n]{0,8}(?:@|b|r|f|u)?[ \\t]{0,2}["'\`=\\\\]{0,4}(${value})`
}
