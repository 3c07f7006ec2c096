import { describePglite, startPglite } from '../pglite/start-pglite.ts'
import type { PostgresEnginesOptions } from './create-postgres-engines.ts'

/** Of the PGlite that is installed; a test compares them. */
const SERVER_VERSION = '18.6'

/**
 * The PostgreSQL that ships with us, as one of the engines.
 *
 * `partsFolder` is where `copyPgliteParts` laid it beside a bundle; null: the installed package.
 */
export function bundledPostgres({
  partsFolder,
}: {
  readonly partsFolder: string | null
}): PostgresEnginesOptions['bundled'] {
  return {
    info: describePglite(SERVER_VERSION),
    start: (extensions, image) => startPglite({ partsFolder, image, extensions }),
  }
}
