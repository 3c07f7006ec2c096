import { findInstalled, startInstalledPostgres } from '../src/index.ts'

/** Starts a server, prints its folder, and waits to be killed. */
const [newest] = await findInstalled(process.env)
if (newest === undefined) throw new Error('PostgreSQL is not installed')
const server = await startInstalledPostgres({ server: newest, image: null, extensions: [] })
const database = await server.create()
console.log(new URL(database.url ?? '').searchParams.get('host'))
setInterval(() => {}, 60_000)
