/** A workflow command: `::name key=value,…::message`. */
export interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/**
 * Reads a line as a workflow command.
 *
 * Shape: null when it is none. Names and property names come in lower case; `%0A` and its kin are decoded.
 */
export function parseCommand(line: string): Command | null {
  const text = line.trimStart()
  if (!text.startsWith('::')) return null
  const end = text.indexOf('::', 2)
  if (end < 0) return null
  const head = text.slice(2, end)
  const space = head.indexOf(' ')
  const name = (space < 0 ? head : head.slice(0, space)).toLowerCase()
  if (name === '') return null
  const properties = space < 0 ? {} : parseProperties(head.slice(space + 1))
  return { name, properties, message: decode(text.slice(end + 2)) }
}

function parseProperties(text: string): Record<string, string> {
  const properties: Record<string, string> = {}
  for (const part of text.split(',')) {
    const equals = part.indexOf('=')
    if (equals < 0) continue
    const value = decode(part.slice(equals + 1).trim(), true)
    if (value !== '') properties[part.slice(0, equals).trim().toLowerCase()] = value
  }
  return properties
}

function decode(text: string, isProperty = false): string {
  const lines = text.replaceAll(/%0D/giu, '\r').replaceAll(/%0A/giu, '\n')
  const all = isProperty ? lines.replaceAll(/%3A/giu, ':').replaceAll(/%2C/giu, ',') : lines
  return all.replaceAll('%25', '%')
}
