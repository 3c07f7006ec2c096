import { describe, expect, test } from '@jest/globals'
import { expandMatrix } from '../src/plan/expand-matrix.ts'

describe('expandMatrix', () => {
  const table: readonly (readonly [name: string, matrix: unknown, expected: unknown])[] = [
    ['no matrix is one empty cell', null, [{}]],
    [
      'the last dimension turns fastest',
      { a: [1, 2], b: ['x', 'y'] },
      [
        { a: 1, b: 'x' },
        { a: 1, b: 'y' },
        { a: 2, b: 'x' },
        { a: 2, b: 'y' },
      ],
    ],
    [
      'exclude needs every named value',
      { a: [1, 2], b: [1, 2], exclude: [{ a: 1, b: 2 }] },
      [
        { a: 1, b: 1 },
        { a: 2, b: 1 },
        { a: 2, b: 2 },
      ],
    ],
    [
      'exclude with one value takes a whole row',
      { a: [1, 2], b: [1, 2], exclude: [{ a: 1 }] },
      [
        { a: 2, b: 1 },
        { a: 2, b: 2 },
      ],
    ],
    [
      'exclude looks into mappings',
      {
        a: [
          { n: 1, v: 1 },
          { n: 2, v: 1 },
        ],
        exclude: [{ a: { n: 2 } }],
      },
      [{ a: { n: 1, v: 1 } }],
    ],
    ['include alone makes cells', { include: [{ a: 1 }, { b: 2 }] }, [{ a: 1 }, { b: 2 }]],
    ['everything may be excluded', { a: [1], exclude: [{ a: 1 }] }, []],
    [
      'includes join, overwrite what includes added, and stand alone otherwise',
      {
        fruit: ['apple', 'pear'],
        animal: ['cat', 'dog'],
        include: [
          { color: 'green' },
          { color: 'pink', animal: 'cat' },
          { fruit: 'apple', shape: 'circle' },
          { fruit: 'banana' },
          { fruit: 'banana', animal: 'cat' },
        ],
      },
      [
        { fruit: 'apple', animal: 'cat', color: 'pink', shape: 'circle' },
        { fruit: 'apple', animal: 'dog', color: 'green', shape: 'circle' },
        { fruit: 'pear', animal: 'cat', color: 'pink' },
        { fruit: 'pear', animal: 'dog', color: 'green' },
        { fruit: 'banana' },
        { fruit: 'banana', animal: 'cat' },
      ],
    ],
  ]

  test.each(table)('%s', (_, matrix, expected) => {
    expect(expandMatrix(matrix)).toEqual(expected)
  })

  test.each([
    ['text'],
    [[1]],
    [{ a: 1 }],
    [{ a: [] }],
    [{ a: [1], include: 'x' }],
    [{ a: Array.from({ length: 257 }, (_, n) => n) }],
  ])('refuses %j', (matrix) => {
    expect(() => expandMatrix(matrix)).toThrow()
  })
})
