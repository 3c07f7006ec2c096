import { choice, count, glob, text } from '@velocity/policy'
import * as v from 'valibot'
import { ENGINE_NAMES, engineChoiceOf } from './engine-choice.ts'

const PATH = 'a path inside the repository, without “..”'
const path = v.pipe(text, v.regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))/u, PATH))
const level = choice(['off', 'note', 'warning', 'error'])
const dataLevel = choice(['off', 'warning', 'error'])
const globs = v.array(glob, 'a list of globs')
const RULE_ID = 'a rule such as MG-LOCK-01'
const ruleId = v.pipe(v.string(RULE_ID), v.regex(/^MG-[A-Z]+-[A-Za-z0-9-]{1,40}$/iu, RULE_ID))
const NAME = 'a name of letters, digits, “_” and “-”'
const name = v.pipe(v.string(NAME), v.regex(/^[A-Za-z0-9][\w-]{0,39}$/u, NAME))
const COMMAND = 'a program and its arguments as a list, for example [npx, knex, "migrate:latest"]'
const command = v.pipe(v.array(text, COMMAND), v.minLength(1, COMMAND), v.maxLength(64, COMMAND))
const ENGINE = `one of ${ENGINE_NAMES}`
const EXTENSION = 'the name of an extension, for example pg_trgm'
const extension = v.pipe(v.string(EXTENSION), v.regex(/^[A-Za-z_][\w-]{0,62}$/u, EXTENSION))

/** The database that runs in production. */
const production = v.strictObject({
  engine: v.optional(choice(['postgres', 'mysql', 'mariadb', 'sqlite'])),
  /** The major version. */
  version: v.optional(v.pipe(count, v.maxValue(99, 'a major version, for example 16'))),
  extensions: v.optional(v.array(extension, 'a list of extensions')),
})

const database = v.strictObject({
  dir: v.optional(path),
  layout: v.optional(text),
  production: v.optional(production),
  engine: v.optional(
    v.pipe(
      v.string(ENGINE),
      v.check((name) => engineChoiceOf(name) !== null, ENGINE),
    ),
  ),
  'engine-strict': v.optional(v.boolean('true or false')),
  setup: v.optional(path),
  stats: v.optional(path),
  queries: v.optional(globs),
  baseline: v.optional(v.union([text, count], 'a version')),
  commands: v.optional(
    v.strictObject({
      up: command,
      down: v.optional(command),
      table: v.optional(text),
      cwd: v.optional(path),
      env: v.optional(v.record(v.string(), v.string('a text'), 'variables with their values')),
      /** Units: seconds. Default: 300. */
      timeout: v.optional(v.pipe(count, v.minValue(1, 'a whole number from 1 to 3600'), v.maxValue(3600))),
    }),
  ),
  budgets: v.optional(
    v.strictObject({
      'block-writes-ms': v.optional(count),
      'block-reads-ms': v.optional(count),
      'lock-timeout-max-ms': v.optional(count),
      'hot-tables': v.optional(v.array(text, 'a list of tables')),
    }),
  ),
  placeholders: v.optional(v.record(v.string(), v.string('a text'), 'placeholders with their values')),
  plans: v.optional(globs),
})

/**
 * The strict schema of the section `migrations` in `.velocity.yml`. Every key may be left out; an unknown one is an error.
 */
export const migrationSectionSchema = v.strictObject({
  /** Without it the directory is found by its files. */
  databases: v.optional(v.record(name, database, 'databases by name')),
  rollback: v.optional(
    v.strictObject({
      /** Default: schema. */
      require: v.optional(choice(['schema', 'data', 'declared'])),
      /** Default: warning. */
      data: v.optional(dataLevel),
      /** Default: off. */
      'column-order': v.optional(dataLevel),
    }),
  ),
  order: v.optional(
    v.strictObject({
      /** Whether other open pull requests are looked at. Default: error. */
      'open-pull-requests': v.optional(dataLevel),
      /** Default: warning. */
      commutativity: v.optional(dataLevel),
    }),
  ),
  /** What each rule is to be; the others keep their default. */
  rules: v.optional(v.record(ruleId, level, 'rules with off, note, warning or error')),
  /** Whether a pull request with migrations needs a plan file. Default: false. */
  'plan-required': v.optional(v.boolean('true or false')),
  /** A list of differences of the live database that are known; locks bind its bytes. */
  'accepted-drift': v.optional(path),
  /** Units: seconds that one statement may take on the scratch database. Default: 60. */
  'statement-timeout': v.optional(v.pipe(count, v.minValue(1, 'a whole number from 1 to 3600'), v.maxValue(3600))),
  enforcement: v.optional(choice(['enforce', 'warn', 'observe'])),
})

/** The section as the file spells it. */
export type MigrationSection = v.InferOutput<typeof migrationSectionSchema>

/** One database as the file spells it. */
export type DatabaseSection = v.InferOutput<typeof database>
