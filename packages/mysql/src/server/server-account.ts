import { readFile } from 'node:fs/promises'

/** Numbers of a user of this machine. */
export interface ServerAccount {
  readonly uid: number
  readonly gid: number
}

/** In order of preference. */
const NAMES = ['mysql', '_mysql', 'nobody']

/** The user that the server runs as when this process is root; null when it is not, or nobody else is there. */
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
