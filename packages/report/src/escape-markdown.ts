import { neutralise } from './neutralise.ts'

/**
 * Escapes text from outside for GitHub's Markdown: in a paragraph, a heading or a table's cell, outside of code.
 *
 * Shape:  one line that renders as the text itself: no emphasis, link, image, tag, entity, mention, reference, list, heading or
 *         cell comes out of it.
 * Errors: never throws.
 */
export function escapeMarkdown(text: string): string {
  return neutralise(text)
    .trim()
    .replace(/[\\`*[\]~]/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=[#\p{L}\p{N}]|$)/gu, '&amp;')
    .replace(/<(?=[\p{L}/!?]|$)/gu, '&lt;')
    .replaceAll('|', '&#124;')
    .replaceAll('$', '&#36;')
    .replace(/^[#>+=-]/u, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/(?<!\\)#(?=#*$)/gu, '\\#')
}
