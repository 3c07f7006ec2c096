import { stripControls } from '@velocity/model'

/**
 * Shows text from outside as code in Markdown, in a paragraph, in a table's cell or in a link's label.
 *
 * Shape:  `` `text` `` for harmless text, else `<code>` with every other character as an entity, which nothing can leave. A text
 *         without a visible character shows as `(empty)`.
 * Errors: never throws.
 */
export function codeSpan(text: string): string {
  const line = stripControls(text).toWellFormed()
  if (line.trim() === '') return '`(empty)`'
  // `]:` would make a link's label that starts a line the definition of a reference.
  const isHarmless = /^[^`|\\<\s](?:[^`|\\<]*[^`|\\<\s])?$/u.test(line) && !line.includes(']:')
  if (isHarmless) return `\`${line}\``
  return `<code>${line.replace(/[^\p{L}\p{N} /]/gu, entity)}</code>`
}

/** A zero-width space follows `@`: the text of a raw tag is searched for addresses. */
function entity(character: string): string {
  return `&#${character.codePointAt(0)};${character === '@' ? '&#8203;' : ''}`
}

/**
 * Shows text from outside as a block of code in Markdown, in the colours of its language where that is known.
 *
 * Shape:  a fence longer than any run of backticks in it; lines are kept, tabs become two spaces, other controls are dropped.
 * Errors: never throws.
 */
export function codeBlock(text: string, language: 'sql' | '' = ''): string {
  const lines = text
    .toWellFormed()
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => stripControls(line.replaceAll('\t', '  ')).trimEnd())
  const longest = Math.max(2, ...[...lines.join('\n').matchAll(/`+/gu)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${language}`, ...lines, fence].join('\n')
}
