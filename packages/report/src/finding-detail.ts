import type { JudgedFinding } from '@velocity/model'
import { codeBlock, codeSpan } from './code-span.ts'
import { cutText } from './cut-text.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { codeLink, locationLink } from './links.ts'
import type { RenderContext } from './render-context.ts'
import { findingSymbol } from './verdict-words.ts'

const MAX_LOCATIONS = 10
const RULE_CHARS = 200
const MESSAGE_CHARS = 600
const WHY_CHARS = 1200
const FIX_CHARS = 2000

/**
 * Tells one finding in Markdown: what, where, why, how to mend it, its rule and code.
 *
 * Shape:  paragraphs with blank lines between; without the message when `isToldAbove`. At most ten places, the rest counted.
 * Errors: never throws.
 */
export function findingDetail(finding: JudgedFinding, context: RenderContext, isToldAbove: boolean): string {
  const { message, why, fix, fixLanguage, locations, rule, code } = finding
  const places = locations.slice(0, MAX_LOCATIONS).map((location) => locationLink(location, context))
  const more = locations.length > MAX_LOCATIONS ? ` and ${locations.length - MAX_LOCATIONS} more` : ''
  return [
    ...(isToldAbove ? [] : [`### ${findingSymbol(finding)} ${escapeMarkdown(cutText(message, MESSAGE_CHARS))}`]),
    ...(places.length === 0 ? [] : [`${places.join(', ')}${more}`]),
    ...(why === undefined ? [] : [`**Why:** ${lines(cutText(why, WHY_CHARS))}`]),
    ...(fix === undefined ? [] : [fixText(cutText(fix, FIX_CHARS), fixLanguage)]),
    `${codeSpan(cutText(rule, RULE_CHARS))} · ${codeLink(code, context)}`,
  ].join('\n\n')
}

function fixText(fix: string, language: JudgedFinding['fixLanguage']): string {
  return language === 'words' ? `**Fix:** ${lines(fix)}` : `**Fix:**\n\n${codeBlock(fix, language)}`
}

function lines(text: string): string {
  return text
    .split(/\r\n|[\n\r]/u)
    .map(escapeMarkdown)
    .filter((line) => line !== '')
    .join('<br>')
}
