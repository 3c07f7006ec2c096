import type { RuleHit } from '../model/hit.ts'
import type { SchemaObject } from '../model/schema.ts'
import type { RuleContext } from '../rules/rule-context.ts'
import type { RuleDefinition } from '../rules/rule-definition.ts'
import { splitTarget } from '../sql/split-target.ts'
import { mysqlRule } from './mysql-rule.ts'

/** A REFERENCES beside a column that made no foreign key. */
export const ignoredReferences: RuleDefinition = mysqlRule(
  {
    id: 'MG-MY-06',
    title: 'REFERENCES beside a column makes no foreign key',
    description:
      'MySQL reads REFERENCES in the definition of a column and forgets it, without a word. MariaDB since 10.5 makes the foreign key. The schema after the migration has fewer foreign keys than its text.',
    help: 'ALTER TABLE orders ADD CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id);',
    severity: 'error',
    covers: ['atlas:MY102'],
  },
  (context) =>
    context.scripts.flatMap(({ direction, statements, migration, script }) =>
      statements.flatMap((statement) => {
        const wanted = statement.sql.match(/\bREFERENCES\b/gi)?.length ?? 0
        if (direction === 'down' || wanted === 0 || !/^(CREATE|ALTER) TABLE$/.test(statement.kind)) return []
        const table = splitTarget(statement.sql.replace(/^CREATE/i, 'ALTER'), 'ALTER TABLE', 'mysql')?.name ?? ''
        const present = context.after.objects.filter(
          ({ properties }) => properties['table'] === table && isForeignKey(properties),
        )
        const isThere = context.after.objects.some(({ kind, name }) => kind === 'table' && name === table)
        if (!isThere || present.length >= wanted) return []
        const message = `${table} has ${present.length} of the ${wanted} foreign keys that this statement names.`
        const line = script.startLine + statement.startLine - 1
        return [{ rule: 'MG-MY-06', message, path: script.path, line, version: migration.version, object: table }]
      }),
    ),
)

/** A column without NULL and without a default, on a table that was there. */
export const implicitDefault: RuleDefinition = mysqlRule(
  {
    id: 'MG-MY-07',
    title: 'A new NOT NULL column has no default',
    description:
      'Rows that are there get the empty text or 0 without a word, and code that does not know the column can no longer insert in strict mode.',
    help: 'Give the column a default, or let it be NULL first.',
    severity: 'warning',
    covers: ['atlas:MY101', 'bytebase:COLUMN_SET_DEFAULT_FOR_NOT_NULL'],
  },
  (context) =>
    added(context, 'column').flatMap((column) => {
      const { properties } = column
      const table = properties['table'] ?? ''
      const isOld = context.before.objects.some(({ kind, name }) => kind === 'table' && name === table)
      const hasValue = properties['default'] != null || /auto_increment|generated/i.test(properties['extra'] ?? '')
      if (!isOld || properties['not null'] !== 'true' || hasValue || properties['expression'] != null) return []
      return [atSchema('MG-MY-07', column, `${column.name} is NOT NULL and has no default.`)]
    }),
)

/** A new table without a primary key. */
export const missingPrimaryKey: RuleDefinition = mysqlRule(
  {
    id: 'MG-MY-08',
    title: 'A new table has no primary key',
    description:
      'InnoDB then keeps the rows by a number that nobody sees, replicas search the whole table for every row, and tools for online changes refuse it.',
    help: 'id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY',
    severity: 'warning',
    covers: ['bytebase:TABLE_REQUIRE_PK'],
  },
  (context) =>
    added(context, 'table').flatMap((table) => {
      const isKeyed = context.after.objects.some(
        ({ kind, name }) => kind === 'index' && name === `${table.name}.PRIMARY`,
      )
      return isKeyed ? [] : [atSchema('MG-MY-08', table, `${table.name} has no primary key.`)]
    }),
)

/** A table of another engine than InnoDB. */
export const otherEngine: RuleDefinition = mysqlRule(
  {
    id: 'MG-MY-09',
    title: 'A table is not InnoDB',
    description: 'Other engines have no transactions or no foreign keys, lock whole tables, or lose rows in a crash.',
    help: 'Leave ENGINE out, or write ENGINE = InnoDB.',
    severity: 'warning',
    covers: ['bytebase:ENGINE_MYSQL_USE_INNODB'],
  },
  (context) =>
    context.after.objects.flatMap((table) => {
      const engine = engineOf(table)
      if (table.kind !== 'table' || engine === null || /^InnoDB$/i.test(engine)) return []
      const before = context.before.objects.find(({ kind, name }) => kind === 'table' && name === table.name)
      if (before !== undefined && engineOf(before) === engine) return []
      return [atSchema('MG-MY-09', table, `${table.name} uses the engine ${engine}.`)]
    }),
)

function isForeignKey(properties: SchemaObject['properties']): boolean {
  return properties['definition']?.startsWith('FOREIGN KEY') === true
}

function engineOf({ properties }: SchemaObject): string | null {
  return /\bENGINE=(\w+)/.exec(properties['options'] ?? '')?.[1] ?? null
}

function added({ before, after }: RuleContext, kind: string): readonly SchemaObject[] {
  const old = new Set(before.objects.filter((object) => object.kind === kind).map(({ name }) => name))
  return after.objects.filter((object) => object.kind === kind && !old.has(object.name))
}

/** The schema says it, no single statement does. */
function atSchema(rule: string, { name }: SchemaObject, message: string): RuleHit {
  return { rule, message, path: null, line: null, version: null, object: name }
}
