import { example } from '../rule-example.ts'
import { columnTypeRule } from './column-type-rule.ts'

/** A timestamp without time zone is no moment. */
export const preferTimestamptz = columnTypeRule({
  id: 'MG-STYLE-timestamptz',
  title: 'A timestamp without time zone is no moment',
  description:
    'timestamp without time zone does not say which moment it means; every session reads it in its own zone.',
  help: 'Use timestamptz.',
  covers: ['squawk:prefer-timestamp-tz', 'postgres-language-server:prefer-timestamptz'],
  examples: {
    bad: [example({ up: 'CREATE TABLE users (id bigint PRIMARY KEY, created timestamp);' })],
    good: [example({ up: 'CREATE TABLE users (created timestamptz);' })],
  },
  instead: ({ type }) => (type === 'timestamp' ? 'timestamptz' : null),
})
