/**
 * Keeps lines of a log from being read as workflow commands by a runner.
 *
 * Shape:  a zero-width space before a line's first `::` and inside `##[`; every other line is left as it is.
 * Errors: never throws.
 */
export function guardCommands(text: string): string {
  return text.replace(/^(\s*)::/gmu, '$1\u200b::').replace(/##\[/gu, '#\u200b#[')
}
