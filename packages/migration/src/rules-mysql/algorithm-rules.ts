import type { RuleDefinition } from '../rules/rule-definition.ts'
import { changedTables, hitOf, mysqlRule, rowsText } from './mysql-rule.ts'

const IS_ENUM = /\b(ENUM|SET)\s*\(/i
const IS_CHARSET = /\b(CONVERT\s+TO\s+CHARACTER|CHARACTER\s+SET|CHARSET|COLLATE)\b/i
const ONLINE_TOOL =
  'Change the table with gh-ost, Spirit or pt-online-schema-change, which copy it in small steps, or expand and contract:\nadd a new column, write both, backfill in batches, read the new one, drop the old one later.'

/** A table that the server copies while nobody may write it. */
export const tableCopy: RuleDefinition = mysqlRule(
  {
    id: 'MG-MY-01',
    title: 'The table is copied while writes wait',
    description:
      'The server takes no cheaper algorithm than COPY: it writes every row into a new table and lets nobody write until it is done. A replica repeats it and lags as long.',
    help: ONLINE_TOOL,
    severity: 'error',
    covers: ['bytebase:ADVICE_ONLINE_MIGRATION', 'strong_migrations:copy_algorithm'],
  },
  (context) =>
    changedTables(context).flatMap((changed) => {
      const { algorithm, statement } = changed
      if (algorithm.algorithm !== 'COPY' || IS_ENUM.test(statement.sql) || IS_CHARSET.test(statement.sql)) return []
      const message = `${algorithm.relation}${rowsText(context, algorithm.relation)} is copied (ALGORITHM=COPY), and writes wait until it is done.`
      return [hitOf('MG-MY-01', changed, message, ONLINE_TOOL)]
    }),
)

/** A change in place that writes the table anew. */
export const inPlaceRebuild: RuleDefinition = mysqlRule(
  {
    id: 'MG-MY-02',
    title: 'The change in place writes the table anew',
    description:
      'ALGORITHM=INPLACE and LOCK=NONE sound free, but the table is rebuilt: it needs its space once more, and replicas lag until they have done the same. The rebuild was seen on the server.',
    help: 'Run it when little is going on, or with gh-ost or Spirit on a large table.',
    severity: 'warning',
    covers: ['bytebase:STATEMENT_REQUIRE_ALGORITHM_OPTION'],
  },
  (context) =>
    changedTables(context).flatMap((changed) => {
      const { algorithm } = changed
      if (algorithm.algorithm === 'COPY' || !algorithm.isRebuild) return []
      const message = `${algorithm.relation}${rowsText(context, algorithm.relation)} is written anew although the change is in place (ALGORITHM=${algorithm.algorithm}, LOCK=${algorithm.lock}).`
      return [hitOf('MG-MY-02', changed, message)]
    }),
)

/** A list of ENUM or SET that is changed by a copy. */
export const enumCopy: RuleDefinition = mysqlRule(
  {
    id: 'MG-MY-03',
    title: 'The list of an ENUM or SET is changed by a copy',
    description:
      'A value at the end of the list is added at once. A value that is removed, renamed or put elsewhere changes the numbers that the rows hold, so the whole table is copied.',
    help: 'Add new values at the end of the list, and leave the order of the others.',
    severity: 'error',
    covers: [
      'atlas:MY110',
      'atlas:MY111',
      'atlas:MY112',
      'atlas:MY113',
      'atlas:MY120',
      'atlas:MY121',
      'atlas:MY122',
      'atlas:MY123',
    ],
  },
  (context) =>
    changedTables(context).flatMap((changed) => {
      const { algorithm, statement } = changed
      if (algorithm.algorithm !== 'COPY' || !IS_ENUM.test(statement.sql)) return []
      const message = `${algorithm.relation}${rowsText(context, algorithm.relation)} is copied for a list of values that does not only grow at its end.`
      return [hitOf('MG-MY-03', changed, message, 'Add new values at the end of the list.')]
    }),
)

/** A character set or collation that is changed by a copy. */
export const charsetCopy: RuleDefinition = mysqlRule(
  {
    id: 'MG-MY-04',
    title: 'The character set is converted by a copy',
    description:
      'Every text of the table is written anew in another character set or order, while nobody may write it. Columns of two orders can no longer be joined by an index.',
    help: ONLINE_TOOL,
    severity: 'error',
    covers: [],
  },
  (context) =>
    changedTables(context).flatMap((changed) => {
      const { algorithm, statement } = changed
      if (algorithm.algorithm !== 'COPY' || IS_ENUM.test(statement.sql) || !IS_CHARSET.test(statement.sql)) return []
      const message = `${algorithm.relation}${rowsText(context, algorithm.relation)} is copied to convert its character set or collation, and writes wait.`
      return [hitOf('MG-MY-04', changed, message, ONLINE_TOOL)]
    }),
)

/** A change in place during which nobody may write. */
export const inPlaceShared: RuleDefinition = mysqlRule(
  {
    id: 'MG-MY-05',
    title: 'Writes wait for a change in place',
    description:
      'The server refuses LOCK=NONE for it: the first FULLTEXT index and SPATIAL indexes, for example, are built while nobody may write.',
    help: 'Run it when little is written, or with gh-ost or Spirit on a large table.',
    severity: 'warning',
    covers: ['strong_migrations:lock_option', 'bytebase:STATEMENT_REQUIRE_LOCK_OPTION', 'atlas:MY134', 'atlas:MY135'],
  },
  (context) =>
    changedTables(context).flatMap((changed) => {
      const { algorithm } = changed
      if (algorithm.algorithm === 'COPY' || algorithm.lock === 'NONE') return []
      const message = `Writes to ${algorithm.relation}${rowsText(context, algorithm.relation)} wait until the change is done (ALGORITHM=${algorithm.algorithm}, LOCK=${algorithm.lock}).`
      return [hitOf('MG-MY-05', changed, message)]
    }),
)
