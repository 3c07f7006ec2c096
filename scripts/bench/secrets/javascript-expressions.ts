import { parsePattern } from '@velocity/secrets'
import type { Engine } from './engine.ts'
import { SCANNER_OPTIONS } from './scanner-options.ts'

/** Makes the same rules as JavaScript expressions, each over the whole of every file. */
export function javascriptExpressions(): Engine {
  const expressions = SCANNER_OPTIONS.rules.flatMap(({ pattern }) =>
    pattern === null ? [] : [new RegExp(parsePattern(pattern).js, 'g')],
  )
  return (files) => {
    let count = 0
    for (const { bytes } of files) {
      const text = bytes.toString('latin1')
      for (const expression of expressions) for (const _ of text.matchAll(expression)) count += 1
    }
    return `${count} raw matches`
  }
}
