import { readFile, stat } from 'node:fs/promises'
import type { Environment } from './environment.ts'
import { invalidEvent } from './event-reader.ts'

/** GitHub drops payloads over 25 MB. */
const MAX_EVENT_BYTES = 32 * 1024 * 1024

/**
 * Reads the event's payload as text.
 *
 * Shape:  null when there is no such file.
 * Errors: VEL_EVENT_INVALID for one over 32 MiB.
 */
export async function readEventFile(env: Environment): Promise<string | null> {
  const path = env['GITHUB_EVENT_PATH']
  if (!path) return null
  const found = await stat(path).catch(() => null)
  if (found === null || !found.isFile()) return null
  if (found.size > MAX_EVENT_BYTES) throw invalidEvent(env['GITHUB_EVENT_NAME'] ?? '', `it has ${found.size} bytes`)
  return readFile(path, 'utf8')
}
