/**
 * Brings a path of any system into one form.
 *
 * Shape:  `/` between parts; no `.`, no empty part, no trailing `/`; `..` is resolved as far as there is something to leave, and
 *         never above `/` or `C:/`. A drive letter stays as it is written. '' for the current folder.
 * Errors: never throws.
 */
export function normalizePath(path: string): string {
  const slashed = path.replaceAll('\\', '/')
  const root = /^(?:[A-Za-z]:)?\/|^[A-Za-z]:(?=$)/.exec(slashed)?.[0] ?? ''
  const parts: string[] = []
  for (const part of slashed.slice(root.length).split('/')) {
    if (part === '' || part === '.') continue
    const last = parts.at(-1)
    if (part !== '..') parts.push(part)
    else if (last !== undefined && last !== '..') parts.pop()
    else if (root === '') parts.push(part)
  }
  return root + parts.join('/')
}
