import { columnConstraints } from '../facts/nodes.ts'
import { example } from '../rule-example.ts'
import { columnTypeRule } from './column-type-rule.ts'

/** A key of 32 bits runs out. */
export const preferBigint = columnTypeRule({
  id: 'MG-STYLE-bigint',
  title: 'A key of 32 bits runs out',
  description: 'An integer key ends at 2,147,483,647 rows, and making it wider writes the whole table anew.',
  help: 'Use bigint for keys from the start.',
  covers: [
    'squawk:prefer-bigint-over-int',
    'squawk:prefer-bigint-over-smallint',
    'diesel-guard:short_int_primary_key',
    'postgres-language-server:prefer-big-int',
  ],
  examples: {
    bad: [
      example({ up: 'CREATE TABLE users (id integer PRIMARY KEY);' }),
      example({ up: 'CREATE TABLE users (id serial PRIMARY KEY);' }),
    ],
    good: [example({ up: 'CREATE TABLE users (id bigint PRIMARY KEY, age integer);' })],
  },
  instead: ({ type, column }) => {
    if (type === 'serial' || type === 'smallserial') return 'bigserial'
    const isKey = columnConstraints(column).some(
      ({ contype }) => contype === 'CONSTR_PRIMARY' || contype === 'CONSTR_IDENTITY',
    )
    return isKey && (type === 'int4' || type === 'int2') ? 'bigint' : null
  },
})
