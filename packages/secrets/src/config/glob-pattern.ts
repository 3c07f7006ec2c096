/**
 * Writes a glob over paths as a Go RE2 pattern: `**` crosses folders, `*` and `?` do not, `{a,b}` and `[abc]` are choices.
 *
 * Errors: never throws; what is no glob sign stands for itself.
 */
export function globPattern(glob: string): string {
  let pattern = ''
  let depth = 0
  for (let at = 0; at < glob.length; at += 1) {
    const sign = glob[at] ?? ''
    if (glob.startsWith('**/', at)) {
      pattern += '(?:[^\\n]*/)?'
      at += 2
    } else if (glob.startsWith('**', at)) {
      pattern += '[^\\n]*'
      at += 1
    } else if (sign === '*') pattern += '[^/]*'
    else if (sign === '?') pattern += '[^/]'
    else if (sign === '{' && glob.indexOf('}', at) !== -1) {
      pattern += '(?:'
      depth += 1
    } else if (sign === '}' && depth > 0) {
      pattern += ')'
      depth -= 1
    } else if (sign === ',' && depth > 0) pattern += '|'
    else if (sign === '[' && glob.indexOf(']', at) > at + 1) {
      const end = glob.indexOf(']', at)
      pattern += `[${glob
        .slice(at + 1, end)
        .replace(/^!/u, '^')
        .replace(/[\\[]/gu, '\\$&')}]`
      at = end
    } else pattern += sign.replace(/[\\^$.*+?()[\]{}|]/u, '\\$&')
  }
  return `^${pattern}${')'.repeat(depth)}$`
}
