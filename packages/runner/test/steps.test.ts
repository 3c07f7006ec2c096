import { describe, expect, test } from '@jest/globals'
import { run, steps } from './harness.ts'

describe('steps', () => {
  test('run in order with outputs, env and conditions', async () => {
    const ran = await run(
      steps(`
- id: one
  run: |
    echo "value=hello" >> "$GITHUB_OUTPUT"
    echo "LATER=yes" >> "$GITHUB_ENV"
- name: two
  env: { WORD: "\${{ steps.one.outputs.value }} world" }
  run: echo "$WORD $LATER \${{ env.LATER }} \${{ env.WORD }}"
- if: failure()
  name: three
  run: echo never
`),
    )
    expect(ran.conclusion).toBe('success')
    expect(ran.step('job', 'two').log).toContain('hello world yes yes hello world')
    expect(ran.step('job', 'three').outcome).toBe('skipped')
  })
})
