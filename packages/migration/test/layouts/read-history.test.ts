import { describe, expect, test } from '@jest/globals'
import { LAYOUTS } from '../../src/layouts/layouts.ts'
import { readHistory } from '../../src/layouts/read-history.ts'
import { HISTORIES, type SampleHistory } from './histories.ts'

function read(sample: Pick<SampleHistory, 'dir' | 'files'>, layout = 'auto') {
  return readHistory({
    dir: sample.dir,
    layout,
    files: new Map(Object.entries(sample.files)),
    placeholders: { prefix: 'users' },
    dialect: 'postgres',
  })
}

describe('a history as its tool keeps it', () => {
  test('stands here for every layout', () => {
    expect(HISTORIES.map(({ layout }) => layout).sort()).toEqual(LAYOUTS.map(({ id }) => id))
  })

  test.each(HISTORIES)('of $layout is recognised, and read in order without a problem', (sample) => {
    const history = read(sample)
    expect(history.problems).toEqual([])
    expect(history.layout).toBe(sample.layout)
    expect(history.migrations.map(({ version }) => version)).toEqual(sample.versions)
    expect(history.migrations.map(({ up }) => up.transaction)).toEqual(sample.transactions)
    expect(history.migrations.filter(({ down }) => down === null).map(({ version }) => version)).toEqual(
      sample.withoutDown,
    )
    expect(read(sample, sample.layout)).toEqual(history)
  })

  test.each(HISTORIES)('of $layout has every script at its own lines', (sample) => {
    for (const { up, down, verify, files } of read(sample).migrations) {
      for (const script of [up, down, verify]) {
        if (script === null) continue
        expect(files).toContain(script.path)
        const lines = (sample.files[script.path] ?? '').split('\n')
        for (const [index, line] of script.sql.split('\n').entries()) {
          const original = (lines[script.startLine - 1 + index] ?? '').replace(`\${prefix}`, 'users')
          if (line.trim() !== '') expect(original.endsWith(line.trim()) || original.startsWith(line)).toBe(true)
        }
      }
    }
  })
})
