import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import * as ajvFormats from 'ajv-formats'
import { parse } from 'yaml'
import { parsePolicy } from '../src/index.ts'

const schema = JSON.parse(readFileSync(new URL('../../../schemas/velocity.schema.json', import.meta.url), 'utf8'))
const ajv = new Ajv({ strict: false })
ajvFormats.default.default(ajv)
const validate = ajv.compile(schema)

const WAIVER =
  '{ id: a, gate: coverage, rule: coverage/patch, scope: src/a.ts, reason: waits for the fix, owner: a, approver: b, expires: 2026-12-31 }'

test.each<[string, boolean, boolean]>([
  ['version: 1', true, true],
  ['version: 1\ncoverage: { total: { min: 80 } }', true, true],
  [`version: 1\nwaivers: [${WAIVER}]`, true, true],
  ['version: 1\ncoverag: {}', false, false],
  ['version: 2', false, false],
  ['coverage: {}', false, false],
  ['version: 1\ncoverage: []', false, false],
  [`version: 1\nwaivers: [${WAIVER.replace('id: a,', '')}]`, false, false],
  [`version: 1\nwaivers: [${WAIVER.replace('2026-12-31', 'never')}]`, false, false],
  [`version: 1\nwaivers: [${WAIVER.replace('id: a', 'id: "a b"')}]`, false, false],
  // Only the gate itself can tell these:
  [`version: 1\nwaivers: [${WAIVER}, ${WAIVER}]`, true, false],
  [`version: 1\nwaivers: [${WAIVER.replace('src/a.ts', '"**"')}]`, true, false],
])('the editor’s schema and the parser on %j', (source, isKnownToEditor, isGood) => {
  expect(validate(parse(source))).toBe(isKnownToEditor)
  const read = () => parsePolicy(source, 'p')
  if (isGood) expect(read()).toBeDefined()
  else expect(read).toThrow()
})
