import { RE2JS } from 're2js'
import type { Engine } from './engine.ts'
import { SCANNER_OPTIONS } from './scanner-options.ts'

/** Makes the same rules as re2js takes them, as they are written, each over the whole of every file. */
export function re2jsExpressions(): Engine {
  const expressions = SCANNER_OPTIONS.rules.flatMap(({ pattern }) => (pattern === null ? [] : [RE2JS.compile(pattern)]))
  return (files) => {
    let count = 0
    for (const { bytes } of files) {
      const text = bytes.toString('latin1')
      for (const expression of expressions) {
        const matcher = expression.matcher(text)
        while (matcher.find()) count += 1
      }
    }
    return `${count} raw matches`
  }
}
