import type { DatabaseSession } from '@velocity/ports'
import { startPglite } from './start-pglite.ts'

/** An empty database of the bundled engine, for tests and other single uses. */
export async function openPglite(): Promise<DatabaseSession & { close(): Promise<void> }> {
  const server = await startPglite({ partsFolder: null, image: null, extensions: [] })
  const { session } = await server.create()
  return { run: (sql, deadlineMs) => session.run(sql, deadlineMs), close: () => server.close() }
}
