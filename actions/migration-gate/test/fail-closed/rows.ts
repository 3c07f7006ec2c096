import { buildMergeGroupEvent, buildPushEvent, type FixtureFiles } from '@velocity/testkit'
import { type Change, PASSWORD, second } from './stage.ts'

/** A change, and what has to come of it. */
export interface FailClosedRow {
  readonly name: string
  readonly verdict: 'pass' | 'fail' | 'inconclusive'
  /** What the log or the summary must hold. */
  readonly says: RegExp
  readonly change: Change
}

const UP = 'ALTER TABLE users ADD COLUMN email text;\n'
const DOWN = 'ALTER TABLE users DROP COLUMN email;\n'
const GOOD = second(UP, DOWN)
const NOWHERE = `postgres://gate:${PASSWORD}@127.0.0.1:1/orders`

function configured(lines: string): FixtureFiles {
  return { '.velocity.yml': `version: 1\nmigrations:\n  databases:\n    main:\n${lines}` }
}

/** Nothing has to be started for these. */
export const SURROUNDINGS_ROWS: readonly FailClosedRow[] = [
  {
    name: 'the address of the database leads nowhere',
    verdict: 'inconclusive',
    says: /VEL_ENGINE_UNREACHABLE/u,
    change: { head: GOOD, env: { DATABASE_URL: NOWHERE } },
  },
  {
    name: 'the address is none',
    verdict: 'inconclusive',
    says: /VEL_INPUT_INVALID/u,
    change: { head: GOOD, inputs: { 'database-url': `postgres:/gate:${PASSWORD}@db` } },
  },
  {
    name: 'the wanted server is not installed',
    verdict: 'inconclusive',
    says: /VEL_ENGINE_UNAVAILABLE/u,
    change: { head: GOOD, inputs: { engine: 'postgres@99' } },
  },
  {
    name: 'an extension is not there',
    verdict: 'inconclusive',
    says: /VEL_ENGINE_EXTENSION/u,
    change: {
      base: configured('      dir: db/migrations\n      production: { engine: postgres, extensions: [timescaledb] }\n'),
      head: GOOD,
    },
  },
  {
    name: 'the layout is unknown',
    verdict: 'inconclusive',
    says: /VEL_MIG_LAYOUT_UNKNOWN/u,
    change: { head: GOOD, inputs: { layout: 'alphabetical' } },
  },
  {
    name: 'the configured directory holds nothing',
    verdict: 'inconclusive',
    says: /VEL_MIG_NONE_FOUND/u,
    change: { base: configured('      dir: db/elsewhere\n'), head: { 'README.md': '# orders\n' } },
  },
  {
    name: 'queries are configured and none is there',
    verdict: 'inconclusive',
    says: /VEL_MIG_NO_FILE/u,
    change: { base: configured('      dir: db/migrations\n      queries: ["sql/*.sql"]\n'), head: GOOD },
  },
  {
    name: 'the base is not in the clone',
    verdict: 'inconclusive',
    says: /VEL_MIG_(?:CHECKOUT|NO_BASE)/u,
    change: { head: GOOD, isCutOff: true },
  },
  {
    name: 'a file has more than 20 MB',
    verdict: 'inconclusive',
    says: /VEL_MIG_TOO_LARGE/u,
    change: { head: second(`${UP}--${'x'.repeat(20 * 1024 * 1024)}`, DOWN) },
  },
  {
    name: 'a program is to be run',
    verdict: 'fail',
    says: /COPY … PROGRAM/u,
    change: { head: second(`${UP}COPY users TO PROGRAM 'cat';\n`, DOWN) },
  },
  {
    name: 'an applied migration is edited in a merge queue',
    verdict: 'fail',
    says: /VEL_MIG_ORDER/u,
    change: {
      head: { 'db/migrations/000001_users.up.sql': 'CREATE TABLE users (id int PRIMARY KEY);\n' },
      event: ({ base, merge }) => buildMergeGroupEvent({ baseSha: base, headSha: merge }),
    },
  },
  {
    name: 'a migration is a link',
    verdict: 'fail',
    says: /VEL_MIG_ORDER/u,
    change: { head: { ...GOOD, 'db/migrations/000002_change.up.sql': { linkTo: '../../../../etc/hostname' } } },
  },
  {
    name: 'nothing touches the database',
    verdict: 'pass',
    says: /no migration/iu,
    change: { head: { 'README.md': '# orders\n' } },
  },
]

const NAME = '%0A::set-output name=x::<img src=x onerror=a>|`b`'

/** These run on the bundled engine. */
export const ENGINE_ROWS: readonly FailClosedRow[] = [
  {
    name: 'a down does nothing, in a file whose name speaks to the runner',
    verdict: 'fail',
    says: /VEL_MIG_ROLLBACK/u,
    change: { head: second('CREATE TABLE "</details><img src=x>|`a`" (id int PRIMARY KEY);\n', 'SELECT 1;\n', NAME) },
  },
  {
    name: 'a statement never ends and asks for no limit',
    verdict: 'fail',
    says: /VEL_MIG_(?:RUN|DATA)/u,
    change: {
      head: second(
        'SET statement_timeout = 0;\nDO $$ BEGIN LOOP BEGIN PERFORM pg_sleep(60); EXCEPTION WHEN OTHERS THEN NULL; END; END LOOP; END $$;\n',
        'SELECT 1;\n',
      ),
      inputs: { 'statement-timeout': '1' },
    },
  },
  {
    name: 'a down damages the catalogue',
    verdict: 'inconclusive',
    says: /VEL_ENGINE_UNREADABLE/u,
    change: { head: second(UP, "DELETE FROM pg_attribute WHERE attname = 'email';\n") },
  },
  {
    name: 'the pull request weakens its own rules',
    verdict: 'fail',
    says: /VEL_MIG_ROLLBACK/u,
    change: {
      base: configured('      dir: db/migrations\n'),
      head: {
        ...second(UP, '-- nothing to do\n'),
        '.velocity.yml': 'version: 1\nmigrations:\n  enforcement: observe\n  rules: { MG-RB-01: off }\n',
      },
    },
  },
  {
    name: 'a push brings a migration that goes up and down',
    verdict: 'pass',
    says: /exact|restores/iu,
    change: { head: GOOD, event: ({ base, merge }) => buildPushEvent({ before: base, after: merge }) },
  },
]
