/** A character of a path: one byte of ASCII, or all bytes of one beyond it. */
const CHARACTER = '(?:[^/\\x80-\\xff]|[\\xc2-\\xf4][\\x80-\\xbf]{1,3})'

/** Whether a glob is made of `*`, `**`, `?`, `[abc]`, `[^abc]` and `{a,b}` alone, each closed. */
export function isPlainGlob(glob: string): boolean {
  return !/^!|\[!|[?*+@!]\(|^\s|\\/u.test(glob) && tokens(glob) !== null
}

/**
 * Writes a plain glob over paths as a Go RE2 pattern: `**` crosses folders, `*` and `?` do not, `{a,b}` and `[abc]` are choices. `dir/`
 * stands for everything below.
 *
 * Errors: never throws; of what is no plain glob every sign stands for itself.
 */
export function globPattern(glob: string): string {
  const whole = glob.endsWith('/') ? `${glob}**` : glob
  const parts = tokens(whole)
  return `^${parts === null ? quoted(whole) : parts.join('')}$`
}

/** Patterns of the parts of a glob, null when a bracket or brace is not closed. */
function tokens(glob: string): readonly string[] | null {
  const parts: string[] = []
  let depth = 0
  let at = 0
  while (at < glob.length) {
    const rest = glob.slice(at)
    const sign = rest.charAt(0)
    const isFolderStart = at === 0 || glob[at - 1] === '/' || '{,'.includes(glob[at - 1] ?? '')
    const stars = /^\*+/u.exec(rest)?.[0] ?? ''
    const isCrossing = stars.length === 2 && isFolderStart
    if (isCrossing && rest[2] === '/') {
      parts.push('(?:[^\\n]*/)?')
      at += 3
    } else if (sign === '/' && /^\/\*\*(?:$|[,}])/u.test(rest)) {
      parts.push('(?:/[^\\n]*)?')
      at += 3
    } else if (isCrossing && /^\*\*(?:$|[,}])/u.test(rest)) {
      parts.push('[^\\n]*')
      at += 2
    } else if (stars !== '') {
      // A segment is never empty.
      const isAlone = isFolderStart && /^(?:$|[/,}])/u.test(rest.slice(stars.length))
      parts.push(isAlone ? '[^/]+' : '[^/]*')
      at += stars.length
    } else if (sign === '?') {
      parts.push(CHARACTER)
      at += 1
    } else if (sign === '{') {
      depth += 1
      parts.push('(?:')
      at += 1
    } else if (sign === '}' && depth > 0) {
      depth -= 1
      parts.push(')')
      at += 1
    } else if (sign === ',' && depth > 0) {
      parts.push('|')
      at += 1
    } else if (sign === '[') {
      const choice = /^\[(\^?)([^[\]/]+)\]/u.exec(rest)
      if (choice === null) return null
      parts.push(oneOf(choice[1] !== '', choice[2] ?? ''))
      at += choice[0].length
    } else if (sign === '}' || sign === ']') return null
    else {
      parts.push(quoted(sign))
      at += 1
    }
  }
  return depth === 0 ? parts : null
}

function oneOf(isNegated: boolean, characters: string): string {
  const inside = characters.replace(/[\\^]/gu, '\\$&')
  return isNegated ? `(?:[^/${inside}\\x80-\\xff]|[\\xc2-\\xf4][\\x80-\\xbf]{1,3})` : `[${inside}]`
}

function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
}
