import { describe, expect, test } from '@jest/globals'
import { inputsOf } from './support/coverage-builder.ts'

describe('readCoverageInputs', () => {
  test('takes absent inputs as absent, not as zero', () => {
    expect(inputsOf()).toEqual({
      mode: 'auto',
      files: [],
      formats: [],
      config: '.velocity.yml',
      min: [],
      minPatchE4: null,
      maxDropE4: null,
      maxNewUncovered: null,
      shard: null,
      expectShards: null,
      flag: null,
      rootMap: [],
      baseline: { kind: 'auto' },
      baseSha: null,
      comment: 'auto',
      annotations: 'new-lines',
      hasCheckRun: false,
      hasSarif: false,
      enforcement: null,
      id: 'default',
    })
  })

  test.each<[string, string, string, unknown]>([
    ['min', '80', 'min', [{ metric: 'lines', minE4: 800_000 }]],
    ['min', '79.95 %', 'min', [{ metric: 'lines', minE4: 799_500 }]],
    [
      'min',
      'lines>=80,branches>=70.5',
      'min',
      [
        { metric: 'lines', minE4: 800_000 },
        { metric: 'branches', minE4: 705_000 },
      ],
    ],
    ['min-patch', '100', 'minPatchE4', 1_000_000],
    ['max-drop', '0', 'maxDropE4', 0],
    ['max-new-uncovered', '0', 'maxNewUncovered', 0],
    ['files', 'a/*.info\n b.xml, {c,d}.json\n# no\n', 'files', ['a/*.info', 'b.xml', '{c,d}.json']],
    ['format', 'auto', 'formats', []],
    ['format', 'lcov:cov/*.info', 'formats', [{ format: 'lcov', glob: 'cov/*.info' }]],
    ['shard', '3/8', 'shard', '3/8'],
    ['shard', '{"py":"3.12","os":"linux"}', 'shard', 'os=linux,py=3.12'],
    ['expect-shards', '8', 'expectShards', { kind: 'count', count: 8 }],
    [
      'expect-shards',
      '["ubuntu",{"os":"mac","py":3.12}]',
      'expectShards',
      { kind: 'list', labels: ['ubuntu', 'os=mac,py=3.12'] },
    ],
    ['root-map', '/app/=>services/api/', 'rootMap', [{ from: '/app/', to: 'services/api/' }]],
    ['root-map', 'C:\\w=>./', 'rootMap', [{ from: 'C:/w', to: '' }]],
    ['baseline', 'file:base.bin', 'baseline', { kind: 'file', path: 'base.bin' }],
    ['enforcement', 'warn', 'enforcement', 'warn'],
  ])('reads %s: %s', (name, value, key, expected) => {
    expect(inputsOf({ [name]: value })[key as 'min']).toEqual(expected)
  })

  test.each([
    ['mode', 'judge'],
    ['min', '80,5'],
    ['min', '-1'],
    ['min', '1e2'],
    ['min', '100.0001'],
    ['min', '0x50'],
    ['min', 'NaN'],
    ['min', 'lines>=80,lines>=70'],
    ['min', 'statements>=80'],
    ['min-patch', 'ninety'],
    ['max-drop', '.5'],
    ['max-new-uncovered', '1.0'],
    ['max-new-uncovered', '-1'],
    ['format', 'opencover'],
    ['config', '../other.yml'],
    ['config', '/etc/passwd'],
    ['shard', '9/8'],
    ['shard', '0/8'],
    ['shard', '{"a":{"b":1}}'],
    ['shard', '{broken'],
    ['expect-shards', '0'],
    ['expect-shards', '[]'],
    ['expect-shards', '["a","a"]'],
    ['flag', 'two words'],
    ['root-map', '/app/'],
    ['root-map', '/app=>../elsewhere'],
    ['baseline', 'ref'],
    ['baseline', 'file:'],
    ['base-sha', '--upload-pack=x'],
    ['base-sha', 'a..b'],
    ['comment', 'yes'],
    ['annotations', 'all'],
    ['check-run', '1'],
    ['enforcement', 'off'],
    ['id', 'a b'],
  ])('refuses %s: %s, naming both', (name, value) => {
    expect(() => inputsOf({ [name]: value })).toThrow(
      expect.objectContaining({ code: 'VEL_INPUT_INVALID', message: expect.stringContaining(`"${name}"`) }),
    )
    expect(() => inputsOf({ [name]: value })).toThrow(value.slice(0, 8))
  })

  test('shows a hostile value without its control characters', () => {
    expect(() => inputsOf({ mode: 'x\n::error::y' })).toThrow(/"x ::error::y"/u)
  })
})
