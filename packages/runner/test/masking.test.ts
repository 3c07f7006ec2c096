import { describe, expect, test } from '@jest/globals'
import { createMasker } from '../src/commands/masker.ts'
import { run, steps } from './harness.ts'

describe('createMasker', () => {
  const secret = 'hunter2-and-more'
  const table: readonly (readonly [name: string, text: string, expected: string])[] = [
    ['plain', `a ${secret} b`, 'a *** b'],
    ['twice', `${secret}${secret}`, '***'],
    ['as JSON', JSON.stringify({ a: 'say "x"' }), '{"a":"***"}'],
    ['in a URL', encodeURIComponent('p&ss word'), '***'],
    ['overlapping', 'abcdef', '***'],
    ['one line of many', 'the line-two here', 'the *** here'],
    ['nothing', 'nothing at all', 'nothing at all'],
  ]

  test.each(table)('%s', (_, text, expected) => {
    const masker = createMasker([secret, 'say "x"', 'p&ss word', 'abcd', 'cdef', 'line-one\nline-two', ''])
    expect(masker.mask(text)).toBe(expected)
  })

  test.each([0, 1, 2])('in Base64 behind %i other bytes', (shift) => {
    const encoded = Buffer.from(`${'x'.repeat(shift)}${secret}${'y'.repeat(3)}`).toString('base64')
    expect(createMasker([secret]).mask(encoded)).toContain('***')
    expect(createMasker([secret]).mask(encoded).length).toBeLessThan(encoded.length - secret.length / 2)
  })
})

describe('the log never holds', () => {
  const everything = (ran: { events: readonly unknown[]; jobs: readonly unknown[] }): string =>
    JSON.stringify([ran.events, ran.jobs])

  test('a secret that is written in two chunks', async () => {
    const ran = await run(
      steps(
        `- run: node -e 'process.stdout.write("begin s3cr3t-"); setTimeout(() => process.stdout.write("value end\\n"), 200)'`,
      ),
      {},
      { secrets: { KEY: 's3cr3t-value' } },
    )
    expect(ran.log('job')).toContain('begin *** end')
    expect(everything(ran)).not.toContain('s3cr3t-value')
  })

  test('a secret in the script, a name, a summary or an annotation', async () => {
    const ran = await run(
      steps(`
- name: with \${{ secrets.KEY }}
  run: |
    echo "\${{ secrets.KEY }}"
    echo "\${{ secrets.KEY }}" >> "$GITHUB_STEP_SUMMARY"
    echo "::error::\${{ secrets.KEY }}"
`),
      {},
      { secrets: { KEY: 's3cr3t-value' } },
    )
    expect(everything(ran)).not.toContain('s3cr3t-value')
    expect(ran.step('job', 'with ***').summary).toBe('***\n')
    expect(ran.step('job', 'with ***').annotations[0]?.message).toBe('***')
  })

  test('the token', async () => {
    const ran = await run(
      steps(`- run: echo "\${{ github.token }} \${{ secrets.GITHUB_TOKEN }}"`),
      {},
      { token: () => 'ghs_0123456789' },
    )
    expect(ran.log('job')).toContain('*** ***')
    expect(everything(ran)).not.toContain('ghs_0123456789')
  })

  test('what add-mask named, from then on, in later steps too', async () => {
    const ran = await run(
      steps(
        '- run: |\n    echo "::add-mask::made-up-value"\n    echo made-up-value\n- name: later\n  run: echo made-up-value | tr a-z a-z',
      ),
    )
    expect(ran.step('job', 'later').log).toContain('***')
    expect(ran.step('job', 'later').log.join()).not.toContain('made-up-value')
  })

  test('a job output that holds a secret is left out, and said', async () => {
    const ran = await run(
      steps(
        `- id: s\n  run: echo "a=\${{ secrets.KEY }}" >> "$GITHUB_OUTPUT"; echo b=fine >> "$GITHUB_OUTPUT"`,
        `    outputs: { a: "\${{ steps.s.outputs.a }}", b: "\${{ steps.s.outputs.b }}" }\n`,
      ),
      {},
      { secrets: { KEY: 's3cr3t-value' } },
    )
    expect(ran.job('job').outputs).toEqual({ b: 'fine' })
    expect(ran.events).toContainEqual({ kind: 'notice', message: "job: Skip output 'a' since it may contain secret." })
  })
})
