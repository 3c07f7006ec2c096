import { hitAt } from '../facts/hit-at.ts'
import { shortName } from '../facts/names.ts'
import { nodeAs, rangeName } from '../facts/nodes.ts'
import { findObject, hasObject } from '../facts/schema-lookup.ts'
import { upSteps } from '../facts/steps.ts'

import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-STYLE-primary-key'

/** A table has no primary key. */
export const primaryKey: RuleDefinition = {
  id: ID,
  title: 'A table has no primary key',
  description:
    'Without a primary key rows cannot be told apart: logical replication refuses UPDATE and DELETE, and backfills in batches have nothing to go by.',
  help: 'Give the table a primary key.',
  severity: 'warning',
  isOnByDefault: true,
  isWaivable: true,
  source: 'ast',
  covers: ['splinter:no-primary-key', 'diesel-guard:create_table_without_pk', 'bytebase:TABLE_REQUIRE_PK'],
  examples: {
    bad: [example({ up: 'CREATE TABLE users (email text);' })],
    good: [
      example({ up: 'CREATE TABLE users (id bigint PRIMARY KEY);' }),
      example({
        base: 'CREATE TABLE logs (kind text) PARTITION BY LIST (kind);',
        up: "CREATE TABLE logs_a PARTITION OF logs FOR VALUES IN ('a');",
      }),
      example({ up: 'CREATE TEMP TABLE scratch (id bigint);' }),
    ],
  },
  check: (context) => {
    if (context.dialect !== 'postgres') return []
    const keyed = new Set(
      context.after.objects.flatMap(({ kind, properties }) =>
        kind === 'constraint' && (properties['definition'] ?? '').startsWith('PRIMARY KEY')
          ? [properties['table']]
          : [],
      ),
    )
    return upSteps(context).flatMap((step) => {
      const created = nodeAs(step, 'CreateStmt')
      if (created === null) return []
      const table = findObject(context.after, 'table', rangeName(created.relation))
      // What is no table any more, what the base has already, and partitions, whose parent is judged.
      if (table === undefined || keyed.has(table.name) || hasObject(context.before, 'table', table.name)) return []
      if (table.properties['partition of'] != null || table.properties['inherits'] != null) return []
      const message = `The table ${shortName(table.name)} has no primary key.`
      const fix = 'id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY'
      return [hitAt(ID, step, { message, fix, object: table.name })]
    })
  },
}
