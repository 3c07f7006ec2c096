import { describe, expect, test } from '@jest/globals'
import { parseAllowances } from '../src/report/inline-allowance.ts'

const TODAY = '2026-11-20'

describe('a comment that allows a statement', () => {
  test('names a rule, a day and a reason', () => {
    const text = 'SELECT 1;\n-- velocity:allow mg-rew-01 until=2026-12-31 reason="forty rows, measured"\nALTER TABLE a;'
    expect(parseAllowances('m.sql', text, TODAY)).toEqual({
      allowed: [
        {
          path: 'm.sql',
          line: 2,
          rule: 'MG-REW-01',
          suppression: {
            kind: 'inSource',
            origin: 'velocity:allow',
            reason: 'forty rows, measured',
            expires: '2026-12-31',
          },
        },
      ],
      refused: [],
    })
  })

  test.each([
    ['no rule', '-- velocity:allow until=2026-12-31 reason="forty rows only"', 'names no rule'],
    ['no day', '-- velocity:allow MG-REW-01 reason="forty rows only"', 'no day'],
    ['no reason', '-- velocity:allow MG-REW-01 until=2026-12-31', 'no reason'],
    ['a short reason', '-- velocity:allow MG-REW-01 until=2026-12-31 reason="ok"', 'no reason'],
    ['a day that is past', '-- velocity:allow MG-REW-01 until=2026-11-19 reason="forty rows only"', 'ended on'],
    [
      'a day too far away',
      '-- velocity:allow MG-REW-01 until=2027-11-19 reason="forty rows only"',
      'more than 90 days',
    ],
    ['a day that does not exist', '-- velocity:allow MG-REW-01 until=2026-13-45 reason="forty rows only"', 'no day'],
  ])('is refused with %s', (_, text, words) => {
    const { allowed, refused } = parseAllowances('m.sql', text, TODAY)
    expect(allowed).toEqual([])
    expect(refused).toEqual([{ path: 'm.sql', line: 1, message: expect.stringContaining(words) }])
  })
})
