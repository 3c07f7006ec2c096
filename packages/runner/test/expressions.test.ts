import { describe, expect, test } from '@jest/globals'
import { evaluateCondition, evaluateExpression } from '../src/expressions/evaluate-expression.ts'
import { NO_STATUS, type Scope } from '../src/expressions/scope.ts'
import { fromData } from '../src/expressions/to-data.ts'

const scope: Scope = {
  contexts: {
    github: { actor: 'ada', event: { list: [{ n: 1 }, { n: 2 }], Case: 'kept', nothing: null } },
    env: { EMPTY: '' },
    matrix: { n: 1.5, flag: true },
  },
  status: NO_STATUS,
  workspace: null,
}

describe('expressions', () => {
  const table: readonly (readonly [expression: string, expected: unknown])[] = [
    ['github.actor', 'ada'],
    ['GITHUB.Event.CASE', 'kept'],
    ['github.event.list.*.n', [1, 2]],
    ['github.event.list[1].n', 2],
    ['github.event.none.deep', null],
    ['needs.none.result', null],
    ["'ada' == 'ADA'", true],
    ["'' == 0", true],
    ["null == ''", true],
    ["'a' < 'b' && 1 < 2", true],
    ["env.EMPTY || 'fallback'", 'fallback'],
    ["github.event.nothing && 'x' || 'y'", 'y'],
    ["case(matrix.n > 1, 'big', 'small')", 'big'],
    ["format('{0} {{1}} {1}', 'a', 2)", 'a {1} 2'],
    ["'it''s ''quoted'' well'", "it's 'quoted' well"],
    ["join(fromJSON('[1,true]'), '-')", '1-true'],
    ["contains('Hello', 'ELL') && startsWith('ab', 'A') && endsWith('ab', 'B')", true],
    ["contains(fromJSON('[\"a\"]'), 'a')", true],
    ['toJSON(matrix)', '{\n  "n": 1.5,\n  "flag": true\n}'],
    ['success() && !failure() && !cancelled() && always()', true],
  ]

  test.each(table)('%s', (expression, expected) => {
    expect(fromData(evaluateExpression(expression, scope))).toEqual(expected)
  })

  test.each([
    ["''", false],
    ["'false'", true],
    ['0', false],
    ['null', false],
    ['github.event', true],
  ])('if: %s', (expression, expected) => {
    expect(evaluateCondition(expression, scope)).toBe(expected)
  })

  test.each(['nope()', 'unknown.context', "fromJSON('{')", "hashFiles('x')", '1 +', "case(true, 'a')"])(
    '%s is refused',
    (expression) => {
      expect(() => evaluateExpression(expression, scope)).toThrow(expression)
    },
  )
})
