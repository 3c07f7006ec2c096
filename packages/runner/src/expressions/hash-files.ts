import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Gives the SHA-256 of the files that the patterns match, as `hashFiles` does: the digest of the files' digests.
 *
 * Shape: lower-case hex; '' when nothing matches. A pattern that starts with `!` takes files out again, in order.
 */
export function hashFiles(workspace: string, patterns: readonly string[]): string {
  const lines = patterns.flatMap((pattern) => pattern.split('\n')).map((line) => line.trim())
  const matched = new Set<string>()
  for (const line of lines.filter((line) => line !== '' && !line.startsWith('#'))) {
    const isExclusion = line.startsWith('!')
    for (const path of globSync(isExclusion ? line.slice(1) : line, { cwd: workspace })) {
      if (isExclusion) matched.delete(path)
      else if (!path.startsWith('..') && statSync(join(workspace, path)).isFile()) matched.add(path)
    }
  }
  if (matched.size === 0) return ''
  const total = createHash('sha256')
  for (const path of [...matched].sort()) {
    total.update(
      createHash('sha256')
        .update(readFileSync(join(workspace, path)))
        .digest(),
    )
  }
  return total.digest('hex')
}
