import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The name that the documentation gives this library. */
const DOCUMENTED = 'org/velocity'
const USES = /^\s*(?:-\s+)?uses:\s*["']?([\w.-]+\/[\w.-]+)\/([^@\s"']+)@/gmu

/**
 * Tells under which `owner/name` a workflow calls this library: the first repository whose called path exists in this clone.
 *
 * Shape: `org/velocity` when none does, and for a file that cannot be read: the runner says what is wrong with it.
 */
export function findLibrary(workflowFile: string, cloneRoot: string): string {
  if (!existsSync(workflowFile)) return DOCUMENTED
  const calls = [...readFileSync(workflowFile, 'utf8').matchAll(USES)]
  const own = calls.find(
    ([, , path = '']) => /^(?:\.github\/workflows|actions)\//u.test(path) && existsSync(join(cloneRoot, path)),
  )
  return own?.[1] ?? DOCUMENTED
}
