import { describe, expect, test } from '@jest/globals'
import { fixLanguageOf } from '../../src/report/fix-language-of.ts'

describe('a fix is written in', () => {
  test.each([
    ['a statement', 'DROP INDEX orders_idx;', 'sql'],
    ['a statement below comments', '-- in the next migration:\n\nALTER TABLE orders VALIDATE CONSTRAINT ok;', 'sql'],
    ['a comment alone', '-- in the next migration', null],
    ['a sentence', 'Drop each of them by its name: CASCADE is left out.', 'words'],
    ['a sentence in lower case', 'mend the statement, or give it longer: statement-timeout.', 'words'],
    ['a statement that ends with a dot', 'DROP INDEX orders_idx.', 'sql'],
    ['advice with a statement below it', 'Make it in two steps:\nALTER TABLE orders …', null],
    ['a plan', 'rollback:\n  strategy: forward-fix', null],
    ['a column', 'note text', null],
    ['nothing', '', null],
  ] as const)('%s', (_, text, expected) => expect(fixLanguageOf(text)).toBe(expected))
})
