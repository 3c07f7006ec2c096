// The runner trims white space before `::`, and .NET's comparison may skip what has no width.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu
const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: dropping them is the point
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/**
 * Makes text from outside safe for a log line: it can neither start a workflow command nor move the cursor.
 *
 * Shape:  lines joined by `\n`; tabs kept, other controls and characters without width dropped; a leading `::` becomes `: :` and
 *         `##[` becomes `# #[` wherever it stands.
 * Errors: never throws.
 * Source: `ActionCommand.cs` of the runner: `::` counts at the start of a line after white space, `##[` anywhere in it.
 */
export function escapeLogText(text: string): string {
  return text.split(LINE_BREAK).map(escapeLine).join('\n')
}

function escapeLine(line: string): string {
  return stripUnprintable(line)
    .replace(/^([^\p{L}\p{N}\p{P}\p{S}]*):(?=:)/u, '$1: ')
    .replaceAll('##[', '# #[')
}

/** Drops what a log must not carry, and keeps line breaks: for the message of a command, which is escaped as a whole. */
export function stripUnprintable(text: string): string {
  return text.replace(CONTROLS, '').replace(INVISIBLE, '')
}
