import type { RuleHit } from '../../model/hit.ts'
import { hitAt } from '../facts/hit-at.ts'
import { countText } from '../facts/how-long.ts'
import { isNarrower } from '../facts/is-narrower.ts'
import { quoteName, shortName } from '../facts/names.ts'
import { nodeAs, rangeName, tableActions } from '../facts/nodes.ts'
import { oldRelation } from '../facts/relations.ts'
import { findObject } from '../facts/schema-lookup.ts'
import { type Step, upSteps } from '../facts/steps.ts'
import type { RuleContext } from '../rule-context.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'
import { destroyedObjects } from './destroyed-objects.ts'
import { vanishedObjects } from './vanished-objects.ts'

const ID = 'MG-DATA-01'
const USERS = 'CREATE TABLE users (id bigint PRIMARY KEY, email varchar(200));'

/** Data that is gone when the up has run, whatever the down does. */
export const destroyedData: RuleDefinition = {
  id: ID,
  title: 'Data is destroyed',
  description:
    'The up drops or empties what holds data in the base. No down brings it back, and code of the running release may still read it. Where the plan says so, it is a note. A type that holds less than the old one is a warning: values may be cut, rounded or refused.',
  help: 'Stop using it in a release before, then drop it in a pull request of its own whose plan says so:\nphase: contract\nafter: <the release that no longer uses it>\nrollback:\n  data_loss: "users.email; a backup is kept until …"',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'ast',
  covers: [
    'squawk:ban-drop-database',
    'squawk:ban-drop-column',
    'squawk:ban-drop-table',
    'atlas:DS101',
    'atlas:DS102',
    'atlas:DS103',
    'strong_migrations:remove_column',
    'strong_migrations:create_table',
    'pg-schema-diff:DELETES_DATA',
    'django-migration-linter:DROP_COLUMN',
    'django-migration-linter:DROP_TABLE',
    'bytebase:STATEMENT_DISALLOW_TRUNCATE',
  ],
  examples: {
    bad: [
      example({ base: USERS, up: 'DROP TABLE users;' }),
      example({ base: USERS, up: 'ALTER TABLE users DROP COLUMN email;' }),
      example({ base: USERS, up: 'TRUNCATE users;' }),
    ],
    good: [
      example({ up: `${USERS} ALTER TABLE users DROP COLUMN email; DROP TABLE users;` }),
      example({ base: USERS, up: 'ALTER TABLE users ALTER COLUMN email TYPE text;' }),
      example({ base: `${USERS} CREATE VIEW mails AS SELECT email FROM users;`, up: 'DROP VIEW mails;' }),
    ],
  },
  check: (context) =>
    context.dialect === 'postgres'
      ? upSteps(context).flatMap((step) => [...destroyed(context, step), ...narrowed(context, step)])
      : vanished(context),
}

function destroyed(context: RuleContext, step: Step): readonly RuleHit[] {
  return destroyedObjects(context, step).map(({ text, name, relation }) => lost(context, step, text, name, relation))
}

function vanished(context: RuleContext): readonly RuleHit[] {
  return vanishedObjects(context).map(({ object: { kind, name, properties }, step }) => {
    const table = kind === 'table' ? name : (properties['table'] ?? null)
    return lost(context, step, `the ${kind} ${shortName(name)}`, name, table)
  })
}

function lost(context: RuleContext, step: Step, text: string, name: string, relation: string | null): RuleHit {
  const isDeclared = context.plan?.phase === 'contract' || context.plan?.dataLoss != null
  const rows = relation === null ? undefined : context.rows[relation]
  return hitAt(ID, step, {
    ...(isDeclared ? { severity: 'note' } : {}),
    message: `The up destroys ${text}${rows === undefined ? '' : `, with ${countText(rows)} rows in production`}.`,
    why: 'No down brings the data back, and the running release may still use it.',
    fix: `-- release code that does not use it first; then, in the plan of a pull request of its own:\nphase: contract\nrollback:\n  data_loss: "${shortName(name)} …"`,
    object: name,
  })
}

function narrowed(context: RuleContext, step: Step): readonly RuleHit[] {
  const relation = nodeAs(step, 'AlterTableStmt')?.relation
  const table = oldRelation(context, relation, step)
  if (table === null) return []
  return tableActions(step).flatMap(({ command: { subtype, name = '' } }) => {
    if (subtype !== 'AT_AlterColumnType') return []
    const written = [...rangeName(relation), name]
    const old = findObject(context.before, 'column', written)?.properties['type']
    const now = findObject(context.after, 'column', written)?.properties['type']
    if (old == null || now == null || !isNarrower(now, old)) return []
    return [
      hitAt(ID, step, {
        severity: 'warning',
        message: `${quoteName(name)} of ${shortName(table)} holds less: ${old} becomes ${now}.`,
        why: 'Values that do not fit are cut, rounded or refused, and the running release may still write them.',
        fix: `Prove that all values fit: add a CHECK NOT VALID to ${shortName(table)}, validate it, and narrow the type then.`,
        object: `${table}.${quoteName(name)}`,
      }),
    ]
  })
}
