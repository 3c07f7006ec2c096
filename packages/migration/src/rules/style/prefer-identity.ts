import { example } from '../rule-example.ts'
import { columnTypeRule } from './column-type-rule.ts'

/** serial is not a type. */
export const preferIdentity = columnTypeRule({
  id: 'MG-STYLE-identity',
  title: 'serial is not a type',
  description:
    'serial makes a sequence with rights and an owner of its own, which are easily lost. An identity column is the standard and keeps them together.',
  help: 'Use bigint GENERATED ALWAYS AS IDENTITY.',
  covers: ['squawk:prefer-identity', 'postgres-language-server:prefer-identity'],
  examples: {
    bad: [example({ up: 'CREATE TABLE users (id bigserial PRIMARY KEY);' })],
    good: [example({ up: 'CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);' })],
  },
  instead: ({ type }) =>
    type.endsWith('serial') || /^serial[248]$/u.test(type) ? 'bigint GENERATED ALWAYS AS IDENTITY' : null,
})
