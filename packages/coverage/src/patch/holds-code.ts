import { familyOf } from './file-kinds.ts'

/**
 * Tells whether a source file can hold a line that a coverage tool would measure.
 *
 * Shape:  false only where that is sure: nothing but blanks and comments; Go without a function; Java and Kotlin interfaces
 *         without bodies; TypeScript of types and re-exports. true when in doubt.
 * Errors: never throws.
 */
export function holdsCode(path: string, text: string): boolean {
  const family = familyOf(path)
  const bare = stripComments(text, family)
  if (bare.trim() === '') return false
  if (family === 'go') return /\bfunc\b/u.test(bare)
  if (family === 'java') return !isBodilessInterface(bare)
  if (family === 'ts') return !isTypesOnly(bare)
  return true
}

function stripComments(text: string, family: string): string {
  if (['py', 'rb', 'sh', 'pl', 'r'].includes(family)) return text.replace(/^\s*#.*$/gmu, '')
  return text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '')
}

function isBodilessInterface(text: string): boolean {
  if (/\b(?:class|enum|record|default|static)\b/u.test(text)) return false
  return /\binterface\b/u.test(text) && !/\)\s*(?:throws[\w\s,.]+)?\{/u.test(text) && !/=/u.test(text)
}

// Removes one by one what TypeScript erases; code remains when anything does.
function isTypesOnly(text: string): boolean {
  const statements = text
    .replace(/\/\/[^\n]*/gu, '')
    .replace(/^\s*import\b[^;'"]*?['"][^'"\n]*['"]\s*(?:with\s*\{[^}]*\})?\s*;?/gmu, '')
    .replace(/^\s*export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s*(?:from\s*['"][^'"\n]*['"])?\s*;?/gmu, '')
  const rest = removeBlocks(statements, /^\s*(?:export\s+)?(?:declare\s+)?interface\s[^{]*\{/mu)
  if (rest === null) return false
  const declarations = rest.split(/^(?=\s*(?:export\s+)?(?:declare\s+)?type\s)/mu)
  return declarations.every((part) => part.trim() === '' || isTypeAlias(part))
}

// An alias may run over many lines, indented or led by what joins types. Anything that looks like a call or a second statement is code.
function isTypeAlias(part: string): boolean {
  const [first = '', ...lines] = part.trim().split('\n')
  if (!/^(?:export\s+)?(?:declare\s+)?type\s/u.test(first)) return false
  if (lines.some((line) => /^[^\s|&}\])>?:]/u.test(line))) return false
  const flat = removeBlocks(part.replace(/'[^'\n]*'|"[^"\n]*"/gu, "''"), /\{/u)
  if (flat === null || /;[^\S\n]*\S/u.test(flat)) return false
  return !/[\w$\])]\s*\(/u.test(flat.replace(/\b(?:import|new|keyof|extends|readonly)\s*\(/gu, '<'))
}

function removeBlocks(text: string, opening: RegExp): string | null {
  let rest = text
  for (let match = opening.exec(rest); match !== null; match = opening.exec(rest)) {
    const end = closingBrace(rest, match.index + match[0].length)
    if (end === null) return null
    rest = `${rest.slice(0, match.index)}\n${rest.slice(end)}`
  }
  return rest
}

function closingBrace(text: string, from: number): number | null {
  let depth = 1
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    if (depth === 0) return at + 1
  }
  return null
}
