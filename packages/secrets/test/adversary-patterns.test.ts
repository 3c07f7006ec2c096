import { expect, test } from '@jest/globals'
import { customRule } from '../src/config/custom-rule.ts'
import { createScanner } from '../src/engine/create-scanner.ts'
import { wholeText } from '../src/engine/text-window.ts'

test.each([
  ['four repetitions that share their bytes', 'k\\w*\\w*\\w*\\w*!'],
  ['six of them', 'k\\w*\\w*\\w*\\w*\\w*\\w*!'],
  ['a repetition in a repetition', 'k(?:\\w+\\w+)+!'],
])('a rule of the policy with %s ends on a text that is made for it', (_, pattern) => {
  const rule = customRuleOrNull(pattern)
  // What is refused at the door cannot hang either.
  if (rule === null) return
  const scanner = createScanner({
    rules: [rule],
    allowlists: [],
    compat: 'native',
    decodeDepth: 0,
    nowMs: () => performance.now(),
    ruleBudgetMs: 2000,
  })
  const text = `k${'a'.repeat(3000)}`
  const scan = scanner.open({ kind: 'file', path: 'a', commit: null, lineOf: () => 1 })
  scan.feed(wholeText(text))
  expect(scan.close().hits).toEqual([])
})

function customRuleOrNull(pattern: string) {
  try {
    return customRule({ id: 'slow', title: 'a slow rule', pattern })
  } catch {
    return null
  }
}
