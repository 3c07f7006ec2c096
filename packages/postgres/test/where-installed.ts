import { findInstalled, type InstalledServer } from '../src/server/find-installed.ts'

const [newest] = await findInstalled(process.env)

/** The newest server of this machine, or null, which is said once for each suite. */
export const installed: InstalledServer | null = newest ?? null

if (installed === null) process.stderr.write('PostgreSQL is not installed here: its tests are left out\n')

/** `describe` where PostgreSQL is installed. */
export const whereInstalled = installed === null ? describe.skip : describe

/** The server, for tests that run only where there is one. */
export function theServer(): InstalledServer {
  if (installed === null) throw new Error('PostgreSQL is not installed')
  return installed
}
