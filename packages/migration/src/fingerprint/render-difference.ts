import { stripControls } from '@velocity/model'
import type { SchemaDifference } from '../model/schema.ts'

const LONGEST = 160

/**
 * Says a difference in one plain line, for example `column public.users.email: type is text, was varchar(20)`.
 *
 * A text of several lines is told by the first line that differs. Nothing is escaped for Markdown or HTML.
 */
export function renderDifference(difference: SchemaDifference): string {
  const { change, kind, property, expected, actual } = difference
  const object = `${kind} ${oneLine(difference.name)}`
  if (change === 'missing') return `${object} is missing`
  if (change === 'extra') return `${object} is left over`
  if (property === 'name')
    return `${object} is named ${oneLine(actual ?? '')}, otherwise the same${chosen(expected, actual)}`
  return `${object}: ${property} ${sayChange(expected, actual)}`
}

function chosen(expected: string | null, actual: string | null): string {
  const isChosen = [expected, actual].every((name) =>
    /_(?:pkey|key|fkey|check|excl|idx|seq|stat|not_null)\d*"?$/.test(name ?? ''),
  )
  return isChosen ? ' (PostgreSQL chose the name: give one in the migration)' : ''
}

function sayChange(expected: string | null, actual: string | null): string {
  if (expected === 'true' && actual === null) return 'is off, was on'
  if (expected === null && actual === 'true') return 'is on, was off'
  const [was, is] = [(expected ?? '').split('\n'), (actual ?? '').split('\n')]
  if (expected === null || actual === null || (was.length < 2 && is.length < 2)) {
    return `is ${sayValue(actual)}, was ${sayValue(expected)}`
  }
  const at = is.findIndex((line, index) => line !== was[index])
  const line = at < 0 ? is.length : at
  return `differs in line ${line + 1}: is ${sayValue(is[line] ?? null)}, was ${sayValue(was[line] ?? null)}`
}

function sayValue(value: string | null): string {
  if (value === null) return 'none'
  const text = oneLine(value)
  return text === '' ? 'empty' : text
}

function oneLine(text: string): string {
  const plain = stripControls(
    text
      .slice(0, 4 * LONGEST)
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST).toWellFormed()}…` : plain
}
