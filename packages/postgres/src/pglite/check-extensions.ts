import { UserError } from '@velocity/model'
import { PGLITE_EXTENSIONS } from './pglite-extensions.ts'

/** Errors: VEL_ENGINE_EXTENSION naming every extension that the bundled engine does not have. */
export function checkExtensions(extensions: readonly string[]): void {
  const missing = extensions.filter((name) => !PGLITE_EXTENSIONS.has(name))
  if (missing.length === 0) return
  const names = missing.map((name) => `"${name}"`).join(', ')
  throw new UserError({
    code: 'VEL_ENGINE_EXTENSION',
    message: `the bundled PostgreSQL (PGlite) has no extension ${names}`,
    why: `it has those of PostgreSQL's own contrib: ${[...PGLITE_EXTENSIONS].join(', ')}`,
    fix: [
      'run the migrations on a server that has it:',
      '  - give the address of a server, for example of a service container, in `database-url`',
      '  - or install PostgreSQL with the extension on the runner, and set `engine: installed`',
    ].join('\n'),
  })
}
