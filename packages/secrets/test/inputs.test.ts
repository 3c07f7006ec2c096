import { describe, expect, test } from '@jest/globals'
import { readSecretInputs, SECRET_INPUT_NAMES } from '../src/inputs/read-secret-inputs.ts'

const read = (given: Readonly<Record<string, string>> = {}) => readSecretInputs({ get: (name) => given[name] ?? '' })

describe('the inputs', () => {
  test('are all absent by default', () => {
    expect(read()).toEqual({
      mode: 'auto',
      baseSha: null,
      headSha: null,
      tree: '.',
      config: '.velocity.yml',
      scannerConfig: null,
      baseline: null,
      blockOn: null,
      inlineAllow: null,
      compat: null,
      decodeDepth: null,
      archiveDepth: null,
      hasCommitMessages: null,
      maxMinutes: null,
      enforcement: null,
      comment: 'on-change',
      annotations: 'new-lines',
      hasCheckRun: false,
      hasSarif: false,
      id: 'default',
    })
  })

  test.each([
    ['mode', 'history', { mode: 'history' }],
    ['base-sha', 'origin/main', { baseSha: 'origin/main' }],
    ['head-sha', 'HEAD~1', { headSha: 'HEAD~1' }],
    ['tree', './src', { tree: 'src' }],
    ['config', 'ci/velocity.yml', { config: 'ci/velocity.yml' }],
    ['scanner-config', 'none', { scannerConfig: 'none' }],
    ['baseline', 'b.json', { baseline: 'b.json' }],
    ['block-on', 'low', { blockOn: 'low' }],
    ['inline-allow', 'off', { inlineAllow: 'off' }],
    ['compat', 'gitleaks', { compat: 'gitleaks' }],
    ['decode-depth', '5', { decodeDepth: 5 }],
    ['archive-depth', '0', { archiveDepth: 0 }],
    ['commit-messages', 'false', { hasCommitMessages: false }],
    ['max-minutes', '360', { maxMinutes: 360 }],
    ['enforcement', 'observe', { enforcement: 'observe' }],
    ['comment', 'never', { comment: 'never' }],
    ['annotations', 'none', { annotations: 'none' }],
    ['check-run', 'true', { hasCheckRun: true }],
    ['sarif', 'true', { hasSarif: true }],
    ['id', 'nightly', { id: 'nightly' }],
  ])('%s: %s', (name, value, expected) => {
    expect(read({ [name]: value })).toMatchObject(expected)
  })

  test.each([
    ['mode', 'all'],
    ['base-sha', '--upload-pack=x'],
    ['head-sha', 'a..b'],
    ['tree', '../x'],
    ['config', '/etc/passwd'],
    ['scanner-config', 'a/../../b'],
    ['baseline', 'C:\\x'],
    ['block-on', 'all'],
    ['inline-allow', 'true'],
    ['compat', 'trufflehog'],
    ['decode-depth', '6'],
    ['archive-depth', '-1'],
    ['commit-messages', 'yes'],
    ['max-minutes', '361'],
    ['enforcement', 'off'],
    ['comment', 'sometimes'],
    ['annotations', 'all-changed'],
    ['check-run', '1'],
    ['sarif', 'yes'],
    ['id', 'a b'],
  ])('%s: %s is refused by name', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(
      expect.objectContaining({ code: 'VEL_INPUT_INVALID', message: expect.stringContaining(`"${name}"`) }),
    )
  })

  test('have each a row of their own here and in action.yml', async () => {
    const { readFileSync } = await import('node:fs')
    const { parse } = await import('yaml')
    const manifest = parse(readFileSync(new URL('../../../actions/secret-scan/action.yml', import.meta.url), 'utf8'))
    expect([...SECRET_INPUT_NAMES, 'token'].toSorted()).toEqual(Object.keys(manifest.inputs).toSorted())
  })
})
