/**
 * Tells whether a path from outside stays below the repository's root.
 *
 * Shape:  false for '', absolute paths, drive letters, backslashes, NUL and any segment that is empty, `.` or `..`.
 * Errors: never throws.
 */
export function isSafePath(path: string): boolean {
  if (path === '' || path.includes('\0') || path.includes('\\') || /^[A-Za-z]:/u.test(path)) return false
  return path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..')
}
