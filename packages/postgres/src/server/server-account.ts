import { readFile } from 'node:fs/promises'

/** Numbers of a user of this machine. */
export interface ServerAccount {
  readonly uid: number
  readonly gid: number
}

/** In order of preference. */
const NAMES = ['postgres', '_postgres', 'nobody']

/**
 * The user that a server has to run as, because PostgreSQL refuses to be root.
 *
 * Shape: null when this process is not root and may run it itself, or when the machine has none of `postgres` and `nobody`.
 */
export async function serverAccount(): Promise<ServerAccount | null> {
  if (process.getuid?.() !== 0) return null
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '')
  const users = new Map(text.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.split(':')] as const))
  for (const name of NAMES) {
    const [, , uid, gid] = users.get(name) ?? []
    if (uid !== undefined && gid !== undefined && Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) }
  }
  return null
}
