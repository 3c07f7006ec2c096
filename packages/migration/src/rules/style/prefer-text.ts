import { example } from '../rule-example.ts'
import { columnTypeRule } from './column-type-rule.ts'

/** A length in the type is hard to change. */
export const preferText = columnTypeRule({
  id: 'MG-STYLE-text',
  title: 'A length in the type is hard to change',
  description:
    'text and varchar are stored alike. A limit is easier to change as a CHECK, which needs no change of type.',
  help: 'Use text, with a CHECK where a limit is meant.',
  covers: [
    'squawk:prefer-text-field',
    'postgres-language-server:prefer-text-field',
    'bytebase:COLUMN_MAXIMUM_CHARACTER_LENGTH',
  ],
  examples: {
    bad: [example({ up: 'CREATE TABLE users (id bigint PRIMARY KEY, email varchar(200));' })],
    good: [example({ up: 'CREATE TABLE users (email text CHECK (length(email) <= 200));' })],
  },
  instead: ({ type }) => (type === 'varchar' ? 'text' : null),
})
