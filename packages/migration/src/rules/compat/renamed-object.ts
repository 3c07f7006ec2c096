import type { RuleHit } from '../../model/hit.ts'
import { hitAt } from '../facts/hit-at.ts'
import { bareName, qualifiedName, quoteName, shortName } from '../facts/names.ts'
import { nameOf, nodeAs, rangeName, stringsOf } from '../facts/nodes.ts'
import { oldRelation } from '../facts/relations.ts'
import { findObject, hasObject } from '../facts/schema-lookup.ts'
import { type Step, upSteps } from '../facts/steps.ts'
import type { RuleContext } from '../rule-context.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-COMPAT-01'
const USERS = "CREATE TABLE users (id bigint PRIMARY KEY, name text); CREATE TYPE mood AS ENUM ('glad');"

/** Names that the running release uses and that are gone when the up has run. Dropped data is the word of `MG-DATA-01`. */
export const renamedObject: RuleDefinition = {
  id: ID,
  title: 'A name that the running release uses is gone',
  description:
    'While a deploy rolls out, the old code runs on the new schema. A table, column, view, schema or enum label of the base that has another name or is gone breaks every query that uses it. A warning where the queries of the base are known, because those that break are then named by MG-COMPAT-02; an error where they are not.',
  help: 'Expand and contract: add the new name beside the old one, release the code that uses it, and take the old one away in a later pull request.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'ast',
  covers: [
    'squawk:renaming-column',
    'squawk:renaming-table',
    'strong_migrations:rename_column',
    'strong_migrations:rename_table',
    'strong_migrations:rename_schema',
    'strong_migrations:rename_enum_value',
    'atlas:BC101',
    'atlas:BC102',
    'pgfence:rename-schema',
    'django-migration-linter:RENAME_COLUMN',
    'django-migration-linter:RENAME_TABLE',
    'bytebase:SCHEMA_BACKWARD_COMPATIBILITY',
  ],
  examples: {
    bad: [
      example({ base: USERS, up: 'ALTER TABLE users RENAME COLUMN name TO title;' }),
      example({ base: USERS, up: 'ALTER TABLE users RENAME TO people;' }),
      example({ base: USERS, up: "ALTER TYPE mood RENAME VALUE 'glad' TO 'happy';" }),
    ],
    good: [
      example({
        base: USERS,
        up: 'ALTER TABLE users RENAME TO people; CREATE VIEW users AS SELECT * FROM people;',
      }),
      example({ base: USERS, up: 'ALTER TABLE users RENAME CONSTRAINT users_pkey TO users_key;' }),
      example({ up: `${USERS} ALTER TABLE users RENAME TO people;` }),
    ],
  },
  check: (context) =>
    upSteps(context).flatMap((step) => [
      ...renamed(context, step),
      ...moved(context, step),
      ...droppedViews(context, step),
    ]),
}

function renamed(context: RuleContext, step: Step): readonly RuleHit[] {
  const enumeration = nodeAs(step, 'AlterEnumStmt')
  if (enumeration?.oldVal !== undefined) {
    const type = findObject(context.before, 'enum', stringsOf(enumeration.typeName))
    const text = `The label '${enumeration.oldVal}' of ${shortName(type?.name ?? '')}`
    const fix = `Add '${enumeration.newVal ?? ''}' as a new label, release code that reads both, and write the new one then.`
    return type === undefined ? [] : [said(context, step, text, fix, `${type.name}.${enumeration.oldVal}`)]
  }
  const rename = nodeAs(step, 'RenameStmt')
  if (rename === null) return []
  const { newname = '', subname = '' } = rename
  if (rename.renameType === 'OBJECT_SCHEMA') {
    const isOld = Object.keys(context.before.columnOrder).some((table) => table.startsWith(`${quoteName(subname)}.`))
    return isOld ? [said(context, step, `The schema ${quoteName(subname)}`, VIEW_OF_SCHEMA, subname)] : []
  }
  const table = oldRelation(context, rename.relation, step)
  if (table === null) return []
  if (rename.renameType === 'OBJECT_TABLE' || rename.renameType === 'OBJECT_VIEW') {
    if (isThere(context, table)) return []
    return [said(context, step, `${kindText(rename.renameType)} ${shortName(table)}`, viewFix(table, newname), table)]
  }
  if (rename.renameType !== 'OBJECT_COLUMN') return []
  const column = findObject(context.before, 'column', [...rangeName(rename.relation), subname])
  if (column === undefined || hasObject(context.after, 'column', column.name)) return []
  const text = `The column ${quoteName(subname)} of ${shortName(table)}`
  return [
    said(
      context,
      step,
      text,
      columnFix(shortName(table), subname, newname, column.properties['type'] ?? ''),
      column.name,
    ),
  ]
}

