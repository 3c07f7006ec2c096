import { stripControls } from '@velocity/model'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Escapes text from outside for HTML and XML, also inside attributes.
 *
 * Shape:  one line without controls.
 * Errors: never throws.
 */
export function escapeHtml(text: string): string {
  return stripControls(text).replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '')
}
