import { bareCode } from './bare-code.ts'
import { familyOf } from './file-kinds.ts'
import { isTypesOnly } from './is-types-only.ts'

const HASH_COMMENTS: readonly string[] = ['py', 'rb', 'sh', 'pl', 'r']

/**
 * Tells whether a source file can hold a line that a coverage tool would measure.
 *
 * Shape:  false only where that is sure: nothing but blanks and comments; Go without a function; Java and Kotlin interfaces
 *         without bodies; TypeScript of types and re-exports. true when in doubt.
 * Errors: never throws.
 */
export function holdsCode(path: string, text: string): boolean {
  const family = familyOf(path)
  const bare = HASH_COMMENTS.includes(family) ? text.replace(/^\s*#.*$/gmu, '') : bareCode(text)
  if (bare.trim() === '') return false
  if (family === 'go') return /\bfunc\b/u.test(bare)
  // Java reads \u007b as a brace, in comments and strings too.
  if (family === 'java') return text.includes('\\u') || !isBodilessInterface(bare)
  if (family === 'kt') return !isBodilessInterface(bare)
  if (family === 'ts') return !isTypesOnly(bare)
  return true
}

// Every brace must open an interface; what stands in an annotation is constant.
function isBodilessInterface(bare: string): boolean {
  const text = bare.replace(/@[\w.]+\s*\((?:[^()]|\([^()]*\))*\)/gu, '')
  if (/\b(?:class|enum|record|object|default|static|init|by)\b|=/u.test(text)) return false
  if (!/\binterface\b/u.test(text)) return false
  return !text.replace(/@?\binterface\s+\w[^{}();]*\{/gu, '').includes('{')
}
