import { describe, expect, test } from '@jest/globals'
import { isSqlText } from '../../src/report/is-sql-text.ts'

describe('a fix is SQL', () => {
  test.each([
    ['a statement', 'DROP INDEX orders_idx;', true],
    [
      'a statement below comments',
      '-- in the next migration:\n\nALTER TABLE orders VALIDATE CONSTRAINT positive;',
      true,
    ],
    ['a comment alone', '-- in the next migration', false],
    ['advice', 'Drop each of them by its name.', false],
    ['advice with a statement below it', 'Make it in two steps:\nALTER TABLE orders …', false],
    ['a plan', 'rollback:\n  strategy: forward-fix', false],
    ['nothing', '', false],
  ])('%s', (_, text, expected) => expect(isSqlText(text)).toBe(expected))
})
