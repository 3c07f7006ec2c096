import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { UserError } from '@velocity/model'
import { outputName } from '@velocity/report'
import { appendSummary } from '../src/append-summary.ts'
import { createArtifacts } from '../src/create-artifacts.ts'
import { errorsUrlOf } from '../src/errors-url-of.ts'
import { explainUserError, renderErrorSummary } from '../src/explain-user-error.ts'
import { isLoopback } from '../src/is-loopback.ts'
import { parseTraceparent } from '../src/otlp-span.ts'
import { DeadlineError, withDeadline } from '../src/with-deadline.ts'
import { createLocal } from './fixtures/local-ports.ts'
import { temporaryFolder } from './run-step.ts'

const MEBIBYTE = 1024 * 1024

describe('the summary', () => {
  async function append(present: string, markdown: string): Promise<string> {
    const path = join(temporaryFolder(), 'summary')
    writeFileSync(path, present)
    await appendSummary({ GITHUB_STEP_SUMMARY: path }, markdown)
    return readFileSync(path, 'utf8')
  }

  test('is added to what is there', async () => {
    expect(await append('a\n', 'b\n')).toBe('a\nb\n')
  })

  test('may fill 1 MiB to the last byte', async () => {
    expect((await append('a', 'b'.repeat(MEBIBYTE - 1))).length).toBe(MEBIBYTE)
  })

  test('over 1 MiB in bytes is said instead of shown', async () => {
    const shown = await append('a\n', 'ü'.repeat(MEBIBYTE / 2))
    expect(shown).toMatch(/^a\n\n> The summary of this step was larger than 1 MiB/u)
  })

  test('adds nothing to a summary that is full', async () => {
    expect((await append('a'.repeat(MEBIBYTE), 'b')).length).toBe(MEBIBYTE)
  })

  test('is not written where no runner reads it', async () => {
    await expect(appendSummary({}, 'x')).resolves.toBeUndefined()
  })
})

describe('an error’s explanation', () => {
  test('is escaped for the summary and keeps its lines', () => {
    expect(renderErrorSummary('<x>', 'a <b>\n  c & d')).toBe(
      '### ❌ &lt;x&gt;\n\n<pre>a &lt;b&gt;\n\u00a0\u00a0c &amp; d</pre>\n',
    )
  })

  test('has what, why, how to mend it and the code, in this order', () => {
    const inputs = { get: () => '' }
    const error = new UserError({ code: 'VEL_TEST_MISTAKE', message: 'm.', why: 'w.', fix: 'f' })
    expect(explainUserError({ gate: 'g', inputs, env: {} }, error)).toBe(
      'g: m.\nWhy:  w.\nFix:  f\nVEL_TEST_MISTAKE · docs/errors.md#vel_test_mistake',
    )
  })
})

describe('work', () => {
  test('that is done in time gives its result', async () => {
    await expect(withDeadline('it', 1000, Promise.resolve(3))).resolves.toBe(3)
  })

  test('that fails in time fails with its own error', async () => {
    await expect(withDeadline('it', 1000, Promise.reject(new Error('own')))).rejects.toThrow('own')
  })

  test('that takes too long is given up', async () => {
    await expect(withDeadline('it', 10, new Promise(() => {}))).rejects.toThrow(DeadlineError)
  })
})

test.each([
  ['coverage', 'default', 'coverage-default'],
  ['coverage', '../..', 'coverage-..-..'],
  ['..', 'x', '--x'],
  ['coverage', 'a b\n"c"', 'coverage-a-b-c-'],
])('the name of %j and %j is %s', (gate, id, name) => {
  expect(outputName(gate, id)).toBe(name)
})

test.each([
  ['http://localhost:4318', true],
  ['http://127.0.0.1', true],
  ['http://127.8.9.10', true],
  ['http://[::1]:4318', true],
  ['http://127.0.0.1.example.com', false],
  ['http://localhost.example.com', false],
  ['http://10.0.0.1', false],
])('%s is on this machine: %s', (url, expected) => {
  expect(isLoopback(new URL(url))).toBe(expected)
})

test.each([
  ['', null],
  ['00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', true],
  ['00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01', null],
  [`00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, null],
  [`00-4bf92f3577b34da6a3ce929d0e0e4736-${'0'.repeat(16)}-01`, null],
  ['00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more', null],
])('traceparent %j', (text, expected) => {
  expect(parseTraceparent(text) === null ? null : true).toBe(expected)
})

test.each([
  [{}, null],
  [{ GITHUB_ACTION_REPOSITORY: 'a/b' }, null],
  [{ GITHUB_ACTION_REPOSITORY: 'a/b', GITHUB_ACTION_REF: 'v1' }, 'https://github.com/a/b/blob/v1/docs/errors.md'],
  [{ GITHUB_ACTION_REPOSITORY: 'a/b', GITHUB_ACTION_REF: '../../x y' }, null],
])('the catalogue of %j', (env, expected) => {
  expect(errorsUrlOf(env)).toBe(expected)
})

test.each(['../x', '/x', 'a/../b', 'a\\b', 'c:x', '.', ''])('an artifact takes no file named %j', async (name) => {
  const folder = temporaryFolder()
  const artifacts = createArtifacts({ RUNNER_TEMP: folder }, createLocal(folder).codec)
  await expect(artifacts.upload('x', [{ name, content: new Uint8Array() }], 1)).rejects.toThrow(
    /not a name for a file/u,
  )
})
