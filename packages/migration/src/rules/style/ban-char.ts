import { example } from '../rule-example.ts'
import { columnTypeRule } from './column-type-rule.ts'

/** char(n) pads with blanks. */
export const banChar = columnTypeRule({
  id: 'MG-STYLE-char',
  title: 'char(n) pads with blanks',
  description: 'char(n) fills up with blanks, which count for nothing in comparisons and surprise everywhere else.',
  help: 'Use text.',
  covers: ['squawk:ban-char-field', 'postgres-language-server:ban-char-field'],
  examples: {
    bad: [example({ up: 'CREATE TABLE users (id bigint PRIMARY KEY, country char(2));' })],
    good: [example({ up: 'CREATE TABLE users (country text);' })],
  },
  instead: ({ type }) => (type === 'bpchar' ? 'text' : null),
})
