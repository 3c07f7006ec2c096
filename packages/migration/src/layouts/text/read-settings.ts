import { stripReturn } from './strip-return.ts'

/**
 * Reads the simple lines of a settings file: `key=value` of properties, and sections with quoted values of TOML and INI.
 *
 * Shape: full names in small letters, `flyway.sqlmigrationprefix`; a later line wins; lists and tables within lines are left as text.
 * Errors: never throws; what is no such line is passed over.
 */
export function readSettings(text: string): ReadonlyMap<string, string> {
  const settings = new Map<string, string>()
  let section = ''
  for (const raw of text.split('\n')) {
    const line = stripReturn(raw).trim()
    if (line === '' || line.startsWith('#') || line.startsWith(';')) continue
    if (line.startsWith('[') && line.includes(']')) {
      section = `${line.slice(1, line.indexOf(']')).replaceAll('"', '').trim().split(/\s+/).join('.')}.`
      continue
    }
    const equals = line.indexOf('=')
    if (equals > 0)
      settings.set(`${section}${line.slice(0, equals).trim()}`.toLowerCase(), settingValue(line.slice(equals + 1)))
  }
  return settings
}

function settingValue(text: string): string {
  const value = text.trim()
  const quote = value[0]
  if (quote !== '"' && quote !== "'") return value
  const end = value.indexOf(quote, 1)
  return end === -1 ? value : value.slice(1, end)
}
