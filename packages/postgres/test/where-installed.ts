import { describe } from '@jest/globals'
import { findInstalled, type InstalledServer } from '../src/server/find-installed.ts'

const [newest] = await findInstalled(process.env)

if (newest === undefined) process.stderr.write('PostgreSQL is not installed here: its tests are left out\n')

/** A suite that runs where PostgreSQL is installed, and is skipped elsewhere. */
export function whereInstalled(name: string, suite: () => void): void {
  if (newest === undefined) describe.skip(name, suite)
  else describe(name, suite)
}

/** The newest server of this machine, for tests that run only where there is one. */
export function theServer(): InstalledServer {
  if (newest === undefined) throw new Error('PostgreSQL is not installed')
  return newest
}
