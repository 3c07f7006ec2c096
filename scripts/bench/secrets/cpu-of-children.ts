import { readFileSync } from 'node:fs'

/** Linux tells times to programs in hundredths of a second, on every architecture that Node runs on. */
const TICKS_PER_SECOND = 100
const CHILD_USER_FIELD = 13
const CHILD_SYSTEM_FIELD = 14

/**
 * Tells the processor time of all processes that this one has started and waited for, and of theirs.
 *
 * Shape:  null where the system has no /proc.
 * Units:  seconds, user and system.
 * Source: proc_pid_stat(5), cutime and cstime.
 */
export function cpuOfChildren(): number | null {
  const text = readOrNull('/proc/self/stat')
  if (text === null) return null
  // The name of the program, in brackets, may hold anything.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[CHILD_USER_FIELD]) + Number(fields[CHILD_SYSTEM_FIELD])) / TICKS_PER_SECOND
}

/** Reads a file that may not be there. */
export function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
