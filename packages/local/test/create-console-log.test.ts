import { describe, expect, test } from '@jest/globals'
import { createClock, createConsoleLog } from '../src/index.ts'

function record(hasDebug = false): { readonly lines: string[]; readonly log: ReturnType<typeof createConsoleLog> } {
  const lines: string[] = []
  return { lines, log: createConsoleLog({ write: (text) => lines.push(text) }, { hasDebug }) }
}

describe('createConsoleLog', () => {
  test('writes one plain line a message', () => {
    const { lines, log } = record(true)
    log.info('reads a.info')
    log.warn('no baseline')
    log.debug('took 3 ms')
    expect(lines).toEqual(['reads a.info\n', 'warning: no baseline\n', 'debug: took 3 ms\n'])
  })

  test('debug is off unless asked for', () => {
    const { lines, log } = record()
    log.debug('x')
    expect(lines).toEqual([])
  })

  test('control characters are dropped and lines are kept together', () => {
    const { lines, log } = record()
    log.info('a\u001b[31mred\u0007\nb')
    expect(lines).toEqual(['a[31mred b\n'])
  })

  test.each([
    ['::error::x', ': :error::x'],
    ['\n ::set-env name=a::b', ' : :set-env name=a::b'],
    ['##[error]x', '## [error]x'],
    ['\u0000::error::x', ': :error::x'],
    ['a::b', 'a::b'],
  ])('%j cannot be taken for a workflow command', (message, line) => {
    const { lines, log } = record()
    log.info(message)
    expect(lines[0]?.trimEnd().replace(/^ +/, ' ')).toBe(line)
  })

  test('masked values never show, also line by line, the longest first', () => {
    const { lines, log } = record()
    log.mask('abc')
    log.mask('abcdef')
    log.mask('one\ntwo')
    log.mask('')
    log.info('abcdef abc two')
    expect(lines).toEqual(['*** *** ***\n'])
  })
})

test('the clock gives the present time', () => {
  const before = Date.now()
  expect(createClock().now().getTime()).toBeGreaterThanOrEqual(before)
  expect(createClock().now().getTime()).toBeLessThanOrEqual(Date.now())
})
