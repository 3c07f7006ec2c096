import { example } from '../rule-example.ts'
import { columnTypeRule } from './column-type-rule.ts'

/** json cannot be compared. */
export const preferJsonb = columnTypeRule({
  id: 'MG-STYLE-jsonb',
  title: 'json cannot be compared',
  description: 'json has no equality: SELECT DISTINCT and UNION fail on it, and nothing indexes it.',
  help: 'Use jsonb.',
  covers: ['eugene:E3', 'strong_migrations:add_column_json', 'postgres-language-server:prefer-jsonb'],
  examples: {
    bad: [example({ up: 'CREATE TABLE users (id bigint PRIMARY KEY, extra json);' })],
    good: [example({ up: 'CREATE TABLE users (extra jsonb);' })],
  },
  instead: ({ type }) => (type === 'json' ? 'jsonb' : null),
})