function moved(context: RuleContext, step: Step): readonly RuleHit[] {
  const move = nodeAs(step, 'AlterObjectSchemaStmt')
  const table = move === null ? null : oldRelation(context, move.relation, step)
  if (move === null || table === null || move.objectType !== 'OBJECT_TABLE' || isThere(context, table)) return []
  const target = `${quoteName(move.newschema ?? '')}.${quoteName(bareName(table))}`
  const fix = `In the same migration: CREATE VIEW ${table} AS SELECT * FROM ${target};`
  return [said(context, step, `The table ${shortName(table)}`, fix, table)]
}

function droppedViews(context: RuleContext, step: Step): readonly RuleHit[] {
  const drop = nodeAs(step, 'DropStmt')
  if (drop?.removeType !== 'OBJECT_VIEW' && drop?.removeType !== 'OBJECT_MATVIEW') return []
  return (drop.objects ?? []).flatMap((node) => {
    const written = nameOf(node)
    const view = findObject(context.before, 'view', written) ?? findObject(context.before, 'materialized view', written)
    if (view === undefined || isThere(context, view.name)) return []
    return [
      said(
        context,
        step,
        `The ${view.kind} ${shortName(view.name)}`,
        'Release code that does not use it first.',
        view.name,
      ),
    ]
  })
}

/** Whether the new schema still has something of that name: a view in the place of a table will do. */
function isThere(context: RuleContext, name: string): boolean {
  return ['table', 'foreign table', 'view', 'materialized view'].some((kind) => hasObject(context.after, kind, name))
}

function said(context: RuleContext, step: Step, what: string, fix: string, object: string): RuleHit {
  return hitAt(ID, step, {
    ...(context.hasQueries || context.plan?.phase === 'contract' ? { severity: 'warning' } : {}),
    message: `${what} is gone under its name when the up has run, and the running release may still use it.`,
    why: 'While the deploy rolls out, the old code runs on the new schema.',
    fix,
    object,
  })
}

function kindText(type: string): string {
  return type === 'OBJECT_VIEW' ? 'The view' : 'The table'
}

const VIEW_OF_SCHEMA =
  'Make the new schema with views of the old tables, release code that uses it, and move the tables then.'

function viewFix(table: string, newName: string): string {
  return [
    '-- in the same migration; simple views can be written to:',
    `ALTER TABLE ${shortName(table)} RENAME TO ${quoteName(newName)};`,
    `CREATE VIEW ${shortName(table)} AS SELECT * FROM ${quoteName(newName)};`,
    '-- contract, when no release uses the old name any more:',
    `DROP VIEW ${shortName(table)};`,
  ].join('\n')
}

function columnFix(table: string, old: string, newName: string, type: string): string {
  return [
    '-- expand',
    `ALTER TABLE ${table} ADD COLUMN ${quoteName(newName)} ${type};`,
    '-- keep both in step by a trigger or by the application, and backfill in batches',
    '-- contract, when no release uses the old name any more:',
    `ALTER TABLE ${table} DROP COLUMN ${qualifiedName([old])};`,
  ].join('\n')
}
