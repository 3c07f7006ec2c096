import { findInstalled } from '../../../postgres/src/server/find-installed.ts'

/** Whether PostgreSQL is installed here. */
export const findsServer = (await findInstalled(process.env)).length > 0

if (!findsServer) process.stderr.write('PostgreSQL is not installed here: commands are tried on PGlite alone\n')
