import { chown, mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerAccount, serverAccount } from './server-account.ts'

/** Where a private server keeps everything: a folder that is closed to other users. */
export interface ServerPlace {
  readonly folder: string
  readonly dataFolder: string
  readonly socketPath: string
  /** What the server reads on its start; holds the passwords. */
  readonly initFile: string
  readonly account: ServerAccount | null
}

/** Makes the folder of a private server. */
export async function makeServerPlace(): Promise<ServerPlace> {
  const account = await serverAccount()
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'velocity-my-')))
  const dataFolder = join(folder, 'data')
  await mkdir(dataFolder, { mode: 0o700 })
  await mkdir(join(folder, 'files'), { mode: 0o700 })
  await give(folder, account)
  await give(dataFolder, account)
  return { folder, dataFolder, socketPath: join(folder, 's'), initFile: join(folder, 'init.sql'), account }
}

/** Writes a file that only the server reads. */
export async function writeServerFile(path: string, text: string, account: ServerAccount | null): Promise<void> {
  await writeFile(path, text, { mode: 0o600 })
  await give(path, account)
}

async function give(path: string, account: ServerAccount | null): Promise<void> {
  if (account !== null) await chown(path, account.uid, account.gid)
}
