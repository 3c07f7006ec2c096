import { expect, test } from '@jest/globals'
import { renderTerminal } from '../src/index.ts'
import { finding, report } from './builders.ts'

test('thousands of findings stay a page: a hundred are told, the rest counted', () => {
  const findings = Array.from({ length: 2000 }, (_, at) =>
    finding({ message: `finding ${at}`, fingerprint: String(at) }),
  )
  const text = renderTerminal(report({ findings }), { hasColour: false, width: 100 })
  expect(text).toContain('finding 99')
  expect(text).not.toContain('finding 100\n')
  expect(text).toContain('… and 1900 more findings; all are in verdict.json.')
})
