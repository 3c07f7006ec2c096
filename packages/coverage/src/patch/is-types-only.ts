const IMPORT = /^\s*import\s*[\w$\s,{}*]*?(['"`])\1\s*(?:with\s*\{[^}]*\})?\s*;?/gmu
const EXPORT = /^\s*export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s*(?:from\s*(['"])\1)?\s*;?/gmu
const INTERFACE = /^[^\S\n]*(?:export[^\S\n]+)?(?:declare[^\S\n]+)?interface[^\S\n]+[\w$][^{;()]*\{/mu
/** What leaves a type unfinished at the end of a line, so that the next one belongs to it. */
const UNFINISHED = /(?:[=|&?:,<([]|=>|\b(?:extends|keyof|typeof|readonly|infer|is|in|as|new|unique|asserts))\s*$/u

/**
 * Tells whether TypeScript consists of what its compiler erases: imports, re-exports, interfaces and type aliases.
 *
 * Shape:  `bare` is text without comments and without the insides of strings. false when in doubt.
 * Errors: never throws.
 */
export function isTypesOnly(bare: string): boolean {
  const rest = removeBlocks(bare.replace(IMPORT, '').replace(EXPORT, ''), INTERFACE)
  if (rest === null) return false
  const declarations = rest.split(/^(?=\s*(?:export\s+)?(?:declare\s+)?type\s)/mu)
  return declarations.every((part) => part.trim() === '' || isTypeAlias(part))
}

// An alias may run over many lines, each of which goes on with the one before. Anything that looks like a call or a second statement is code.
function isTypeAlias(part: string): boolean {
  if (!/^(?:export\s+)?(?:declare\s+)?type\s/u.test(part.trim())) return false
  const flat = removeBlocks(part.trim(), /\{/u, '•')
  if (flat === null || /;[^\S\n]*\S/u.test(flat)) return false
  const lines = flat.split('\n').filter((line) => line.trim() !== '')
  const goesOn = (line: string, before: string): boolean =>
    /^\s*[|&}\])>?:;]/u.test(line) || (UNFINISHED.test(before) && /^\s/u.test(line))
  if (lines.some((line, at) => at > 0 && !goesOn(line, lines[at - 1] ?? ''))) return false
  return !/[\w$\])]\s*[(`]/u.test(flat.replace(/\b(?:import|new|keyof|extends|readonly|infer)\s*[(`]/gu, '<'))
}

function removeBlocks(text: string, opening: RegExp, instead = '\n'): string | null {
  let rest = text
  for (let match = opening.exec(rest); match !== null; match = opening.exec(rest)) {
    const end = closingBrace(rest, match.index + match[0].length)
    if (end === null) return null
    rest = `${rest.slice(0, match.index)}${instead}${rest.slice(end)}`
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
