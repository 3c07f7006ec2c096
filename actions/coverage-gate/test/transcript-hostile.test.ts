import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { lcov, ORDERS_COVERED, REFUNDS, REFUNDS_COVERED } from './orders-service.ts'
import { openScene, type Scene } from './scene.ts'

const NAMES = [
  '::error::pwned.js',
  'a`b|c.js',
  '@octocat.js',
  '<img src=x>.js',
  'line\n```break.js',
  '[x](evil).js',
] as const

let scene: Scene

beforeEach(async () => {
  scene = await openScene()
})

afterEach(async () => {
  expect(scene.violations()).toEqual([])
  await scene.close()
})

describe('hostile file names', () => {
  test('of tracked files reach log, summary and comment as text', async () => {
    const files = Object.fromEntries(NAMES.map((name) => [`src/${name}`, 'one()\ntwo()\n']))
    const { event } = scene.openPull(files)
    // lcov cannot spell a line feed: that file is in no report.
    const spelt = NAMES.filter((name) => !name.includes('\n')).map((name) => [`src/${name}`, [1, -2]] as const)
    const report = lcov({ 'src/orders.js': ORDERS_COVERED, ...Object.fromEntries(spelt) })
    const told = await scene.step({ event, files: { 'coverage/lcov.info': report } })
    expect(told).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
    expect(told.stdout).not.toMatch(/^\s*::error::/m)
    expect(told.stdout).not.toMatch(/^`*break\.js/m)
    for (const text of [told.summary, scene.theComment()]) {
      expect(text).not.toMatch(/^`*break\.js/m)
      expect(text).not.toContain('<img')
      expect(text).not.toMatch(/(?<![`\w/])@octocat/)
    }
    expect(told.transcript).toMatchSnapshot()
    expect(scene.theComment()).toMatchSnapshot('comment')
  })

  test('of files that are not there are told as text', async () => {
    const { event } = scene.openPull(REFUNDS)
    const strangers = NAMES.map((name) => [`/elsewhere/${name.replace('\n', '')}`, [1]] as const)
    const report = lcov({
      'src/orders.js': ORDERS_COVERED,
      'src/refunds.js': REFUNDS_COVERED,
      '../../etc/passwd': [1],
      ...Object.fromEntries(strangers),
    })
    const told = await scene.step({ event, files: { 'coverage/lcov.info': report } })
    expect(told).toMatchObject({
      exitCode: 1,
      outputs: { verdict: 'inconclusive', 'exit-reason': 'coverage/unresolved-paths' },
    })
    expect(told.stdout).not.toMatch(/^\s*::error::/m)
    expect(scene.github.comments(7)).toHaveLength(1)
    expect(told.transcript).toMatchSnapshot()
  })
})
