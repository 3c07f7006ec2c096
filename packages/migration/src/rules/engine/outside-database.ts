import { hitAt } from '../facts/hit-at.ts'
import { stepsOf } from '../facts/steps.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'
import { findHostAccess } from './find-host-access.ts'

const ID = 'MG-HOST-01'

/** Statements that reach outside of the database: they must not run in a check of a pull request. */
export const outsideDatabase: RuleDefinition = {
  id: ID,
  title: 'A statement reaches outside of the database',
  description:
    'The statement reads, writes or runs something of the machine that the server runs on: COPY … PROGRAM, COPY with a file, lo_import, pg_read_file, LOAD, ALTER SYSTEM, a function in an untrusted language or in pg_catalog, the end of its own session. No migration needs that, and a check of a stranger’s pull request must not do it. Links to other servers are a note.',
  help: 'Load data from the client: \\copy, or INSERT. Change settings of the server where the server is configured.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: false,
  source: 'ast',
  covers: ['bytebase:SYSTEM_FUNCTION_DISALLOWED_LIST'],
  examples: {
    bad: [
      example({ base: 'CREATE TABLE users (id bigint);', up: "COPY users FROM PROGRAM 'cat /etc/passwd';" }),
      example({ base: 'CREATE TABLE users (id bigint);', up: "COPY users TO '/tmp/users.txt';" }),
      example({ up: "SELECT pg_catalog.pg_read_file('/etc/passwd');" }),
      example({ up: "DO $$ BEGIN PERFORM lo_import('/etc/passwd'); END $$;" }),
      example({ up: 'SELECT pg_terminate_backend(pg_backend_pid());' }),
      example({
        up: "CREATE FUNCTION pg_catalog.one() RETURNS text LANGUAGE sql AS $$ SELECT 'x' $$;",
      }),
      example({ up: "ALTER SYSTEM SET shared_buffers = '8GB';", transaction: 'none' }),
    ],
    good: [
      example({ up: "CREATE TABLE files (path text); COMMENT ON TABLE files IS 'what pg_read_file( would read';" }),
      example({ up: 'CREATE FUNCTION one() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;' }),
    ],
  },
  check: (context) =>
    stepsOf(context).flatMap((step) => {
      const access = findHostAccess(step)
      if (access === null) return []
      return [
        hitAt(ID, step, {
          ...(access.isRefused ? {} : { severity: 'note' }),
          message: access.isRefused
            ? `The statement reaches outside of the database: ${access.what}.`
            : `The statement leads to another system, which no dry run has: ${access.what}.`,
          fix: access.isRefused
            ? 'Leave it out: load data from the client, and configure the server where it is configured.'
            : 'Make a stub of what is needed in `setup`, so that the dry run has it.',
          object: null,
        }),
      ]
    }),
}
