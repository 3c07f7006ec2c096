import type { RuleDefinition } from '../rules/rule-definition.ts'
import { mysqlRule } from './mysql-rule.ts'

const CHANGES = /^(ALTER|CREATE|DROP|RENAME|TRUNCATE) /

/** A migration of several changes, none of which a transaction takes back. */
export const partialFailure: RuleDefinition = mysqlRule(
  {
    id: 'MG-MY-10',
    title: 'A failure in the middle leaves half a migration',
    description:
      'Every change of a schema commits by itself on MySQL. When the second one fails, the first one stays, the tool marks the version as dirty, and running it again fails at the first.',
    help: 'One change a migration: either it is applied or it is not.',
    severity: 'note',
    covers: [],
  },
  (context) =>
    context.scripts.flatMap(({ direction, statements, migration, script }) => {
      const changes = statements.filter(({ kind }) => CHANGES.test(kind))
      const second = changes[1]
      if (direction === 'down' || second === undefined) return []
      const message = `${changes.length} changes commit one by one; if one fails, those before it stay.`
      const place = { path: script.path, line: script.startLine + second.startLine - 1, version: migration.version }
      return [{ rule: 'MG-MY-10', message, ...place, object: null }]
    }),
)
